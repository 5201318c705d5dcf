import { factReplacements } from '#db/schema/index.ts'
import type { Fact } from '#domain/facts.ts'
import type { Deed } from '../deed.ts'

/**
 * Part of a deed: puts a fact in another's place, under the same record of the person. What was known before stays known as it was then.
 *
 * @param sourceId what called for it
 * @returns the id of the new fact
 */
export async function replaceFact(
  deed: Deed,
  known: { id: string; personId: string },
  fact: Fact,
  reason: string,
  sourceId: string,
): Promise<string> {
  await deed.retractFact(known.personId, known.id, reason)
  const factId = await deed.addFact(known.personId, fact, 'decision', sourceId)
  await deed.tx.insert(factReplacements).values({ factId, replaces: known.id })
  return factId
}
