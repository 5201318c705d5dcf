import { Readable } from 'node:stream'
import { setAside } from '#workflows/quarantine/set-aside.ts'
import { own } from './acts.ts'
import type { Figure } from './cast.ts'
import type { Company } from './company.ts'
import { evidenceFor } from './evidence.ts'
import { specimensOf } from './specimens/specimen.ts'
import { done, type Stage } from './stage.ts'

/** Someone sends a TB result before there is an offer: it is kept for them alone, unopened. */
export function sendTooEarly(stage: Stage, company: Company, figure: Figure): void {
  const { tuberculosis } = evidenceFor(stage)
  stage.on(-1, async (at, portal) => {
    const player = company.player(figure)
    const holder = { name: `${player.givenName} ${player.familyName}`, number: player.number }
    const scope = own(player, 'submit evidence')
    for (const { fileName, content } of await specimensOf(tuberculosis(-12), { test: 'blood' }, holder)) {
      const input = { kind: 'tuberculosis', fileName, content: Readable.from([content]) }
      done(await setAside(portal, at, scope, input))
    }
  })
}
