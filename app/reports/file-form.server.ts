import type { ActionFunctionArgs } from '@remix-run/node'
import { within } from '#app/params.server.ts'
import { readForm, statusOf } from '#app/uploads.server.ts'
import type { Scope } from '#domain/authority.ts'
import type { BoxError } from '#domain/sending/boxes.ts'
import type { FileProblem } from '#workflows/documents/incoming-file.ts'
import { keepReportFile } from '#workflows/reports/keep-report-file.ts'

/**
 * Reads a form with one file in the box `file`. What has arrived is kept at once and carried along in the boxes `kept` and `keptName`,
 * so that a mistake elsewhere in the form does not lose it.
 *
 * @param keep gives the id of what it kept
 */
export async function readFileForm(
  request: Request,
  keep: (file: {
    fileName: string
    content: Parameters<typeof keepReportFile>[3]['content']
  }) => Promise<{ ok: true; id: string } | { ok: false; problem: FileProblem }>,
): Promise<{ boxes: Record<string, string>; errors: BoxError[]; status: number }> {
  const errors: BoxError[] = []
  const arrived: Record<string, string> = {}
  const { boxes, complete } = await readForm(request, async ({ box, fileName, content }) => {
    if (box !== 'file') {
      content.resume()
      return
    }
    const stored = await within(keep({ fileName, content }))
    if (stored.ok) Object.assign(arrived, { kept: stored.id, keptName: fileName })
    else errors.push({ box: 'file', error: stored.problem })
  })
  if (!complete && errors.length === 0) errors.push({ box: 'file', error: 'file.stopped' })
  return { boxes: { ...boxes, ...arrived }, errors, status: statusOf(errors) }
}

/** The same for a file of an application. */
export async function readReportForm(
  { request, context }: ActionFunctionArgs,
  scope: Scope<'act on report'> | Scope<'dispute report'>,
  about: { applicationId: string; purpose: 'report' | 'authorization' | 'dispute' },
) {
  const moment = await context.moment()
  return readFileForm(request, (file) => keepReportFile(context.portal, moment, scope, { ...about, ...file }))
}
