import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvResponse } from '#app/exports/csv.server.ts'
import { payrollDesk } from '#app/payroll/desk.server.ts'
import { totalsColumns, totalsRows } from '#app/payroll/totals.server.ts'

/** What was paid by month and program, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await payrollDesk(args)
  return csvResponse(`bonuses-paid-${moment.today}.csv`, totalsColumns, await totalsRows(db, scope))
}
