import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { newestInterview } from '#db/queries/interviews.ts'
import { screenedIn } from '#domain/hiring.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { callOffInterview } from '#workflows/interviews/call-off-interview.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'screen application')
  const { application, person } = present(await sentApplication(db, scope, moment.today, idIn(args.params)))
  const interview = present(await newestInterview(db, scope, moment.today, application.id))
  if (interview.end || !screenedIn.includes(application.state)) throw notFound()
  const applicant = `${person.givenName} ${person.familyName}`
  return {
    title: `Call off the interview of ${applicant}`,
    applicant,
    href: `/hr/applications/${application.id}/interview`,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'screen application')
  const applicationId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 1000)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason) return refusal(args.context, refused(boxes, reader.errors))
  await within(callOffInterview(portal, moment, scope, { applicationId, reason }))
  return redirect(`/hr/applications/${applicationId}/interview?done=called-off`)
}

export default function CallOff() {
  const { title, applicant, href } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={{ href, label: `Interview of ${applicant}` }}
      errors={<FormErrors state={state} />}
      title={`${title}?`}
      lead={
        <p>
          The applicant is told by e-mail, without the reason, and that the application goes on. Another interview can
          be arranged later.
        </p>
      }
      continueLabel="Call off and tell the applicant"
    >
      <Textarea
        {...fields.text('reason')}
        label="Why it is called off"
        hint="For HR only. Leave out health, treatment and family."
        rows={3}
      />
    </DeskQuestion>
  )
}
