import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvResponse } from '#app/exports/csv.server.ts'
import { batchColumns, batchDesk, batchRows } from '#app/payroll/batch.server.ts'

/** A batch as a file: to the byte the same whenever it is saved. */
export async function loader(args: LoaderFunctionArgs) {
  const { batch } = await batchDesk(args)
  return csvResponse(`bonus-batch-${batch.number}.csv`, batchColumns, batchRows(batch))
}
