import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Select } from '#app/components/form/select.tsx'
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
import { newestInterview, possibleScorers } from '#db/queries/interviews.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { replaceScorer } from '#workflows/interviews/replace-scorer.ts'

export const meta = titled

/** Who scores already, or has signed, cannot be chosen. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'screen application')
  const { application, person } = present(await sentApplication(db, scope, moment.today, idIn(args.params)))
  const interview = present(await newestInterview(db, scope, moment.today, application.id))
  const scorer = present(interview.scorers.find(({ id }) => id === idIn(args.params, 'scorerId')))
  if (interview.end || scorer.signedAt) throw notFound()
  const scoring = interview.scorers.map(({ accountId }) => accountId)
  const others = (await possibleScorers(db, scope, person.id)).filter(({ accountId }) => !scoring.includes(accountId))
  return {
    title: `Replace ${scorer.name}`,
    href: `/hr/applications/${application.id}/interview`,
    applicant: `${person.givenName} ${person.familyName}`,
    others: others.map(({ accountId, name }) => ({ value: accountId, label: name })),
  }
}

const problems = {
  gone: { box: '', text: 'This person does not score any more; look at the interview again' },
  signed: { box: '', text: 'This person has signed meanwhile; a signed card is not replaced' },
  scorer: { box: 'account', text: 'This person scores already, or may not score; choose another' },
  reason: { box: 'reason', text: 'Say why the scorer is replaced' },
} as const

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'screen application')
  const applicationId = idIn(args.params)
  const scorerId = idIn(args.params, 'scorerId')
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const accountId = boxes.account || reader.wrong('account', 'choice.missing')
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!accountId || !reason) return refusal(args.context, refused(boxes, reader.errors))
  const done = await within(replaceScorer(portal, moment, scope, { applicationId, scorerId, accountId, reason }))
  if (!done.ok) return refusal(args.context, refused(boxes, [problems[done.problem]]))
  return redirect(`/hr/applications/${applicationId}/interview?done=scorer-replaced`)
}

export default function ReplaceScorer() {
  const { title, href, applicant, others } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state)
  return (
    <DeskQuestion
      back={{ href, label: `Interview of ${applicant}` }}
      errors={<FormErrors state={state} />}
      title={title}
      lead={<p>What this person has drafted stays unseen. The reason stays on record.</p>}
      continueLabel="Replace"
    >
      <Select {...fields.text('account')} label="Who scores instead" empty="Choose a person" options={others} />
      <Textarea
        {...fields.text('reason')}
        label="Why"
        hint="For example: away on that day. Leave out health and family."
        rows={2}
      />
    </DeskQuestion>
  )
}
