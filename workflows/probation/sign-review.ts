import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { policiesInForce } from '#db/queries/policies.ts'
import { probationReviews, reviewSignatures } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { readReview } from '#domain/probation-review.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { textDigest } from '../signatures/text-digest.ts'
import { lockedProbation, openReview } from './find-review.ts'

export type SignReview =
  | { ok: true; reviewId: string }
  | { ok: false; problem: 'changed'; revision: number }
  | { ok: false; problem: 'too-early'; fromDay: number }
  | { ok: false; problem: 'over' | 'ended' | 'signed' }
  | { ok: false; problem: 'incomplete'; errors: BoxError[] }

/**
 * Signs a review for the agency: from then on its words stay, and the person is asked to read and sign it. What it says moves no bonus.
 * Signing the very same again changes nothing.
 *
 * @param input.duties the duties as they were shown
 * @param input.name the signer's name
 * @returns `signed` where that review was signed with other words; `over` where the probation was completed before and cannot be extended any more; `ended` where the employment has ended; what
 * `saveReview` and `readReview` find
 * @throws NotFound outside the scope, and for one's own probation
 */
export async function signReview(
  portal: Portal,
  moment: Moment,
  scope: Scope<'review probation'>,
  input: {
    employmentId: string
    number: number
    revision: number
    boxes: Record<string, string>
    duties: readonly { duty: string; text: string }[]
    name: string
  },
): Promise<SignReview> {
  return inDeed(portal, moment, scope, async (deed): Promise<SignReview> => {
    const found = await lockedProbation(deed, scope, input.employmentId)
    const { day, probationEnd, personId } = found
    if (found.ended) return { ok: false, problem: 'ended' }
    const before = found.signed.find(({ number }) => number === input.number)
    if (before && isDeepStrictEqual(before.draft, input.boxes)) return { ok: true, reviewId: before.id }
    const { reviewFromDay } = (await policiesInForce(deed.tx, deed.now)).probation
    if (day !== null && day < reviewFromDay) return { ok: false, problem: 'too-early', fromDay: reviewFromDay }
    const review = await openReview(deed, found, input.number)
    if (!review) return { ok: false, problem: 'signed' }
    if (review.revision !== input.revision) return { ok: false, problem: 'changed', revision: review.revision }
    const read = readReview(input.boxes, input.duties, { today: deed.today, lastDay: probationEnd })
    if ('errors' in read) return { ok: false, problem: 'incomplete', errors: read.errors }
    const { outcome, extendedThrough } = read.review
    if (outcome === 'extend' && probationEnd !== null && probationEnd < deed.today)
      return { ok: false, problem: 'over' }
    const reviewId = review.id
    const kept = { draft: input.boxes, revision: review.revision + 1, savedAt: deed.now, savedBy: deed.by }
    await deed.tx.update(probationReviews).set(kept).where(eq(probationReviews.id, reviewId))
    const signed = { content: read.review, sha256: textDigest(JSON.stringify(read.review)), outcome, extendedThrough }
    const by = { as: 'manager', name: input.name, at: deed.now, by: deed.by } as const
    await deed.tx.insert(reviewSignatures).values({ reviewId, ...by, ...signed })
    await deed.record(personId, { event: 'probation review signed', ids: { reviewId, as: 'manager' } })
    await deed.notify({ personId }, `probation-review-signed:${reviewId}`, {
      kind: 'probation-review-signed',
      reviewId,
    })
    return { ok: true, reviewId }
  })
}
