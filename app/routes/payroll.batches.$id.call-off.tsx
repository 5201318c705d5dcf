import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { batchDesk } from '#app/payroll/batch.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { bonusCount, dollars } from '#app/wording/bonuses.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { callOffBatch } from '#workflows/payroll/call-off-batch.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { batch, open, href } = await batchDesk(args)
  if (!open) throw redirect(`${href}?done=changed`)
  const sum = `${bonusCount(batch.rows.length)}, ${dollars(batch.cents)}`
  return { title: `Call off batch ${batch.number}?`, href, number: batch.number, sum }
}

export async function action(args: ActionFunctionArgs) {
  const { batch, href, portal, moment, scope } = await batchDesk(args)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason) return refusal(args.context, refused(boxes, reader.errors))
  const done = await within(callOffBatch(portal, moment, scope, { batchId: batch.id, reason }))
  return redirect(`${href}?done=${done.ok ? 'called-off' : 'changed'}`, 303)
}

export default function CallOff() {
  const { title, href, number, sum } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href, label: `Batch ${number}` }}
      errors={<FormErrors state={state} />}
      caption={sum}
      title={title}
      lead={
        <p>
          Only while nothing of it was paid. Its bonuses wait for another batch; this one stays on record, and its file
          stays as it was.
        </p>
      }
      continueLabel="Call the batch off"
    >
      <Textarea
        {...fieldsOf(state).text('reason')}
        label="Why it is called off"
        hint="Stays on record, at most 500 characters."
        rows={2}
      />
    </DeskQuestion>
  )
}
