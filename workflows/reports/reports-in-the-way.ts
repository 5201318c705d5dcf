import { eq } from 'drizzle-orm'
import { agencyReports, reportClosings } from '#db/schema/index.ts'
import { mayEndWithoutNotice } from '#domain/adverse-action.ts'
import type { Deed } from '../deed.ts'

/**
 * Part of a deed that would end an application by HR's own decision: whether a report of an agency forbids that, because it is on file
 * and nobody has said that nothing is decided on its account.
 *
 * @param application found within the deed's scope, and locked
 */
export async function reportsInTheWay(deed: Deed, application: { id: string }): Promise<boolean> {
  const reports = await deed.tx
    .select({ source: agencyReports.source, closing: reportClosings.how })
    .from(agencyReports)
    .leftJoin(reportClosings, eq(reportClosings.reportId, agencyReports.id))
    .where(eq(agencyReports.applicationId, application.id))
  return !mayEndWithoutNotice(reports)
}
