import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { reportDesk } from '#app/reports/desk.server.ts'
import { titled } from '#app/title.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { closeReport } from '#workflows/reports/close-report.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { standing, report, href, back, caption } = await reportDesk(args)
  if (standing.stage === 'final' || standing.stage === 'closed' || standing.stage === 'public-record')
    throw redirect(href)
  return { title: 'Set this report aside?', back, caption, told: report.notice !== null }
}

export async function action(args: ActionFunctionArgs) {
  const { report, scope, portal, moment, href } = await reportDesk(args)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 1000)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason || reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  const closed = await within(closeReport(portal, moment, scope, { reportId: report.id, reason }))
  return redirect(`${href}?done=${closed.ok ? 'set-aside' : 'state'}`)
}

export default function Close() {
  const page = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={page.back}
      errors={<FormErrors state={state} />}
      caption={page.caption}
      title={page.title}
      lead={
        <p>
          You state that no decision against this person rests on the report, in whole or in part. The application goes
          on.{page.told && ' The person is told on their page.'} This cannot be undone.
        </p>
      }
      continueLabel="Set the report aside"
    >
      <Textarea {...fields.text('reason')} label="Why" hint="For HR only. Leave out health." rows={3} />
    </DeskQuestion>
  )
}
