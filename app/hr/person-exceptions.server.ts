import type { AppLoadContext } from '@remix-run/node'
import { holdsKnown } from '#db/queries/holds.ts'
import { maskedRequirements } from '#db/queries/hr-person.ts'
import { waiversKnown } from '#db/queries/waivers.ts'
import { authorize, type Scope } from '#domain/authority.ts'
import { waiverStateOn } from '#domain/waivers.ts'
import { holdRows } from './holds.server.ts'
import { waiverRows } from './waivers.server.ts'

type Db = AppLoadContext['portal']['database']['db']

/** What holds someone up, and what they may go without, now or soon: in words without a reason. Nothing about oneself. */
export async function readExceptions(
  db: Db,
  reading: Scope<'read person'>,
  records: readonly string[],
  given: { today: string; timeZone: string },
) {
  const { today } = given
  const holding = authorize(reading.viewer, 'put on hold')
  const proposing = authorize(reading.viewer, 'propose waiver')
  const masked = await maskedRequirements(db, reading, '', true)
  const holds = holding ? await holdRows(db, await holdsKnown(db, holding, today, records), given) : []
  const waivers = proposing ? await waiversKnown(db, proposing, today, records, masked) : []
  const lasting = waivers.filter((waiver) => ['waiting', 'running', 'to come'].includes(waiverStateOn(waiver, today)))
  const rows = proposing ? await waiverRows(db, proposing, lasting, given) : []
  return {
    holds: holds
      .filter(({ lasts }) => lasts)
      .map(({ id, gates, days, from }) => ({ id, words: `${gates}, ${days}`, from })),
    waivers: rows.map(({ id, requirement, days, waits }) => ({
      id,
      words: `${requirement}, ${days}`,
      waits,
    })),
  }
}

export type Exceptions = Awaited<ReturnType<typeof readExceptions>>
