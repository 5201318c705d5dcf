import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { reportDesk } from '#app/reports/desk.server.ts'
import { FileBox } from '#app/reports/file-box.tsx'
import { readReportForm } from '#app/reports/file-form.server.ts'
import { fileTexts } from '#app/reports/file-texts.ts'
import { titled } from '#app/title.ts'
import { disputeChannels } from '#domain/adverse-action.ts'
import { isId } from '#domain/ids.ts'
import { boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { type DisputeReport, disputeReport } from '#workflows/reports/dispute-report.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { open, standing, report, href, back, caption, moment } = await reportDesk(args)
  if (!open || standing.stage !== 'clock') throw redirect(href)
  return {
    title: 'Record a dispute',
    back,
    caption,
    noticedOn: longDate(report.notice?.sentOn ?? moment.today, 'en'),
    first: boxesOfDate('receivedOn', moment.today),
  }
}

const problems: Readonly<Record<Extract<DisputeReport, { ok: false }>['problem'], { box: string; text: string }>> = {
  state: { box: '', text: 'The application has moved on meanwhile; look at it again' },
  'no-notice': { box: '', text: 'There is no notice yet that could be answered' },
  ended: { box: '', text: 'This procedure has ended meanwhile; look at it again' },
  'before-notice': { box: 'receivedOn', text: 'This day lies before the notice; check the date' },
  future: { box: 'receivedOn', text: 'This date is in the future; it must be today or earlier' },
  file: { box: 'file', text: 'The file did not arrive completely; choose it again' },
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment, report, head, href } = await reportDesk(args)
  const about = { applicationId: head.id, purpose: 'dispute' } as const
  const { boxes, errors, status } = await readReportForm(args, scope, about)
  const reader = readerOf(boxes)
  const channel = reader.choice('channel', disputeChannels)
  const receivedOn = reader.date('receivedOn', moment.today)
  const words = reader.text('words', 2000)
  if (words === undefined) reader.wrong('words', 'text.missing')
  const wrong = [...reader.errors, ...errors]
  if (!channel || !receivedOn || !words || wrong.length > 0)
    return refusal(args.context, refused(boxes, wrong), { status })
  const recorded = await within(
    disputeReport(portal, moment, scope, {
      reportId: report.id,
      channel,
      receivedOn,
      words: words.replaceAll('\r\n', '\n'),
      fileId: boxes.kept && isId(boxes.kept) ? boxes.kept : null,
    }),
  )
  if (!recorded.ok) return refusal(args.context, refused(boxes, [problems[recorded.problem]]))
  return redirect(`${href}?done=disputed`)
}

export default function Dispute() {
  const page = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, page.first)
  return (
    <DeskQuestion
      back={page.back}
      errors={<FormErrors state={state} />}
      caption={page.caption}
      title={page.title}
      lead={<p>For what came by phone, by letter or in person. The clock stands still from the day it was received.</p>}
      form={{ encType: 'multipart/form-data' }}
      continueLabel="Record the dispute"
    >
      <Radios
        {...fields.text('channel')}
        label="How it came"
        options={[
          { value: 'phone', label: 'By phone' },
          { value: 'letter', label: 'By letter or e-mail' },
          { value: 'in-person', label: 'In person' },
        ]}
      />
      <DateInput
        {...fields.date('receivedOn')}
        label="Received on"
        hint={`On ${page.noticedOn}, the day of the notice, or later.`}
      />
      <Textarea
        {...fields.text('words')}
        label="What is wrong or missing, in the person’s words"
        hint="The person sees this on their page. Leave out health."
        maxLength={2000}
      />
      <FileBox
        label="The letter or paper, if there is one (optional)"
        boxes={fields.boxes}
        errors={fields.text('file').errors}
        texts={fileTexts}
      />
    </DeskQuestion>
  )
}
