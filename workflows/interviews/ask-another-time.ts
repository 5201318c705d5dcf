import { appointmentRequests } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedInterview } from './find-interview.ts'

/**
 * The applicant says that they need another time for their interview; HR sees it until a new appointment is made. Asked once for each
 * appointment: asking again changes nothing and is no error.
 *
 * @param input.appointmentId the appointment that was on the page
 * @param input.times which times would suit
 * @returns `changed` where another appointment speaks meanwhile; `past` from its day on; `ended` where no interview is open
 * @throws NotFound outside the scope
 */
export async function askAnotherTime(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer application'>,
  input: { applicationId: string; appointmentId: string; times: string },
): Promise<{ ok: true } | { ok: false; problem: 'changed' | 'past' | 'ended' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, interview } = await lockedInterview(deed, scope, input.applicationId)
    if (!interview) return { ok: false, problem: 'ended' }
    const { appointment, request } = interview
    if (appointment.id !== input.appointmentId) return { ok: false, problem: 'changed' }
    if (request) return { ok: true }
    if (appointment.on < moment.today) return { ok: false, problem: 'past' }
    const appointmentId = appointment.id
    await deed.tx.insert(appointmentRequests).values({ appointmentId, times: input.times.trim(), at: moment.now })
    await deed.record(application.personId, { event: 'another time asked for', ids: { appointmentId } })
    return { ok: true }
  })
}
