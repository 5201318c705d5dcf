import { keptReportFile } from '#db/queries/report-files.ts'
import { authorizationsOf } from '#db/queries/reports.ts'
import { reportAuthorizations } from '#db/schema/index.ts'
import { standingAuthorization } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { isClearing } from '#domain/hiring.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Records an authorization that was signed on paper. While one stands, recording another changes nothing.
 *
 * @param input.fileId a file kept for this application as an authorization
 * @throws NotFound outside the scope
 */
export async function recordAuthorization(
  portal: Portal,
  moment: Moment,
  scope: Scope<'act on report'>,
  input: { applicationId: string; fileId: string; signedOn: string },
): Promise<{ ok: true } | { ok: false; problem: 'state' | 'file' | 'future' }> {
  const { applicationId, fileId, signedOn } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application } = await lockedApplication(deed, scope, applicationId)
    if (!isClearing(application.state)) return { ok: false, problem: 'state' }
    const { given } = await authorizationsOf(deed.tx, scope, deed.today, applicationId)
    if (standingAuthorization(given)) return { ok: true }
    if (signedOn > deed.today) return { ok: false, problem: 'future' }
    const file = await keptReportFile(deed.tx, scope, deed.today, {
      id: fileId,
      applicationId,
      purpose: 'authorization',
    })
    if (!file || given.some((each) => each.fileId === fileId)) return { ok: false, problem: 'file' }
    const [kept] = await deed.tx
      .insert(reportAuthorizations)
      .values({ applicationId, fileId, signedOn, at: deed.now, by: deed.by })
      .returning({ id: reportAuthorizations.id })
    if (!kept) throw new Error('the authorization was not kept')
    await deed.record(application.personId, {
      event: 'report authorization given',
      ids: { authorizationId: kept.id },
    })
    return { ok: true }
  })
}
