import type { Scope } from '#domain/authority.ts'
import { type EligibilityRecord, standingSteps } from '#domain/eligibility.ts'
import { problemAmong, type StepProblem } from '#domain/eligibility-steps.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { keepStep, lockedEligibility, sameStep } from './find-eligibility.ts'

/**
 * Puts another record in the place of one, or none where the step was never done. What was recorded before stays on record.
 *
 * @param input.record the same step as it really was; null where it was not done
 * @param input.reason why, in a sentence; kept with the new row
 * @returns `changed` where someone corrected it meanwhile; `later-step` where a step that follows rests on it
 * @throws NotFound outside the scope, and for a record that does not belong to the application
 */
export async function correctStep(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record eligibility'>,
  input: { applicationId: string; recordId: string; record: EligibilityRecord | null; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'changed' | 'later-step' | StepProblem }> {
  const { recordId, record, reason } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, hiring, steps, rows, judged } = await lockedEligibility(deed, scope, input.applicationId)
    if (!rows.some(({ id }) => id === recordId)) throw new NotFound()
    const before = steps.find(({ id }) => id === recordId)
    if (!before || (record && before.record.step !== record.step)) return { ok: false, problem: 'changed' }
    if (record && sameStep(before.record, record)) return { ok: true }
    const row = { id: 'corrected', seq: Number.POSITIVE_INFINITY, corrects: recordId, record }
    const corrected = standingSteps([...rows, row])
    const wrong = problemAmong(
      corrected.map((step) => step.record),
      hiring,
      judged,
    )
    if (wrong) {
      const own = corrected[wrong.at]?.id === 'corrected'
      return { ok: false, problem: own ? wrong.problem : 'later-step' }
    }
    await keepStep(deed, application, { record, corrects: recordId, reason })
    return { ok: true }
  })
}
