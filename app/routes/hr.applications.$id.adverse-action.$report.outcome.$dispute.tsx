import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { reportDesk } from '#app/reports/desk.server.ts'
import { channelWords } from '#app/reports/words.ts'
import { titled } from '#app/title.ts'
import { disputeOutcomes } from '#domain/adverse-action.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { resolveDispute } from '#workflows/reports/resolve-dispute.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { report, href, back, caption } = await reportDesk(args)
  const dispute = present(report.disputes.find(({ id }) => id === idIn(args.params, 'dispute')))
  if (dispute.resolution || report.closing) throw redirect(href)
  return {
    title: 'How did the dispute end?',
    back,
    caption,
    words: dispute.words,
    received: `Received on ${longDate(dispute.receivedOn, 'en')} ${channelWords[dispute.channel]}.`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { report, scope, portal, moment, href } = await reportDesk(args)
  const disputeId = idIn(args.params, 'dispute')
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const outcome = reader.choice('outcome', disputeOutcomes)
  const note = reader.text('note', 1000)
  if (note === undefined) reader.wrong('note', 'text.missing')
  if (!outcome || !note || reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  const input = { reportId: report.id, disputeId, outcome, note: note.replaceAll('\r\n', '\n') }
  const resolved = await within(resolveDispute(portal, moment, scope, input))
  return redirect(`${href}?done=${resolved.ok ? `dispute-${outcome}` : 'state'}`)
}

export default function Outcome() {
  const page = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={page.back}
      errors={<FormErrors state={state} />}
      caption={page.caption}
      title={page.title}
      continueLabel="Record the outcome"
    >
      <div className="card">
        <p className="whitespace-pre-line">{page.words}</p>
        <p className="hint mt-2">{page.received}</p>
      </div>
      <Radios
        {...fields.text('outcome')}
        label="What the reporting agency said"
        options={[
          {
            value: 'confirmed',
            label: 'It stands by its report',
            hint: 'The clock goes on tomorrow with the working days that are left.',
          },
          {
            value: 'corrected',
            label: 'It has corrected its report',
            hint: 'The procedure ends; nothing may be decided on account of this report.',
          },
        ]}
      />
      <Textarea
        {...fields.text('note')}
        label="What was found"
        hint="The person reads it on their page. Leave out health."
        rows={3}
        maxLength={1000}
      />
    </DeskQuestion>
  )
}
