import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DateInput } from '#app/components/form/date-input.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { changeError } from '#app/sites/change-form.server.ts'
import { titled } from '#app/title.ts'
import { siteById } from '#db/queries/sites.ts'
import { boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { prepareChange } from '#workflows/rules/prepare-change.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'manage sites')
  const { id, name } = present(await siteById(db, scope, idIn(args.params)))
  return { title: `Close ${name}`, id, name, first: boxesOfDate('from', moment.today) }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'manage sites')
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const effectiveFrom = reader.date('from', null)
  if (!effectiveFrom) return refusal(args.context, refused(boxes, reader.errors))
  const rules = { requirements: {}, gates: {}, closed: true }
  const input = { siteId: idIn(args.params), effectiveFrom, rules }
  const made = await within(prepareChange(portal, moment, scope, input))
  if (!made.ok) return refusal(args.context, refused(boxes, [changeError(made)]))
  return redirect(`/hr/requirements/changes/${made.changeId}`, 303)
}

export default function CloseSite() {
  const { title, id, name, first } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href: `/hr/sites/${id}`, label: name }}
      errors={<FormErrors state={state} />}
      title={title}
      lead={
        <p>
          From that day on nobody is cleared for {name}. What was so before stays on record, and it can be opened again
          by saying what it asks.
        </p>
      }
      continueLabel="Work out what it changes"
    >
      <DateInput {...fieldsOf(state, first).date('from')} label="Closed from" />
    </DeskQuestion>
  )
}
