import { possibleScorers } from '#db/queries/interviews.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { interviewScorers, interviews } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type Appointment, type AppointmentProblem, appointmentProblem } from '#domain/interview.ts'
import { currentScorecard, interviewRequirements } from '#domain/scorecard.ts'
import { moveApplication } from '../applications/move-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedInterview } from './find-interview.ts'
import { keepAppointment } from './keep-appointment.ts'

export type ArrangeInterview =
  | { ok: true }
  | { ok: false; problem: 'state' | 'arranged' | 'scorers' | AppointmentProblem }

/**
 * Invites an applicant to an interview, names who scores it, and tells the applicant when and how it is held.
 *
 * @param input.scorers accounts of HR, as many as the agency's settings ask for or more; never the applicant's own
 * @returns `arranged` where an interview is open already; `scorers` where they are too few, or one may not score
 * @throws NotFound outside the scope
 */
export async function arrangeInterview(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: Appointment & { applicationId: string; scorers: readonly string[] },
): Promise<ArrangeInterview> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting, version, interview } = await lockedInterview(deed, scope, input.applicationId)
    if (application.state !== 'screening' && application.state !== 'interview') return { ok: false, problem: 'state' }
    if (interview) return { ok: false, problem: 'arranged' }
    const problem = appointmentProblem(input, moment.today)
    if (problem) return { ok: false, problem }
    const { personId } = application
    const needed = (await policiesInForce(deed.tx, moment.now)).interview.scorers
    const chosen = [...new Set(input.scorers)]
    const possible = (await possibleScorers(deed.tx, scope, personId)).map(({ accountId }) => accountId)
    if (chosen.length < needed || !chosen.every((id) => possible.includes(id))) return { ok: false, problem: 'scorers' }

    if (application.state === 'screening') await moveApplication(deed, application, 'invite')
    const asked = interviewRequirements(version)
    const made = { invitedAt: moment.now, invitedBy: deed.by }
    const [kept] = await deed.tx
      .insert(interviews)
      .values({ applicationId: application.id, scorecard: currentScorecard, asked, scorers: needed, ...made })
      .returning({ id: interviews.id })
    if (!kept) throw new Error('the interview was not kept')
    const interviewId = kept.id
    for (const accountId of chosen)
      await deed.tx.insert(interviewScorers).values({ interviewId, accountId, namedAt: moment.now, namedBy: deed.by })
    const { positionId } = posting
    await keepAppointment(deed, { interviewId, applicationId: application.id, personId, positionId }, 'invited', input)
    return { ok: true }
  })
}
