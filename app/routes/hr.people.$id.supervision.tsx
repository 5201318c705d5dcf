import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { readLeave } from '#app/hr/employment-forms.server.ts'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { readPerson } from '#app/hr/person.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { recordSupervision } from '#workflows/facts/record-supervision.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { db, moment, timeZone } = await hrDesk(args, 'record fact')
  const scope = await requireFrontScope(args, 'hr', 'read person')
  const days = { on: moment.today, today: moment.today }
  const person = present(await readPerson(db, scope, idIn(args.params), days, timeZone))
  if (person.own || person.supervisors.length === 0) throw notFound()
  return { title: `Supervision of ${person.name}`, id: person.id, name: person.name, supervisors: person.supervisors }
}

const problems = {
  'through-before-from': { box: 'through', text: 'The last day comes before the first day; check both dates' },
  'not-needed': { box: 'by', text: 'No position of this person asks for such a supervisor; choose one of those shown' },
  recorded: { box: 'from', text: 'This is on record already' },
} as const

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'record fact')
  const personId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const by = boxes.by ?? ''
  const read = readLeave(boxes)
  const chosen = by === '' ? [{ box: 'by', error: 'choice.missing' }] : []
  if ('errors' in read) return refusal(args.context, refused(boxes, [...chosen, ...read.errors]))
  if (by === '') return refusal(args.context, refused(boxes, chosen))
  const done = await within(recordSupervision(portal, moment, scope, { personId, by, ...read.leave }))
  if (!done.ok) return refusal(args.context, refused(boxes, [problems[done.problem]]))
  return redirect(`/hr/people/${personId}?done=supervision`)
}

export default function Supervision() {
  const { id, name, title, supervisors } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, supervisors.length === 1 ? { by: supervisors[0] ?? '' } : {})
  return (
    <DeskQuestion
      back={{ href: `/hr/people/${id}`, label: name }}
      errors={<FormErrors state={state} />}
      title={title}
      continueLabel="Record the supervision"
    >
      <Radios
        {...fields.text('by')}
        label="Supervised by a"
        options={supervisors.map((by) => ({ value: by, label: by.replaceAll('-', ' ') }))}
      />
      <DateInput {...fields.date('from')} label="From" />
      <DateInput {...fields.date('through')} label="Through" hint="Empty while it goes on." />
    </DeskQuestion>
  )
}
