import { authorizationsOf } from '#db/queries/reports.ts'
import { reportRevocations } from '#db/schema/index.ts'
import { standingAuthorization } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Takes the standing authorization back, on the person's own page or by HR on their word: no report may be recorded on it any more;
 * what was obtained before stays. Where none stands nothing changes.
 *
 * @throws NotFound outside the scope
 */
export async function revokeAuthorization(
  portal: Portal,
  moment: Moment,
  scope: Scope<'authorize reports'> | Scope<'act on report'>,
  input: { applicationId: string },
): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    const { application } = await lockedApplication(deed, scope, input.applicationId)
    const { given } = await authorizationsOf(deed.tx, scope, deed.today, application.id)
    const standing = standingAuthorization(given)
    if (!standing) return
    await deed.tx.insert(reportRevocations).values({ authorizationId: standing.id, at: deed.now, by: deed.by })
    await deed.record(application.personId, {
      event: 'report authorization revoked',
      ids: { authorizationId: standing.id },
    })
  })
}
