import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Notice } from '#app/components/notice.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { employmentDesk } from '#app/hr/employment.server.ts'
import { employmentError } from '#app/hr/employment-forms.server.ts'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { StepBack } from '#app/hr/step-back.tsx'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { employmentProblem } from '#domain/employment-record.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { endEmployment } from '#workflows/employments/end-employment.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await employmentDesk(args)
  return { title: `End the employment of ${page.name}`, ...page }
}

const ended = { box: '', text: 'This employment has a last day already; to change it, correct the employment' }

export async function action(args: ActionFunctionArgs) {
  const { employment, employmentId, page, portal, moment, scope } = await employmentDesk(args)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const lastDay = reader.date('lastDay', null)
  if (!lastDay) return refusal(args.context, refused(boxes, reader.errors))
  const wrong = (problem: Parameters<typeof employmentError>[0]) => {
    const { text } = employmentError(problem, () => '')
    return refusal(args.context, refused(boxes, [{ box: 'lastDay', text }]))
  }
  if (boxes.back || boxes.step !== 'confirm') {
    const problem = employmentProblem({ ...employment, lastDay }, [])
    return problem ? wrong(problem) : { ...asking(boxes), lastDay }
  }
  const done = await within(endEmployment(portal, moment, scope, { employmentId, lastDay }))
  if (done.ok) return redirect(`${page.href}?done=ended`)
  return done.problem === 'ended' ? refusal(args.context, refused(boxes, [ended])) : wrong(done)
}

export default function End() {
  const { href, name, position, hiredOn, title } = useLoaderData<typeof loader>()
  const state: (FormState & { lastDay?: string }) | undefined = useActionData<typeof action>()
  const back = { href, label: name }
  if (state?.asks && state.lastDay)
    return (
      <DeskQuestion
        back={back}
        caption={position}
        title={`End the employment of ${name}?`}
        continueLabel="Record the last day"
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
        <SummaryList
          items={[
            { key: 'First day', value: longDate(hiredOn, 'en') },
            { key: 'Last day', value: longDate(state.lastDay, 'en') },
          ]}
        />
        <Notice tone="information">
          From the day after, nothing is cleared that asks for employment, and the person belongs to no team. The
          account stays, so that they can still see their own page; an administrator takes back staff roles.
        </Notice>
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
      <DateInput {...fields.date('lastDay')} label="Last day of employment" hint="That day still counts as employed." />
    </DeskQuestion>
  )
}
