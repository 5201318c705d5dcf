import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { moveReasonWords } from '#app/wording/move-reasons.ts'
import { requestsOf } from '#db/queries/information.ts'
import { transitions } from '#domain/hiring.ts'
import { cancelRequest } from '#workflows/information/cancel-request.ts'

export const meta = titled

const reasons = transitions['cancel-request'].reasons

/** Asks why a request is taken back; one that has ended sends back to the list. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'screen application')
  const id = idIn(args.params)
  const requestId = idIn(args.params, 'requestId')
  const request = present((await requestsOf(db, scope, moment.today, [id])).find((each) => each.id === requestId))
  if (request.outcome) throw redirect(`/hr/applications/${id}/information?done=state`)
  return { title: 'Take a request back', id }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'screen application')
  const applicationId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const reason = reasons.find((each) => each === boxes.reason)
  if (!reason) return refusal(args.context, refused(boxes, [{ box: 'reason', error: 'reason.missing' }]))
  const input = { applicationId, requestId: idIn(args.params, 'requestId'), reason }
  const done = await within(cancelRequest(portal, moment, scope, input))
  return redirect(`/hr/applications/${applicationId}/information?done=${done.ok ? 'request-cancelled' : 'state'}`)
}

export default function Cancel() {
  const { id } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href: `/hr/applications/${id}/information`, label: 'Information' }}
      errors={<FormErrors state={state} />}
      title="Take this request back?"
      lead={<p>The applicant is told that it is no longer needed. If nothing else is open, the application goes on.</p>}
      continueLabel="Take it back"
    >
      <Radios
        {...fieldsOf(state).text('reason')}
        label="Reason"
        options={reasons.map((reason) => ({ value: reason, label: moveReasonWords(reason) }))}
      />
    </DeskQuestion>
  )
}
