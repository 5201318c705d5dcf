import { randomUUID } from 'node:crypto'
import { holdRecords } from '#db/schema/index.ts'
import type { FactChanges } from '#domain/clearance-card.ts'
import type { HoldDeed, HoldTerms } from '#domain/holds.ts'
import type { Deed } from '../deed.ts'
import { tellOfHold } from './tell-of-hold.ts'

/** Part of a deed: keeps what HR did with a hold, carries it out on the facts, and tells the person and their managers. */
export async function keepHold(
  deed: Deed,
  hold: { holdId: string; personId: string; revises: string | null },
  entry: { did: HoldDeed; terms: HoldTerms; reason: string },
  changes: FactChanges,
): Promise<void> {
  const { holdId, personId } = hold
  const { did, terms, reason } = entry
  const recordId = randomUUID()
  for (const factId of changes.retract) await deed.retractFact(personId, factId, 'the hold was changed or lifted')
  const added: string[] = []
  for (const fact of changes.add) added.push(await deed.addFact(personId, fact, 'decision', recordId))
  await deed.tx.insert(holdRecords).values({
    ...hold,
    id: recordId,
    did,
    gates: terms.gates && [...terms.gates],
    fromDay: terms.from,
    throughDay: terms.through,
    reason,
    added,
    retracted: changes.retract,
    at: deed.now,
    by: deed.by,
  })
  await deed.record(personId, { event: 'hold recorded', ids: { holdId, recordId, did } })
  await tellOfHold(deed, personId, recordId, did, terms)
}
