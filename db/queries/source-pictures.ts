import { and, eq } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { seesEvidence } from '#domain/visibility.ts'
import type { Executor } from '../client.ts'
import { exclusionSearches, facts, sourcePictures, submissions, verifications } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'

/**
 * One picture of what a source showed; null outside the scope, where no check and no search names it, and where the viewer may not see
 * the evidence that was checked.
 */
export async function sourcePictureById(executor: Executor, scope: Scope<'check source'>, today: string, id: string) {
  const [picture] = await executor
    .select()
    .from(sourcePictures)
    .where(and(eq(sourcePictures.id, id), evidenceWithin(scope, sourcePictures.personId, today)))
  if (!picture) return null
  const [searched] = await executor
    .select({ id: exclusionSearches.id })
    .from(exclusionSearches)
    .where(eq(exclusionSearches.pictureId, id))
    .limit(1)
  if (searched) return picture
  const checks = await executor
    .select({ claims: submissions.claims, body: facts.body })
    .from(verifications)
    .leftJoin(submissions, eq(submissions.id, verifications.submissionId))
    .leftJoin(facts, eq(facts.id, verifications.factId))
    .where(eq(verifications.pictureId, id))
  const seen = checks.some(({ claims, body }) => {
    const about = [claims, body].filter((fact) => fact !== null)
    return about.length > 0 && about.every((fact) => seesEvidence(scope.viewer, fact, picture.personId))
  })
  return seen ? picture : null
}
