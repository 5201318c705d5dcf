import { reportClosings } from '#db/schema/index.ts'
import type { Closing } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedReport } from './find-report.ts'

/**
 * HR says that nothing is decided against someone on account of a report. A person who had been given a notice is told. Saying it
 * again changes nothing.
 *
 * @param input.reason for HR alone
 * @returns `decided` where the final notice has been given
 * @throws NotFound outside the scope
 */
export async function closeReport(
  portal: Portal,
  moment: Moment,
  scope: Scope<'act on report'>,
  input: { reportId: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'decided' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, report } = await lockedReport(deed, scope, input.reportId)
    if (report.final) return { ok: false, problem: 'decided' }
    if (report.closing) return { ok: true }
    await keepClosing(deed, report, application.personId, 'no-adverse-action', input.reason)
    if (report.notice)
      await deed.notify({ personId: application.personId }, `report-closed:${report.id}`, {
        kind: 'notice-on-page',
        applicationId: application.id,
      })
    return { ok: true }
  })
}

/** Part of a deed: keeps that no adverse action rests on a report. */
export async function keepClosing(
  deed: Deed,
  report: { id: string },
  personId: string,
  how: Closing,
  reason: string,
): Promise<void> {
  await deed.tx
    .insert(reportClosings)
    .values({ reportId: report.id, how, reason, closedOn: deed.today, at: deed.now, by: deed.by })
  await deed.record(personId, { event: 'report closed', ids: { reportId: report.id, outcome: how } })
}
