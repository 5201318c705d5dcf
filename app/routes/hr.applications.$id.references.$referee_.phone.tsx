import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/form/button.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { CarriedBoxes, FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { languageNames } from '#app/hr/language-names.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { StepBack } from '#app/hr/step-back.tsx'
import { idIn, present, within } from '#app/params.server.ts'
import { ReferenceFields } from '#app/references/reference-fields.tsx'
import { referenceTexts } from '#app/references/reference-texts.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { refereesOf } from '#db/queries/references.ts'
import { readReference, takesReferees } from '#domain/references.ts'
import { boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { recordReference } from '#workflows/references/record-reference.ts'

export const meta = titled

/** What a referee says on the telephone: the same questions as in the letter. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'handle references')
  const { application, person } = present(await sentApplication(db, scope, moment.today, idIn(args.params)))
  const all = await refereesOf(db, scope, moment.today, application.id)
  const referee = present(all.find(({ id }) => id === args.params.referee))
  const back = `/hr/applications/${application.id}/references`
  if (referee.answer) throw redirect(`${back}?done=reference-answered`)
  if (referee.removedAt || !takesReferees(application.state)) throw redirect(`${back}?done=referee-changed`)
  const applicant = `${person.givenName} ${person.familyName}`
  return {
    title: `Reference by telephone: ${referee.name}`,
    referee: { name: referee.name, phone: referee.phone, language: referee.language },
    texts: referenceTexts('en', applicant),
    today: boxesOfDate('on', moment.today),
    back: { href: back, label: `References of ${applicant}` },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'handle references')
  const applicationId = idIn(args.params)
  const refereeId = idIn(args.params, 'referee')
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const on = reader.date('on', moment.today)
  const declined = boxes.step === 'declined' || boxes.step === 'confirm' || boxes.back !== undefined
  const read = declined ? null : readReference(boxes, moment.today)
  const errors = [...reader.errors, ...(read && !read.ok ? read.errors : [])]
  if (!on || errors.length > 0) return refusal(args.context, refused(boxes, errors))
  if (boxes.back || boxes.step === 'declined') return asking(boxes)
  const answer = read?.ok ? ({ kind: 'given', reference: read.reference } as const) : ({ kind: 'declined' } as const)
  const done = await within(recordReference(portal, moment, scope, { applicationId, refereeId, answer, on }))
  const told = done.ok ? 'reference-recorded' : done.problem === 'answered' ? 'reference-answered' : 'referee-changed'
  return redirect(`/hr/applications/${applicationId}/references?done=${told}`)
}

export default function ReferenceByPhone() {
  const { title, referee, texts, today, back } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, today)
  if (state?.asks)
    return (
      <DeskQuestion
        back={back}
        title={`${referee.name} cannot give a reference?`}
        lead={<p>The applicant is told that someone else is needed. This cannot be undone.</p>}
        continueLabel="Record it and tell the applicant"
        other={<StepBack />}
      >
        <CarriedBoxes boxes={state.boxes} />
      </DeskQuestion>
    )
  return (
    <DeskQuestion
      back={back}
      errors={<FormErrors state={state} />}
      title={title}
      lead={
        <p>
          {referee.phone ? `Call ${referee.phone}. ` : 'No phone number was given. '}
          {referee.name} speaks {languageNames[referee.language]}. Ask the questions as they stand here.
        </p>
      }
      continueLabel="Record the reference"
      other={
        <Button look="secondary" name="step" value="declined">
          They cannot give one
        </Button>
      }
    >
      <Notice tone="warning">
        Write down nothing about health, treatment, family or religion, even if it is said. What is recorded cannot be
        changed.
      </Notice>
      <DateInput {...fields.date('on')} label="Day of the call" />
      <ReferenceFields texts={texts} field={fields.text} />
    </DeskQuestion>
  )
}
