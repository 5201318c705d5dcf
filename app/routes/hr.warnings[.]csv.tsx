import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvResponse } from '#app/exports/csv.server.ts'
import { warningColumns, warningRows } from '#app/hr/warnings.server.ts'

/** The month's lapses and warnings as a file: as their page shows them to whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { month, rows } = await warningRows(args)
  return csvResponse(`lapses-and-warnings-${month}.csv`, warningColumns, rows)
}
