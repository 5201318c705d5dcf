import { interviewEnds } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { moveApplication } from '../applications/move-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedInterview } from './find-interview.ts'

/**
 * Calls an interview off: the applicant is told, and the application is screened on. Cards that were signed stay kept. Calling off
 * what has ended changes nothing and is no error.
 *
 * @param input.reason for HR alone
 * @throws NotFound outside the scope
 */
export async function callOffInterview(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: { applicationId: string; reason: string },
): Promise<{ ok: true }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting, interview } = await lockedInterview(deed, scope, input.applicationId)
    if (!interview) return { ok: true }
    const { id: interviewId, appointment } = interview
    const reason = input.reason.trim()
    await deed.tx.insert(interviewEnds).values({ interviewId, how: 'called-off', reason, at: moment.now, by: deed.by })
    const { id: applicationId, personId } = application
    await deed.record(personId, { event: 'interview ended', ids: { interviewId } })
    if (application.state === 'interview')
      await moveApplication(deed, application, 'end-interview', { reason: 'interview-called-off', note: reason })
    const { on, time, way } = appointment
    await deed.notify({ personId }, `interview-called-off:${interviewId}`, {
      kind: 'interview-appointment',
      what: 'called-off',
      applicationId,
      positionId: posting.positionId,
      on,
      time,
      way,
    })
    return { ok: true }
  })
}
