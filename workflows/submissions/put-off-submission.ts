import { reviewDelays } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { putOffUntil, type WayToPutOff } from '#domain/review-desk.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type DecidedMeanwhile, lockedSubmission } from './find-submission.ts'

/**
 * Puts a submission off for everyone: to the end of the queue (`end`) or out of it (`away`), until the next day; `back` has it wait again
 * at once. It stays undecided, and nobody is told but the other reviewers.
 *
 * @throws NotFound outside the scope, and where the viewer may not see such evidence
 */
export async function putOffSubmission(
  portal: Portal,
  moment: Moment,
  scope: Scope<'decide submission'>,
  input: { submissionId: string; how: WayToPutOff | 'back' },
): Promise<{ ok: true } | DecidedMeanwhile> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { submission, meanwhile } = await lockedSubmission(deed, scope, input.submissionId)
    if (meanwhile) return meanwhile
    const until = input.how === 'back' ? deed.today : putOffUntil(deed.today)
    const [kept] = await deed.tx
      .insert(reviewDelays)
      .values({ submissionId: submission.id, how: input.how, until, at: deed.now, by: deed.by })
      .returning({ id: reviewDelays.id })
    if (!kept) throw new Error('the delay was not kept')
    const ids = { submissionId: submission.id, delayId: kept.id }
    await deed.record(submission.personId, { event: 'review put off', ids })
    return { ok: true }
  })
}
