import { type Hold, holdsKnown } from '#db/queries/holds.ts'
import { openPositionsOf } from '#db/queries/open-positions.ts'
import type { Scope } from '#domain/authority.ts'
import { gatesToHold } from '#domain/holds.ts'
import type { Deed } from '../deed.ts'
import { lockRecords } from '../people/lock-person.ts'
import { NotFound } from '../problems.ts'

/** Part of a deed: the holds of a person, and the gates that one can name, all their records locked until the deed ends. */
export async function lockedHolds(deed: Deed, scope: Scope<'put on hold'>, personId: string) {
  const records = await lockRecords(deed, scope, personId)
  const open = await openPositionsOf(deed.tx, scope, personId, deed.today)
  const holds = await holdsKnown(deed.tx, scope, deed.today, records)
  if (open.length === 0 && holds.length === 0) throw new NotFound()
  return { holds, gates: gatesToHold(open, deed.today) }
}

/** What a form about a hold was looking at: its newest record, or the hold itself where there is none. */
export function newestOf({ id, records }: Pick<Hold, 'id' | 'records'>): string {
  return records.at(-1)?.id ?? id
}

/**
 * Part of a deed: a hold that is lifted or changed on its own page. Throws NotFound where the person has none of that id, and where
 * another page put it.
 */
export async function lockedHold(deed: Deed, scope: Scope<'put on hold'>, input: { personId: string; holdId: string }) {
  const found = await lockedHolds(deed, scope, input.personId)
  const hold = found.holds.find(({ id }) => id === input.holdId)
  if (!hold || hold.owner) throw new NotFound()
  return { ...found, hold }
}
