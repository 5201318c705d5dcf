import type { Scope } from '#domain/authority.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type DecidedMeanwhile, decide, lockedSubmission } from './find-submission.ts'
import { readReason } from './reason.ts'

/**
 * Sends a submission back for something that the person can mend: the reason is told to them in their language, with a note if
 * there is one. No fact is touched.
 *
 * @throws NotFound outside the scope, and where the viewer may not see such evidence
 */
export async function sendBackSubmission(
  portal: Portal,
  moment: Moment,
  scope: Scope<'decide submission'>,
  input: { submissionId: string; reason: string; note: string },
): Promise<{ ok: true } | { ok: false; problem: 'boxes'; errors: BoxError[] } | DecidedMeanwhile> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { submission, meanwhile } = await lockedSubmission(deed, scope, input.submissionId)
    if (meanwhile) return meanwhile
    const read = await readReason(deed, submission, 'sent-back', input)
    if (!read.ok) return { ok: false, problem: 'boxes', errors: read.errors }
    await decide(deed, submission, { outcome: 'sent-back', reason: read.reason, note: read.note })
    await deed.notify({ personId: submission.personId }, `submission-sent-back:${submission.id}`, {
      kind: 'submission-sent-back',
      submissionId: submission.id,
      requirements: submission.requirements,
      reason: read.reason,
    })
    return { ok: true }
  })
}
