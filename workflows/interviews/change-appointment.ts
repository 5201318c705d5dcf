import type { Scope } from '#domain/authority.ts'
import { type Appointment, type AppointmentProblem, appointmentProblem } from '#domain/interview.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedInterview } from './find-interview.ts'
import { keepAppointment } from './keep-appointment.ts'

/**
 * Gives an open interview another day, time, way or place, and tells the applicant; a wish for another time is settled by it. The
 * same appointment again changes nothing, unless the applicant asked for another: then it says that it stays.
 *
 * @returns `ended` where no interview is open; `signed` where a card was signed, since it has been held then
 * @throws NotFound outside the scope
 */
export async function changeAppointment(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: Appointment & { applicationId: string },
): Promise<{ ok: true } | { ok: false; problem: 'ended' | 'signed' | AppointmentProblem }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting, interview } = await lockedInterview(deed, scope, input.applicationId)
    if (!interview) return { ok: false, problem: 'ended' }
    if (interview.named.some(({ signedAt }) => signedAt !== null)) return { ok: false, problem: 'signed' }
    const { appointment, request } = interview
    const same = (['on', 'time', 'way', 'place'] as const).every((part) => appointment[part] === input[part].trim())
    if (same && !request) return { ok: true }
    const problem = appointmentProblem(input, moment.today)
    if (problem) return { ok: false, problem }
    const { id: applicationId, personId } = application
    const about = { interviewId: interview.id, applicationId, personId, positionId: posting.positionId }
    await keepAppointment(deed, about, 'changed', input)
    return { ok: true }
  })
}
