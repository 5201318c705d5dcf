import { and, eq } from 'drizzle-orm'
import { lastDayOfEmployment } from '#db/queries/probation.ts'
import { recordsOf } from '#db/queries/same-person.ts'
import { within } from '#db/queries/scope.ts'
import { probationReviews, reviewSignatures } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { managersOf } from '../teams/managers-of.ts'

/**
 * Signs that the person has read their review, with what they want to say to it. A second time changes nothing.
 *
 * @param input.comments the person's own words, may be empty
 * @returns `settled` where it was signed, or HR noted that it was not, before; `ended` where the employment has ended, which closes it
 * @throws NotFound outside the scope, and where nobody has signed it for the agency
 */
export async function answerReview(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer review'>,
  input: { reviewId: string; comments: string; name: string },
): Promise<{ ok: true } | { ok: false; problem: 'settled' | 'ended' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { review, manager, settled, ended } = await lockedReview(deed, scope, input.reviewId)
    if (ended) return { ok: false, problem: 'ended' }
    if (settled) return { ok: false, problem: 'settled' }
    const { id: reviewId, personId, employmentId } = review
    const { name, comments } = input
    const signed = { as: 'person', name, comments, sha256: manager.sha256, at: deed.now, by: deed.by } as const
    await deed.tx.insert(reviewSignatures).values({ reviewId, ...signed })
    await deed.record(personId, { event: 'probation review signed', ids: { reviewId, as: 'person' } })
    const managers = await managersOf(deed, await recordsOf(deed.tx, personId))
    for (const to of managers) {
      const key = `probation-review-answered:${reviewId}:${to.personId}`
      await deed.notify({ personId: to.personId }, key, { kind: 'probation-review-answered', employmentId })
    }
    return { ok: true }
  })
}

/** Part of a deed: a review within the scope that was signed for the agency, locked until it ends. Throws NotFound. */
export async function lockedReview(deed: Deed, scope: Scope<'answer review' | 'review probation'>, reviewId: string) {
  const [review] = await deed.tx
    .select()
    .from(probationReviews)
    .where(and(eq(probationReviews.id, reviewId), within(scope, probationReviews.personId, deed.today)))
    .for('update')
  const signatures = await deed.tx.select().from(reviewSignatures).where(eq(reviewSignatures.reviewId, reviewId))
  const manager = signatures.find((signature) => signature.as === 'manager')
  if (!review || !manager) throw new NotFound()
  const lastDay = await lastDayOfEmployment(deed.tx, review.employmentId)
  return {
    review,
    manager,
    ended: lastDay !== null && lastDay < deed.today,
    settled: signatures.some((signature) => signature.as !== 'manager'),
  }
}
