import type { LoaderFunctionArgs } from '@remix-run/node'
import { hrDesk } from '#app/hr/scope.server.ts'
import { openReports } from '#db/queries/reports.ts'
import { standingOfReport, workingCalendar } from '#domain/adverse-action.ts'
import { groupOf, waitsForHr } from './groups.ts'

/** How many reports of agencies are still open: without a notice, with a clock, and how many of the latter wait for HR. */
export async function openProcedures(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'read report')
  const calendar = workingCalendar(await args.context.policies())
  const found = (await openReports(db, scope, moment.today)).map((each) =>
    standingOfReport(each, calendar, moment.today),
  )
  const clocks = found.filter((standing) => groupOf(standing) === 'clocks')
  return {
    toDecide: found.length - clocks.length,
    clocks: clocks.length,
    due: clocks.filter(waitsForHr).length,
  }
}
