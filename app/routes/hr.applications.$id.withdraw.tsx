import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { enteredIn } from '#app/hr/fill.server.ts'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { moved, withdrawReasons } from '#domain/hiring.ts'
import reasons from '#locales/en/reasons.ts'
import { withdrawApplication } from '#workflows/applications/withdraw-application.ts'

export const meta = titled

/** On the wish of someone for whom HR has entered the application. */
export async function loader(args: LoaderFunctionArgs) {
  const { application, name, href, positionTitle, place } = await enteredIn(args)
  if (!moved(application.state, 'withdraw')) throw notFound()
  const draft = application.state === 'draft'
  return {
    title: `Withdraw the application of ${name}?`,
    what: `${positionTitle}, ${place}`,
    draft,
    back: draft ? `${href}/check` : `/hr/applications/${application.id}`,
    choices: withdrawReasons.map((value) => ({ value, label: reasons.withdraw[value].label })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { application, moment, scope } = await enteredIn(args)
  const boxes = await boxesIn(args.request)
  const reason = withdrawReasons.find((each) => each === boxes.reason)
  if (!reason)
    return refusal(args.context, refused({ reason: boxes.reason ?? '' }, [{ box: 'reason', error: 'reason.missing' }]))
  const { id } = application
  const done = await within(withdrawApplication(args.context.portal, moment, scope, { applicationId: id, reason }))
  if (!done.ok) throw redirect(`/hr/applications/${id}?done=state`, 303)
  throw redirect(
    application.state === 'draft' ? '/hr/applications/new' : `/hr/applications/${id}?done=withdrawn-for`,
    303,
  )
}

export default function WithdrawForSomeone() {
  const page = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={{ href: page.back, label: 'Back' }}
      errors={<FormErrors state={state} />}
      title={page.title}
      lead={
        <p>
          {page.what}. Only on their own wish{page.draft ? ': what was entered is not sent.' : '.'}
        </p>
      }
      form={{ reloadDocument: true }}
      continueLabel="Withdraw for them"
    >
      <Radios {...fields.text('reason')} label="What they say" options={page.choices} />
    </DeskQuestion>
  )
}
