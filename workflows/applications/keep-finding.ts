import { randomUUID } from 'node:crypto'
import { evidenceOf } from '#db/queries/evidence.ts'
import { type applications, screenings } from '#db/schema/index.ts'
import type { FactOf } from '#domain/facts.ts'
import { sameFact } from '#domain/screening.ts'
import type { Deed } from '../deed.ts'

export type ScreenedFact = FactOf<'education' | 'experience' | 'check'>

/**
 * Keeps what HR found about one requirement; its facts count from now on, and one that stands already is not recorded twice. The
 * application and its person must be locked.
 *
 * @returns the id of the screening
 */
export async function keepFinding(
  deed: Deed,
  application: Pick<typeof applications.$inferSelect, 'id' | 'personId'>,
  finding: { requirement: string; outcome: 'verified' | 'not-shown'; facts: readonly ScreenedFact[]; note: string },
): Promise<string> {
  const { personId } = application
  const { facts, ...found } = finding
  const standing = (await evidenceOf(deed.tx, personId)).facts.filter((fact) => !fact.retractedAt && !fact.review)
  const id = randomUUID()
  const factIds: string[] = []
  for (const fact of facts)
    if (!standing.some((known) => sameFact(known, fact)))
      factIds.push(await deed.addFact(personId, fact, 'screening', id))
  await deed.tx
    .insert(screenings)
    .values({ id, applicationId: application.id, ...found, factIds, at: deed.now, by: deed.by })
  await deed.record(personId, {
    event: 'requirement screened',
    ids: { applicationId: application.id, screeningId: id },
  })
  return id
}
