import { newestAnchors } from '#db/queries/anchors.ts'
import { type LedgerPart, peopleUnnamed } from '#db/queries/ledger-records.ts'
import { verifyLedger } from '#db/queries/ledger-verify.ts'
import { operatorScope } from '#domain/authority.ts'
import { wrongAnchor } from '../ledger/check-anchor.ts'
import type { Found, Look, State } from './state.ts'

/** Each anchor that is looked at for its own sake is called this, with its number. */
const anchorName = 'anchor '

/**
 * A chain of the ledger is not what was written, or evidence is not what its chain says, or an anchor does not fit. The agency's own chain
 * is read every time, those of people, and the anchors, in parts.
 */
export const ledgerBroken: State = {
  name: 'ledger-broken',
  look: async (look) => {
    const { db } = look.portal.database
    const reading = operatorScope('jobs', 'read ledger')
    const chains = look.open.filter((record) => !record.startsWith(anchorName))
    const part: LedgerPart = { from: look.part.from, through: look.part.through, also: ['agency', ...chains] }
    const read = await verifyLedger(db, reading, new Map(), part)
    const unnamed = read.unnamed > 0 ? await peopleUnnamed(db, reading, part) : []
    const anchored = await anchorsOf(look)
    const broken = [...read.broken, ...read.altered].map(({ chain }) => chain)
    const names = new Set([...broken, ...unnamed, ...anchored.found])
    return {
      records: read.entries + anchored.records,
      found: [...names].map((record): Found => ({ record, personId: isPerson(record) ? record : null })),
    }
  },
}

async function anchorsOf({ portal, part, open }: Look): Promise<{ records: number; found: string[] }> {
  const reading = operatorScope('jobs', 'read ledger')
  const made = await newestAnchors(portal.database.db, reading, 1_000_000)
  const asked = made.filter(
    ({ number }) => number % part.parts === part.part || open.includes(`${anchorName}${number}`),
  )
  const found: string[] = []
  for (const row of asked) {
    const before = made.find(({ number }) => number === row.number - 1)
    const wrong = await wrongAnchor(portal, reading, row, before ?? null)
    if (wrong === 'anchor') found.push(`${anchorName}${row.number}`)
    else found.push(...wrong)
  }
  return { records: asked.length, found }
}

function isPerson(record: string): boolean {
  return record !== 'agency' && !record.startsWith(anchorName)
}
