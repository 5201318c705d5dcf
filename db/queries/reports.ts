import { and, asc, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { clearingStates } from '#domain/hiring.ts'
import type { Executor } from '../client.ts'
import {
  adverseNotices,
  agencyReports,
  applications,
  disputeResolutions,
  noticePostings,
  people,
  postings,
  reportAuthorizations,
  reportClosings,
  reportDisputes,
  reportFiles,
  reportRequests,
  reportRevocations,
  signatures,
} from '../schema/index.ts'
import { namesOfAccounts } from './names.ts'
import { within } from './scope.ts'

export type ReportScope = Scope<'read report' | 'act on report' | 'dispute report' | 'authorize reports' | 'run sweep'>

/** The reports on file for an application within the scope, in the order in which they were recorded. */
export async function reportsOfApplication(executor: Executor, scope: ReportScope, today: string, id: string) {
  return reportsWhere(executor, scope, today, eq(agencyReports.applicationId, id))
}

/** The reports of agencies about people who wait to be hired that are neither set aside nor decided upon. */
export async function openReports(executor: Executor, scope: Scope<'read report' | 'run sweep'>, today: string) {
  const open = and(
    eq(agencyReports.source, 'agency'),
    inArray(applications.state, [...clearingStates]),
    isNull(reportClosings.reportId),
  )
  return reportsWhere(executor, scope, today, open)
}

export type Report = Awaited<ReturnType<typeof reportsWhere>>[number]

async function reportsWhere(executor: Executor, scope: ReportScope, today: string, where: SQL | undefined) {
  const rows = await executor
    .select({
      report: agencyReports,
      closing: reportClosings,
      fileName: reportFiles.fileName,
      application: { id: applications.id, personId: applications.personId, state: applications.state },
      person: { givenName: people.givenName, familyName: people.familyName },
      posting: { positionId: postings.positionId, place: postings.place },
    })
    .from(agencyReports)
    .innerJoin(reportFiles, eq(reportFiles.id, agencyReports.fileId))
    .innerJoin(applications, eq(applications.id, agencyReports.applicationId))
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .leftJoin(reportClosings, eq(reportClosings.reportId, agencyReports.id))
    .where(and(where, within(scope, applications.personId, today)))
    .orderBy(asc(agencyReports.at), asc(agencyReports.id))
  const ids = rows.map(({ report }) => report.id)
  if (ids.length === 0) return []
  const given = await executor
    .select({ notice: adverseNotices, postedOn: noticePostings.postedOn })
    .from(adverseNotices)
    .leftJoin(noticePostings, eq(noticePostings.noticeId, adverseNotices.id))
    .where(inArray(adverseNotices.reportId, ids))
  const raised = await executor
    .select({ dispute: reportDisputes, fileName: reportFiles.fileName, resolution: disputeResolutions })
    .from(reportDisputes)
    .leftJoin(disputeResolutions, eq(disputeResolutions.disputeId, reportDisputes.id))
    .leftJoin(reportFiles, eq(reportFiles.id, reportDisputes.fileId))
    .where(inArray(reportDisputes.reportId, ids))
    .orderBy(asc(reportDisputes.at), asc(reportDisputes.id))
  const names = await namesOfAccounts(executor, [
    ...rows.flatMap(({ report, closing }) => [report.by, closing?.by ?? null]),
    ...given.map(({ notice }) => notice.by),
    ...raised.flatMap(({ dispute, resolution }) => [dispute.by, resolution?.by ?? null]),
  ])
  const byName = (account: string | null) => (account && names.get(account)) ?? null
  return rows.map(({ report, closing, fileName, ...about }) => {
    const notice = (kind: 'pre-adverse' | 'final') => {
      const found = given.find((each) => each.notice.reportId === report.id && each.notice.kind === kind)
      return found ? { ...found.notice, postedOn: found.postedOn, byName: byName(found.notice.by) } : null
    }
    const final = notice('final')
    return {
      ...report,
      ...about,
      fileName,
      byName: byName(report.by),
      notice: notice('pre-adverse'),
      final,
      finalOn: final?.sentOn ?? null,
      closing: closing?.how ?? null,
      closed: closing && { ...closing, byName: byName(closing.by) },
      disputes: raised
        .filter(({ dispute }) => dispute.reportId === report.id)
        .map((each) => ({
          ...each.dispute,
          fileName: each.fileName,
          byName: byName(each.dispute.by),
          resolvedOn: each.resolution?.resolvedOn ?? null,
          resolution: each.resolution && { ...each.resolution, byName: byName(each.resolution.by) },
        })),
    }
  })
}

/** When an applicant was asked to authorize reports, and what they signed, the newest first. */
export async function authorizationsOf(executor: Executor, scope: ReportScope, today: string, applicationId: string) {
  const ours = and(eq(applications.id, applicationId), within(scope, applications.personId, today))
  const requests = await executor
    .select({ id: reportRequests.id, at: reportRequests.at, by: reportRequests.by })
    .from(reportRequests)
    .innerJoin(applications, eq(applications.id, reportRequests.applicationId))
    .where(ours)
    .orderBy(desc(reportRequests.at))
  const given = await executor
    .select({
      id: reportAuthorizations.id,
      at: reportAuthorizations.at,
      signedOn: reportAuthorizations.signedOn,
      fileId: reportAuthorizations.fileId,
      signatureId: reportAuthorizations.signatureId,
      signedName: signatures.signedName,
      by: reportAuthorizations.by,
      revokedAt: reportRevocations.at,
      revokedBy: reportRevocations.by,
    })
    .from(reportAuthorizations)
    .innerJoin(applications, eq(applications.id, reportAuthorizations.applicationId))
    .leftJoin(signatures, eq(signatures.id, reportAuthorizations.signatureId))
    .leftJoin(reportRevocations, eq(reportRevocations.authorizationId, reportAuthorizations.id))
    .where(ours)
    .orderBy(desc(reportAuthorizations.at))
  const names = await namesOfAccounts(executor, [
    ...requests.map(({ by }) => by),
    ...given.flatMap(({ by, revokedBy }) => [by, revokedBy]),
  ])
  const byName = (account: string | null) => (account && names.get(account)) ?? null
  return {
    requests: requests.map((each) => ({ ...each, byName: byName(each.by) })),
    given: given.map((each) => ({ ...each, byName: byName(each.by), revokedByName: byName(each.revokedBy) })),
  }
}
