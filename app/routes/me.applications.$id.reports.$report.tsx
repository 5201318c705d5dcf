import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { readReportForm } from '#app/reports/file-form.server.ts'
import { ownReportIn } from '#app/reports/own.server.ts'
import { mayDispute, ownReportPage } from '#app/reports/own-page.server.ts'
import { OwnReport } from '#app/reports/own-page.tsx'
import { titled } from '#app/title.ts'
import { readForm } from '#app/uploads.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { errorsInWords } from '#app/wording/evidence.ts'
import { isId } from '#domain/ids.ts'
import { type Boxes, readerOf } from '#domain/sending/boxes.ts'
import { disputeReport } from '#workflows/reports/dispute-report.ts'

export const handle = { i18n: ['common', 'errors', 'messages', 'reports'] }
export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const page = ownReportPage(await ownReportIn(args))
  return { ...page, sent: new URL(args.request.url).searchParams.has('sent') }
}

/** Says that the report is wrong. Where it is too late for that, the page itself says how it ended, and shows what was written once more. */
export async function action(args: ActionFunctionArgs) {
  const own = await ownReportIn(args)
  const { report, moment, language } = own
  const here = `${own.href}/reports/${report.id}`
  if (!mayDispute(own)) {
    const { boxes } = await readForm(args.request, async ({ content }) => void content.resume())
    return tooLate(boxes)
  }
  const scope = await requireOwnScope(args, 'dispute report')
  const about = { applicationId: report.applicationId, purpose: 'dispute' } as const
  const { boxes, errors, status } = await readReportForm(args, scope, about)
  const reader = readerOf(boxes)
  const words = reader.text('words', 2000)
  if (words === undefined) reader.wrong('words', 'dispute.wordsMissing')
  const wrong = [...reader.errors, ...errors]
  if (!words || wrong.length > 0)
    return refusal(args.context, { boxes, errors: errorsInWords(wrong, language) }, { status })
  const disputed = await within(
    disputeReport(args.context.portal, moment, scope, {
      reportId: report.id,
      channel: 'page',
      receivedOn: moment.today,
      words: words.replaceAll('\r\n', '\n'),
      fileId: boxes.kept && isId(boxes.kept) ? boxes.kept : null,
    }),
  )
  if (!disputed.ok && disputed.problem === 'file') {
    const again = errorsInWords([{ box: 'file', error: 'file.stopped' }], language)
    return refusal(args.context, { boxes: { words }, errors: again })
  }
  if (!disputed.ok) return tooLate(boxes)
  throw redirect(`${here}?sent`, 303)

  function tooLate({ words = '' }: Boxes) {
    if (words.trim() === '') throw redirect(here, 303)
    return refusal(args.context, { boxes: { words }, errors: [] }, { status: 409 })
  }
}

export default function Report() {
  const refused = useActionData<typeof action>()
  return <OwnReport page={useLoaderData<typeof loader>()} boxes={refused?.boxes ?? {}} errors={refused?.errors ?? []} />
}
