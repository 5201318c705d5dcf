import { authorizationsOf } from '#db/queries/reports.ts'
import { reportRequests } from '#db/schema/index.ts'
import { standingAuthorization } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { isClearing } from '#domain/hiring.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Asks an applicant who has accepted an offer for leave to obtain reports about them. While that stands, or was asked and not
 * answered, asking again changes nothing.
 *
 * @returns `state` before an accepted offer and after the end
 * @throws NotFound outside the scope
 */
export async function askForAuthorization(
  portal: Portal,
  moment: Moment,
  scope: Scope<'act on report'>,
  input: { applicationId: string },
): Promise<{ ok: true } | { ok: false; problem: 'state' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application } = await lockedApplication(deed, scope, input.applicationId)
    if (!isClearing(application.state)) return { ok: false, problem: 'state' }
    const { requests, given } = await authorizationsOf(deed.tx, scope, deed.today, application.id)
    const [last] = requests
    const answered = given.some(({ at }) => last && at >= last.at)
    if (standingAuthorization(given) || (last && !answered)) return { ok: true }
    const [request] = await deed.tx
      .insert(reportRequests)
      .values({ applicationId: application.id, at: deed.now, by: deed.by })
      .returning({ id: reportRequests.id })
    if (!request) throw new Error('the request was not kept')
    const { id: applicationId, personId } = application
    await deed.record(personId, {
      event: 'report authorization asked',
      ids: { applicationId, requestId: request.id },
    })
    await deed.notify({ personId }, `report-authorization-asked:${request.id}`, {
      kind: 'notice-on-page',
      applicationId,
    })
    return { ok: true }
  })
}
