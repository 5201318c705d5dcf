import { reviewSignatures } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockedReview } from './answer-review.ts'

/**
 * Notes that the person was shown their review and did not sign it.
 *
 * @param input.name who notes it
 * @param input.comments what happened, in a sentence
 * @returns `settled` where the person signed it, or this was noted, before; `ended` where the employment has ended
 * @throws NotFound outside the scope, for managers, and where nobody has signed it for the agency
 */
export async function noteDeclined(
  portal: Portal,
  moment: Moment,
  scope: Scope<'review probation'>,
  input: { reviewId: string; comments: string; name: string },
): Promise<{ ok: true } | { ok: false; problem: 'settled' | 'ended' }> {
  // A manager does not note of their own review that it was declined, and nobody does of themself.
  if (scope.reach !== 'others') throw new NotFound()
  return inDeed(portal, moment, scope, async (deed) => {
    const { review, manager, settled, ended } = await lockedReview(deed, scope, input.reviewId)
    if (ended) return { ok: false, problem: 'ended' }
    if (settled) return { ok: false, problem: 'settled' }
    const { name, comments } = input
    const noted = { as: 'declined', name, comments, sha256: manager.sha256, at: deed.now, by: deed.by } as const
    await deed.tx.insert(reviewSignatures).values({ reviewId: review.id, ...noted })
    const ids = { reviewId: review.id, as: 'declined' }
    await deed.record(review.personId, { event: 'probation review signed', ids })
    return { ok: true }
  })
}
