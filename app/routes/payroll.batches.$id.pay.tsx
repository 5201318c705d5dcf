import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DateInput } from '#app/components/form/date-input.tsx'
import { TextInput } from '#app/components/form/text-input.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { batchDesk } from '#app/payroll/batch.server.ts'
import { paymentErrors, readPayment } from '#app/payroll/payment.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { bonusCount, dollars } from '#app/wording/bonuses.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { payBatch } from '#workflows/payroll/pay-batch.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { batch, open, holdsOwn, href, moment } = await batchDesk(args)
  if (!open || holdsOwn) throw redirect(`${href}?done=changed`)
  const { number, payDate, rows, cents } = batch
  return {
    title: `Mark batch ${number} as paid`,
    ...{ href, number, payDate },
    sum: `${bonusCount(rows.length)}, ${dollars(cents)}`,
    formKey: randomUUID(),
    first: boxesOfDate('paidOn', [payDate, moment.today].sort()[0]),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { batch, href, portal, moment, scope } = await batchDesk(args)
  const boxes = await boxesIn(args.request)
  const read = readPayment(boxes, batch.rows, moment.today)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const paid = await within(payBatch(portal, moment, scope, { batchId: batch.id, ...read.payment }))
  if (paid.ok) return redirect(`${href}?done=paid`, 303)
  return refusal(args.context, refused(boxes, [paymentErrors[paid.problem]]), { status: 409 })
}

export default function Pay() {
  const { title, href, number, payDate, sum, formKey, first } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, first)
  return (
    <DeskQuestion
      back={{ href, label: `Batch ${number}` }}
      errors={<FormErrors state={state} />}
      caption={`${sum}, pay date ${longDate(payDate, 'en')}`}
      title={title}
      lead={
        <p>
          Do this once payroll has paid it. It cannot be undone: a payment is taken back by a line in a later batch.
        </p>
      }
      continueLabel="Mark as paid and tell everyone in it"
    >
      <input type="hidden" name="requestKey" value={fields.boxes.requestKey ?? formKey} />
      <TextInput
        {...fields.text('reference')}
        label="Reference"
        hint="How you find the payment again in your payroll system, at most 80 characters."
        width="medium"
        autoComplete="off"
      />
      <DateInput {...fields.date('paidOn')} label="Paid on" />
    </DeskQuestion>
  )
}
