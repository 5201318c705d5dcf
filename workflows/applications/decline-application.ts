import type { Scope } from '#domain/authority.ts'
import type { DeclineReason } from '#domain/hiring.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { reportsInTheWay } from '../reports/reports-in-the-way.ts'
import { lockedApplication } from './find-application.ts'
import { moveApplication } from './move-application.ts'

/**
 * Declines an application and tells its person. Declining again changes nothing and is no error.
 *
 * @param input.note for HR alone; the person is told the reason
 * @returns `state` where an offer stands or it has ended in another way; `report` while a report of an agency is on file of which
 *   nobody has said that it plays no part
 * @throws NotFound outside the scope
 */
export async function declineApplication(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: { applicationId: string; reason: DeclineReason; note: string },
): Promise<{ ok: true } | { ok: false; problem: 'state' | 'report' }> {
  const { reason, note } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting } = await lockedApplication(deed, scope, input.applicationId)
    if (application.state === 'declined') return { ok: true }
    if (await reportsInTheWay(deed, application)) return { ok: false, problem: 'report' }
    if (!(await moveApplication(deed, application, 'decline', { reason, note }))) return { ok: false, problem: 'state' }
    await deed.notify({ personId: application.personId }, `application-declined:${application.id}`, {
      kind: 'application-declined',
      applicationId: application.id,
      positionId: posting.positionId,
      reason,
    })
    return { ok: true }
  })
}
