import { eq } from 'drizzle-orm'
import { keptReportFile } from '#db/queries/report-files.ts'
import { authorizationsOf } from '#db/queries/reports.ts'
import { agencyReports, reportFiles } from '#db/schema/index.ts'
import { type ReportSource, standingAuthorization } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { isClearing, type ReportReason } from '#domain/hiring.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

export type RecordReport =
  | { ok: true; reportId: string }
  | { ok: false; problem: 'state' | 'authorization' | 'kind' | 'future' | 'file' }

/**
 * Records a report that came in about an applicant. The same file recorded again under the same kind changes nothing.
 *
 * @param input.fileId a file kept for this application as a report
 * @returns `authorization` for a report of an agency while no authorization stands (FCRA); `kind` where a motor vehicle department
 * would have sent something else than a driving record
 * @throws NotFound outside the scope
 */
export async function recordReport(
  portal: Portal,
  moment: Moment,
  scope: Scope<'act on report'>,
  input: {
    applicationId: string
    source: ReportSource
    kind: ReportReason
    agencyName: string
    agencyAddress: string
    agencyPhone: string
    reportedOn: string
    fileId: string
  },
): Promise<RecordReport> {
  const { applicationId, source, kind, fileId, reportedOn } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application } = await lockedApplication(deed, scope, applicationId)
    if (!isClearing(application.state)) return { ok: false, problem: 'state' }
    if (source !== 'agency' && kind !== 'driving-record-report') return { ok: false, problem: 'kind' }
    const { given } = await authorizationsOf(deed.tx, scope, deed.today, applicationId)
    const authorizationId = source === 'agency' ? (standingAuthorization(given)?.id ?? null) : null
    if (source === 'agency' && !authorizationId) return { ok: false, problem: 'authorization' }
    if (reportedOn > deed.today) return { ok: false, problem: 'future' }
    const file = await keptReportFile(deed.tx, scope, deed.today, { id: fileId, applicationId, purpose: 'report' })
    if (!file) return { ok: false, problem: 'file' }
    const before = await sameReport(deed, { applicationId, kind, sha256: file.sha256 })
    if (before) return { ok: true, reportId: before }
    const [kept] = await deed.tx
      .insert(agencyReports)
      .values({ ...input, authorizationId, at: deed.now, by: deed.by })
      .returning({ id: agencyReports.id })
    if (!kept) throw new Error('the report was not kept')
    await deed.record(application.personId, {
      event: 'report recorded',
      ids: { reportId: kept.id, documentId: fileId },
    })
    return { ok: true, reportId: kept.id }
  })
}

async function sameReport(deed: Deed, report: { applicationId: string; kind: ReportReason; sha256: string }) {
  const rows = await deed.tx
    .select({ id: agencyReports.id, kind: agencyReports.kind, sha256: reportFiles.sha256 })
    .from(agencyReports)
    .innerJoin(reportFiles, eq(reportFiles.id, agencyReports.fileId))
    .where(eq(agencyReports.applicationId, report.applicationId))
  return rows.find(({ kind, sha256 }) => kind === report.kind && sha256 === report.sha256)?.id ?? null
}
