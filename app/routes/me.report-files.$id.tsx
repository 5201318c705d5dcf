import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse, wantedPage } from '#app/evidence/document.server.ts'
import { idIn } from '#app/params.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { openReportFile } from '#workflows/reports/open-report-file.ts'

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireOwnScope(args, 'read report')
  const { portal, moment } = args.context
  return fileResponse(args, openReportFile(portal, await moment(), scope, idIn(args.params), wantedPage(args)))
}
