import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { applicationHead } from '#app/hr/application-head.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { notFound } from '#app/viewer.server.ts'
import { reportsOfApplication } from '#db/queries/reports.ts'
import { standingOfReport, workingCalendar } from '#domain/adverse-action.ts'
import { isClearing } from '#domain/hiring.ts'
import { reportTitle } from './words.ts'

type Asked = LoaderFunctionArgs | ActionFunctionArgs

/** What HR's pages about the reports of an application begin with; 404 for one's own application. */
export async function applicationDesk(args: Asked) {
  const at = await hrDesk(args, 'act on report')
  const reading = await requireFrontScope(args, 'hr', 'read application')
  const head = present(await applicationHead(at.db, reading, at.moment.today, idIn(args.params)))
  if (head.own) throw notFound()
  const href = `/hr/applications/${head.id}/adverse-action`
  const policies = await args.context.policies()
  return {
    ...at,
    head,
    href,
    policies,
    calendar: workingCalendar(policies),
    open: isClearing(head.state),
    back: { href, label: `Adverse action: ${head.name}` },
  }
}

/** The same with the report in the address and where it stands; 404 where there is none. */
export async function reportDesk(args: Asked) {
  const desk = await applicationDesk(args)
  const { db, scope, moment, head } = desk
  const reports = await reportsOfApplication(db, scope, moment.today, head.id)
  const report = present(reports.find(({ id }) => id === idIn(args.params, 'report')))
  const standing = standingOfReport(report, desk.calendar, moment.today)
  return { ...desk, report, standing, caption: reportTitle(report) }
}

export type ReportDesk = Awaited<ReturnType<typeof reportDesk>>
