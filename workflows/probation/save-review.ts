import { eq } from 'drizzle-orm'
import { probationReviews } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedProbation, openReview } from './find-review.ts'

export type SaveReview =
  | { ok: true; revision: number }
  | { ok: false; problem: 'changed'; revision: number }
  | { ok: false; problem: 'signed' | 'ended' }

/**
 * Keeps a review as far as it is written.
 *
 * @param input.revision what the form was filled from; 0 where nothing was saved yet
 * @param input.boxes the boxes of its form as they are
 * @param input.number which review of this employment is written, the first being 1
 * @returns `signed` where that review was signed, `ended` where the employment has ended; `changed` with what is kept where somebody, or another tab, saved meanwhile
 * @throws NotFound outside the scope, and for one's own probation
 */
export async function saveReview(
  portal: Portal,
  moment: Moment,
  scope: Scope<'review probation'>,
  input: { employmentId: string; number: number; revision: number; boxes: Record<string, string> },
): Promise<SaveReview> {
  return inDeed(portal, moment, scope, async (deed): Promise<SaveReview> => {
    const found = await lockedProbation(deed, scope, input.employmentId)
    if (found.ended) return { ok: false, problem: 'ended' }
    const review = await openReview(deed, found, input.number)
    if (!review) return { ok: false, problem: 'signed' }
    if (review.revision !== input.revision) return { ok: false, problem: 'changed', revision: review.revision }
    const revision = review.revision + 1
    await deed.tx
      .update(probationReviews)
      .set({ draft: input.boxes, revision, savedAt: deed.now, savedBy: deed.by })
      .where(eq(probationReviews.id, review.id))
    return { ok: true, revision }
  })
}
