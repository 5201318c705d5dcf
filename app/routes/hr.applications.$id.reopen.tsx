import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { moveReasonWords } from '#app/wording/move-reasons.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { moved, transitions } from '#domain/hiring.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { reopenApplication } from '#workflows/applications/reopen-application.ts'

export const meta = titled

const reasons = transitions.reopen.reasons

/** Takes up again what has expired after it was sent in; a draft that was never sent is not HR's to see. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'move application')
  const { application, person } = present(await sentApplication(db, scope, moment.today, idIn(args.params)))
  if (!moved(application.state, 'reopen')) throw notFound()
  const applicant = `${person.givenName} ${person.familyName}`
  return { title: `Take up the application of ${applicant} again`, id: application.id, applicant }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'move application')
  const applicationId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reasons.find((each) => each === boxes.reason) ?? reader.wrong('reason', 'reason.missing')
  const note = reader.text('note', 1000) ?? ''
  if (!reason || reader.errors.length > 0) return refusal(args.context, refused(boxes, reader.errors))
  const done = await within(reopenApplication(portal, moment, scope, { applicationId, reason, note }))
  const told = done.ok ? 'reopened' : done.problem === 'applied-anew' ? 'applied-anew' : 'state'
  return redirect(`/hr/applications/${applicationId}?done=${told}`)
}

export default function Reopen() {
  const { id, title, applicant } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={{ href: `/hr/applications/${id}`, label: `Application of ${applicant}` }}
      errors={<FormErrors state={state} />}
      title={title}
      lead={
        <p>
          It goes back to screening, and the applicant is told. What was asked for and not sent has to be asked for
          anew.
        </p>
      }
      continueLabel="Take up again"
    >
      <Radios
        {...fields.text('reason')}
        label="Reason"
        options={reasons.map((reason) => ({ value: reason, label: moveReasonWords(reason) }))}
      />
      <Textarea {...fields.text('note')} label="Note (optional)" hint="For HR only." rows={3} />
    </DeskQuestion>
  )
}
