import { randomUUID } from 'node:crypto'
import { clearanceCardRecords } from '#db/schema/index.ts'
import type { FactChanges, RecordedCardState } from '#domain/clearance-card.ts'
import type { Fact } from '#domain/facts.ts'
import type { Deed } from '../deed.ts'

/**
 * Part of a deed: keeps an entry about a card and carries its changes out on the facts. Returns the facts that it added.
 */
export async function keepEntry(
  deed: Deed,
  application: { id: string; personId: string },
  entry: { state: RecordedCardState | null; on: string; note: string; takesBack?: string },
  changes: FactChanges,
): Promise<{ id: string; fact: Fact }[]> {
  const { personId } = application
  const id = randomUUID()
  for (const factId of changes.retract) await deed.retractFact(personId, factId, 'the state of the card has changed')
  const added: { id: string; fact: Fact }[] = []
  for (const fact of changes.add) added.push({ id: await deed.addFact(personId, fact, 'decision', id), fact })
  await deed.tx.insert(clearanceCardRecords).values({
    ...entry,
    id,
    personId,
    applicationId: application.id,
    added: added.map((each) => each.id),
    retracted: changes.retract,
    at: deed.now,
    by: deed.by,
  })
  await deed.record(personId, {
    event: 'clearance card recorded',
    ids: { recordId: id },
  })
  return added
}
