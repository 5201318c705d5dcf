import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DateInput } from '#app/components/form/date-input.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { employmentDesk } from '#app/hr/employment.server.ts'
import { employmentError, readLeave } from '#app/hr/employment-forms.server.ts'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { StepBack } from '#app/hr/step-back.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { employmentProblem } from '#domain/employment-record.ts'
import { longDate } from '#locales/dates.ts'
import { recordLeave } from '#workflows/employments/record-leave.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await employmentDesk(args)
  return { title: `Leave of ${page.name}`, ...page }
}

export async function action(args: ActionFunctionArgs) {
  const { employment, employmentId, page, portal, moment, scope } = await employmentDesk(args)
  const boxes = await boxesIn(args.request)
  const read = readLeave(boxes)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const { from, through } = read.leave
  const wrong = (problem: Parameters<typeof employmentError>[0]) =>
    refusal(args.context, refused(boxes, [employmentError(problem, () => '')]))
  if (boxes.back || boxes.step !== 'confirm') {
    const leaves = [...employment.leaves, { from, ...(through && { through }) }]
    const problem = employmentProblem({ ...employment, leaves }, [])
    return problem ? wrong(problem) : { ...asking(boxes), leave: read.leave }
  }
  const done = await within(recordLeave(portal, moment, scope, { employmentId, from, through }))
  return done.ok ? redirect(`${page.href}?done=leave`) : wrong(done)
}

export default function Leave() {
  const { href, name, position, title } = useLoaderData<typeof loader>()
  const state: (FormState & { leave?: { from: string; through: string | null } }) | undefined =
    useActionData<typeof action>()
  const back = { href, label: name }
  if (state?.asks && state.leave)
    return (
      <DeskQuestion
        back={back}
        caption={position}
        title="Record this leave?"
        lead={
          <p>On these days the gates that ask for presence are closed, and probation stands still where it does so.</p>
        }
        continueLabel="Record the leave"
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
        <SummaryList
          items={[
            { key: 'From', value: longDate(state.leave.from, 'en') },
            {
              key: 'Through',
              value: state.leave.through ? longDate(state.leave.through, 'en') : 'until further notice',
            },
          ]}
        />
      </DeskQuestion>
    )
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      caption={position}
      title={title}
      continueLabel="Continue"
    >
      <DateInput {...fields.date('from')} label="First day of the leave" />
      <DateInput
        {...fields.date('through')}
        label="Last day of the leave"
        hint="That day counts as leave. Leave it empty while the end is not known. Do not write down why someone is away."
      />
    </DeskQuestion>
  )
}
