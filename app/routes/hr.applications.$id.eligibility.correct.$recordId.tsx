import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Checkbox } from '#app/components/form/checkbox.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { EligibilityFields } from '#app/hr/eligibility-fields.tsx'
import { boxesOfStep, readStep } from '#app/hr/eligibility-forms.server.ts'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { stepNames, stepProblems } from '#app/wording/eligibility.ts'
import { eligibilityOf } from '#db/queries/eligibility.ts'
import { caseResults, standingSteps } from '#domain/eligibility.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { correctStep } from '#workflows/eligibility/correct-step.ts'

export const meta = titled

async function desk(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await hrDesk(args, 'record eligibility')
  const id = idIn(args.params)
  const recordId = idIn(args.params, 'recordId')
  const { name, rows } = present(await eligibilityOf(at.db, at.scope, at.moment.today, id, at.timeZone))
  present(rows.find((row) => row.id === recordId))
  const step = standingSteps(rows).find((row) => row.id === recordId)
  if (!step) throw redirect(`/hr/applications/${id}/eligibility?done=changed`)
  return { ...at, id, recordId, name, record: step.record }
}

export async function loader(args: LoaderFunctionArgs) {
  const { id, name, record } = await desk(args)
  return { title: `Correct: ${stepNames[record.step]}`, id, name, step: record.step, first: boxesOfStep(record) }
}

const laterStep = {
  box: '',
  text: 'A step that was recorded later rests on this one and would no longer fit; correct that one first',
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment, id, recordId, record } = await desk(args)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  const read = boxes.notDone === 'on' ? { record: null } : readStep(record.step, boxes, moment.today)
  const wrong = [...('errors' in read ? read.errors : []), ...reader.errors]
  if (!reason || 'errors' in read || wrong.length > 0) return refusal(args.context, refused(boxes, wrong))
  const input = { applicationId: id, recordId, record: read.record, reason }
  const done = await within(correctStep(portal, moment, scope, input))
  const at = `/hr/applications/${id}/eligibility`
  if (done.ok) return redirect(`${at}?done=eligibility-corrected`)
  if (done.problem === 'changed') return redirect(`${at}?done=changed`)
  return refusal(args.context, refused(boxes, [done.problem === 'later-step' ? laterStep : stepProblems[done.problem]]))
}

export default function CorrectStep() {
  const { title, id, name, step, first } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, first)
  return (
    <DeskQuestion
      back={{ href: `/hr/applications/${id}/eligibility`, label: `I-9 and E-Verify of ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={title}
      lead={<p>What stands there now stays on record as corrected.</p>}
      continueLabel="Correct it"
    >
      <EligibilityFields step={step} results={caseResults} fields={fields} />
      <Checkbox {...fields.check('notDone')} label="This was not done at all; it was recorded by mistake" />
      <Textarea {...fields.text('reason')} label="Why is it corrected?" hint="In a sentence, for HR only." rows={2} />
    </DeskQuestion>
  )
}
