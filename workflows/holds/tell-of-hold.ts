import { recordsOf } from '#db/queries/same-person.ts'
import type { HoldDeed, HoldTerms } from '#domain/holds.ts'
import type { Deed } from '../deed.ts'
import { managersOf } from '../teams/managers-of.ts'

/**
 * Part of a deed: tells the person what they may not do from when, and whoever manages them that one of their team may not. Neither is
 * told why, and a manager not for how long.
 */
export async function tellOfHold(
  deed: Deed,
  personId: string,
  recordId: string,
  did: HoldDeed,
  terms: HoldTerms,
): Promise<void> {
  const begun = terms.from <= deed.today
  const from = begun ? deed.today : terms.from
  const said = { did, gates: terms.gates && [...terms.gates], from }
  await deed.notify({ personId }, `hold:${recordId}`, { kind: 'hold', ...said, through: terms.through })
  for (const manager of await managersOf(deed, await recordsOf(deed.tx, personId)))
    await deed.notify({ personId: manager.personId }, `hold:${recordId}:${manager.personId}`, {
      kind: 'hold-on-team',
      ...said,
      personId: manager.about,
    })
}
