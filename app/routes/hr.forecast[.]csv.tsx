import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvResponse } from '#app/exports/csv.server.ts'
import { forecastColumns, forecastRows } from '#app/forecast/forecast.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'

/** The forecast as a file: as its page shows it to whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'read standing')
  const rows = await forecastRows(db, scope, moment.today)
  return csvResponse(`lapses-from-${moment.today}.csv`, forecastColumns, rows)
}
