import type { Scope } from '#domain/authority.ts'
import type { BoxError, Boxes } from '#domain/sending/boxes.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type DecidedMeanwhile, lockedSubmission } from './find-submission.ts'
import { keepSourceCheck, readSourceCheck } from './source-check.ts'

/**
 * Records what a source said of a credential and leaves the submission waiting: the source was asked by one reviewer for
 * another, did not know the credential, or did not answer.
 *
 * @throws NotFound outside the scope, and where the viewer may not see such evidence
 */
export async function recordSourceCheck(
  portal: Portal,
  moment: Moment,
  scope: Scope<'decide submission'>,
  input: { submissionId: string; boxes: Boxes },
): Promise<{ ok: true } | { ok: false; problem: 'boxes'; errors: BoxError[] } | DecidedMeanwhile> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { submission, meanwhile } = await lockedSubmission(deed, scope, input.submissionId)
    if (meanwhile) return meanwhile
    const read = readSourceCheck(input.boxes, moment.today)
    if (!read.ok) return { ok: false, problem: 'boxes', errors: read.errors }
    await keepSourceCheck(deed, { submissionId: submission.id, personId: submission.personId }, read.check)
    return { ok: true }
  })
}
