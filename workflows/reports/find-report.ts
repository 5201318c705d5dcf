import { eq } from 'drizzle-orm'
import { policiesInForce } from '#db/queries/policies.ts'
import { type ReportScope, reportsOfApplication } from '#db/queries/reports.ts'
import { agencyReports } from '#db/schema/index.ts'
import { workingCalendar } from '#domain/adverse-action.ts'
import { lockedApplication } from '../applications/find-application.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/**
 * The report of that id within the scope, its application locked until the deed ends, with the policies in force and the working
 * calendar. Throws NotFound.
 */
export async function lockedReport(deed: Deed, scope: ReportScope, reportId: string) {
  const [found] = await deed.tx
    .select({ applicationId: agencyReports.applicationId })
    .from(agencyReports)
    .where(eq(agencyReports.id, reportId))
  if (!found) throw new NotFound()
  const { application, person } = await lockedApplication(deed, scope, found.applicationId)
  const reports = await reportsOfApplication(deed.tx, scope, deed.today, application.id)
  const report = reports.find(({ id }) => id === reportId)
  if (!report) throw new NotFound()
  const policies = await policiesInForce(deed.tx, deed.now)
  return { application, person, report, policies, calendar: workingCalendar(policies) }
}
