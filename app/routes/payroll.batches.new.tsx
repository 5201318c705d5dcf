import { useActionData, useLoaderData } from '@remix-run/react'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Button } from '#app/components/form/button.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { PageHeading } from '#app/components/page-heading.tsx'
import { FormErrors, fieldsOf } from '#app/hr/fields.tsx'
import { ChooseBonuses } from '#app/payroll/choose-bonuses.tsx'
import { type NewBatchState, readNewBatch, takeNewBatch } from '#app/payroll/new-batch.server.ts'
import { titled } from '#app/title.ts'

export const meta = titled
export const loader = readNewBatch
export const action = takeNewBatch

export default function NewBatch() {
  const { title, rows, total, formKey } = useLoaderData<typeof loader>()
  const state: NewBatchState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <>
      <FormErrors state={state} />
      <PageHeading
        back={{ href: '/payroll', label: 'Payroll' }}
        title={title}
        lead="A batch is what you pay at once. What it holds never changes once it is made; until it is paid it can be called off as a whole."
      />
      {state?.made && (
        <p className="mb-6">
          <a href={`/payroll/batches/${state.made}`}>See the batch that this form made</a>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Nothing waits for a batch" action={<a href="/payroll">Back to payroll</a>}>
          What HR approves appears here.
        </EmptyState>
      ) : (
        <form method="post" noValidate className="space-y-8">
          {/* After a form was found to have made another batch, the next one is a new request. */}
          <input type="hidden" name="requestKey" value={state?.made ? formKey : (fields.boxes.requestKey ?? formKey)} />
          <ChooseBonuses rows={rows} total={total} chosen={state?.chosen} error={fields.text('lines').errors?.[0]} />
          <DateInput {...fields.date('payDate')} label="Pay date" hint="The day of the payroll that pays them." />
          <Button>Make the batch</Button>
        </form>
      )}
    </>
  )
}
