import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { StepBack } from '#app/hr/step-back.tsx'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { declineReasons, movesFrom } from '#domain/hiring.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import reasons from '#locales/en/reasons.ts'
import { declineApplication } from '#workflows/applications/decline-application.ts'

export const meta = titled

/** After an accepted offer there is no simple decline, so the page is not there then. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'screen application')
  const { application, person } = present(await sentApplication(db, scope, moment.today, idIn(args.params)))
  if (!movesFrom(application.state, 'hr').includes('decline')) throw notFound()
  const applicant = `${person.givenName} ${person.familyName}`
  const choices = declineReasons.map((reason) => ({ reason, ...reasons.decline[reason] }))
  return { title: `Decline ${applicant}`, id: application.id, applicant, choices }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'screen application')
  const applicationId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = declineReasons.find((each) => each === boxes.reason) ?? reader.wrong('reason', 'reason.missing')
  const note = reader.text('note', 1000) ?? ''
  if (!reason || reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  if (boxes.back || boxes.step !== 'confirm') return asking(boxes)
  const done = await within(declineApplication(portal, moment, scope, { applicationId, reason, note }))
  return redirect(`/hr/applications/${applicationId}?done=${done.ok ? 'declined' : done.problem}`)
}

export default function Decline() {
  const { id, applicant, choices } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  const back = { href: `/hr/applications/${id}`, label: `Application of ${applicant}` }
  const chosen = choices.find(({ reason }) => reason === fields.boxes.reason)
  if (state?.asks && chosen)
    return (
      <DeskQuestion
        back={back}
        title={`Decline ${applicant}?`}
        lead={<p>The applicant is told at once. This cannot be undone.</p>}
        continueLabel="Decline and tell the applicant"
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
        <SummaryList
          items={[
            { key: 'Reason', value: chosen.label },
            { key: 'What the applicant reads', value: chosen.toPerson },
            ...(state.boxes.note ? [{ key: 'Note, for HR only', value: state.boxes.note }] : []),
          ]}
        />
      </DeskQuestion>
    )
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      title={`Decline ${applicant}`}
      lead={<p>Nothing medical is ever a reason, and nothing of the kind is known before an offer.</p>}
      continueLabel="Continue"
    >
      <Radios
        {...fields.text('reason')}
        label="Reason"
        options={choices.map(({ reason, label, toPerson }) => ({ value: reason, label, hint: toPerson }))}
      />
      <Textarea {...fields.text('note')} label="Note (optional)" hint="For HR only." rows={3} />
    </DeskQuestion>
  )
}
