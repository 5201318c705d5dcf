import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { oneOf } from '#app/hr/address.ts'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { EligibilityFields } from '#app/hr/eligibility-fields.tsx'
import { readStep } from '#app/hr/eligibility-forms.server.ts'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { stepNames, stepProblems } from '#app/wording/eligibility.ts'
import { eligibilityOf } from '#db/queries/eligibility.ts'
import { eligibilitySteps, possibleResults, situationAfter, standingSteps } from '#domain/eligibility.ts'
import { possibleSteps } from '#domain/eligibility-steps.ts'
import { recordStep } from '#workflows/eligibility/record-step.ts'

export const meta = titled

/** A step that is not the next one has no page to record it; the list of steps tells where things stand. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'record eligibility')
  const id = idIn(args.params)
  const step = present(oneOf(eligibilitySteps, args.params.step ?? null))
  const { name, hiring, rows } = present(await eligibilityOf(db, scope, moment.today, id, timeZone))
  const at = situationAfter(
    standingSteps(rows).map(({ record }) => record),
    hiring,
  )
  const { reuseYears } = (await args.context.policies()).eligibility
  if (!possibleSteps(at, hiring, reuseYears).includes(step)) throw redirect(`/hr/applications/${id}/eligibility`)
  return { title: stepNames[step], id, name, step, results: possibleResults(at) }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'record eligibility')
  const applicationId = idIn(args.params)
  const step = present(oneOf(eligibilitySteps, args.params.step ?? null))
  const boxes = await boxesIn(args.request)
  const read = readStep(step, boxes, moment.today)
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const done = await within(recordStep(portal, moment, scope, { applicationId, record: read.record }))
  if (done.ok) return redirect(`/hr/applications/${applicationId}/eligibility?done=eligibility`)
  if (done.problem === 'state') return redirect(`/hr/applications/${applicationId}?done=state`)
  if (done.problem === 'recorded') return redirect(`/hr/applications/${applicationId}/eligibility?done=recorded`)
  return refusal(args.context, refused(boxes, [stepProblems[done.problem]]))
}

export default function RecordStep() {
  const { title, id, name, step, results } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href: `/hr/applications/${id}/eligibility`, label: `I-9 and E-Verify of ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={title}
      continueLabel="Record it"
    >
      <EligibilityFields step={step} results={results} fields={fieldsOf(state)} />
    </DeskQuestion>
  )
}
