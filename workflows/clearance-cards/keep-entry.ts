import { randomUUID } from 'node:crypto'
import { clearanceCardRecords } from '#db/schema/index.ts'
import type { CardChanges, RecordedCardState } from '#domain/clearance-card.ts'
import type { Fact } from '#domain/facts.ts'
import type { Deed } from '../deed.ts'
import { replaceFact } from '../facts/replace-fact.ts'

type Entry = { state: RecordedCardState | null; on: string; note: string; ivp?: boolean | null; takesBack?: string }

/**
 * Part of a deed: keeps an entry about a card and carries its changes out on the facts. Returns its id and the facts that it added.
 *
 * @param about.known the facts that the changes may end, each with the record that it is kept under
 */
export async function keepEntry(
  deed: Deed,
  about: { personId: string; applicationId: string | null; known: readonly { id: string; personId: string }[] },
  entry: Entry,
  changes: CardChanges,
): Promise<{ id: string; added: { id: string; fact: Fact }[] }> {
  const { personId, applicationId, known } = about
  const why = 'the state of the card has changed'
  const id = randomUUID()
  const kept = (factId: string) => {
    const found = known.find((each) => each.id === factId)
    if (!found) throw new Error('a fact was to end that does not stand')
    return found
  }
  const replaced = new Set(changes.add.map(({ insteadOf }) => insteadOf))
  for (const factId of changes.retract)
    if (!replaced.has(factId)) await deed.retractFact(kept(factId).personId, factId, why)
  const added: { id: string; fact: Fact }[] = []
  for (const { fact, insteadOf } of changes.add) {
    const factId = insteadOf
      ? await replaceFact(deed, kept(insteadOf), fact, why, id)
      : await deed.addFact(personId, fact, 'decision', id)
    added.push({ id: factId, fact })
  }
  await deed.tx.insert(clearanceCardRecords).values({
    ...entry,
    id,
    personId,
    applicationId,
    added: added.map((each) => each.id),
    retracted: changes.retract,
    at: deed.now,
    by: deed.by,
  })
  await deed.record(personId, { event: 'clearance card recorded', ids: { recordId: id } })
  return { id, added }
}
