import { informationOutcomes } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { ReasonOf } from '#domain/hiring.ts'
import { moveApplication } from '../applications/move-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedRequest } from './find-request.ts'
import { openRequests } from './open-requests.ts'

/**
 * Takes a request back and tells its person. With the last one the application goes on. Taking it back again changes nothing.
 *
 * @returns `state` where it was answered or has ended otherwise
 * @throws NotFound outside the scope
 */
export async function cancelRequest(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  input: { applicationId: string; requestId: string; reason: ReasonOf<'cancel-request'> },
): Promise<{ ok: true } | { ok: false; problem: 'state' }> {
  const { requestId, reason } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting, outcome } = await lockedRequest(deed, scope, input.applicationId, requestId)
    if (outcome === 'cancelled') return { ok: true }
    if (outcome || application.state !== 'information-requested') return { ok: false, problem: 'state' }
    await deed.tx
      .insert(informationOutcomes)
      .values({ requestId, outcome: 'cancelled', reason, at: moment.now, by: deed.by })
    const { id: applicationId, personId } = application
    await deed.record(personId, { event: 'information cancelled', ids: { applicationId, requestId } })
    const open = await openRequests(deed, applicationId)
    if (open.length === 0) await moveApplication(deed, application, 'cancel-request', { reason })
    const { positionId } = posting
    const body = { kind: 'information-cancelled', applicationId, requestId, positionId } as const
    await deed.notify({ personId }, `information-cancelled:${requestId}`, body)
    return { ok: true }
  })
}
