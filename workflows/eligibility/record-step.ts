import type { Scope } from '#domain/authority.ts'
import type { EligibilityRecord } from '#domain/eligibility.ts'
import { problemAmong, type StepProblem } from '#domain/eligibility-steps.ts'
import { afterOffer } from '#domain/hiring.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepStep, lockedEligibility, sameStep } from './find-eligibility.ts'

/**
 * Records a step of Form I-9 or E-Verify that was done on a day. The same again is no error and changes nothing.
 *
 * @returns `state` where the application is not after an accepted offer; else why the step cannot be recorded so
 * @throws NotFound outside the scope
 */
export async function recordStep(
  portal: Portal,
  moment: Moment,
  scope: Scope<'record eligibility'>,
  input: { applicationId: string; record: EligibilityRecord },
): Promise<{ ok: true } | { ok: false; problem: 'state' | StepProblem }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, hiring, steps, judged } = await lockedEligibility(deed, scope, input.applicationId)
    if (steps.some(({ record }) => sameStep(record, input.record))) return { ok: true }
    if (hiring.acceptedOn === null) return { ok: false, problem: 'no-offer' }
    if (!afterOffer(application.state)) return { ok: false, problem: 'state' }
    const standing = steps.map(({ record }) => record)
    const until = standing.filter(({ on }) => on <= input.record.on)
    const found = problemAmong([...until, input.record], hiring, judged)
    const later = problemAmong([...until, input.record, ...standing.slice(until.length)], hiring, judged)
    const wrong = found ?? later
    if (wrong) return { ok: false, problem: wrong.problem }
    await keepStep(deed, application, { record: input.record })
    return { ok: true }
  })
}
