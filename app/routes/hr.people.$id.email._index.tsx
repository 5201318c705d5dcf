import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextInput } from '#app/components/form/text-input.tsx'
import { Notice } from '#app/components/notice.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { otherRecord, whose } from '#app/hr/new-address.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { textsIn } from '#app/wording/standing.ts'
import { isEmail } from '#domain/email.ts'
import { secondsToWaitForCode } from '#workflows/accounts/code-throttle.ts'
import { requestEmailChange } from '#workflows/people/request-email-change.ts'

export const meta = titled
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'record e-mail address')
  const person = present(await whose(db, scope, moment.today, idIn(args.params)))
  return { title: `E-mail address of ${person.name}`, person }
}

const sentences = {
  same: 'This is their e-mail address already',
  staff: 'This person has a role in the portal, so an administrator has to change their e-mail address',
  often: 'Five codes were sent for this person within a day; try again tomorrow',
}

const takenSentence = {
  another: 'This address stands on another record; if both are of one person, compare and merge them instead',
  same: 'This address stands on another record of the same person; they can sign in with it already',
  unreached: 'This address is in use and cannot be recorded for this person',
}

/** Has a code sent to the address; until it is typed in nothing changes. */
export async function action(args: ActionFunctionArgs) {
  const { scope, db, portal, moment } = await hrDesk(args, 'record e-mail address')
  const personId = idIn(args.params)
  present(await whose(db, scope, moment.today, personId))
  const boxes = await boxesIn(args.request)
  const email = (boxes.email ?? '').trim()
  const wrong = (text: string, other: Awaited<ReturnType<typeof otherRecord>> = null) => ({
    ...refused(boxes, [{ box: 'email', text }]),
    other,
  })
  const missing = 'Enter the person’s e-mail address'
  if (!isEmail(email)) return refusal(args.context, wrong(email ? textsIn('en')('errors:email.invalid') : missing))
  const wait = await secondsToWaitForCode(email, args.context.address)
  if (wait > 0) {
    const text = textsIn('en')('signin:wait', { count: Math.ceil(wait / 60) })
    return refusal(args.context, wrong(text), { status: 429, headers: { 'Retry-After': String(wait) } })
  }
  const asked = await within(requestEmailChange(portal, moment, scope, { personId, email }))
  if (asked.ok) throw redirect(`/hr/people/${personId}/email/${asked.changeId}`, 303)
  if (asked.problem !== 'taken') return refusal(args.context, wrong(sentences[asked.problem]))
  const other = await otherRecord(db, personId, asked.otherId)
  const text = takenSentence[other ? (other.same ? 'same' : 'another') : 'unreached']
  return refusal(args.context, wrong(text, other))
}

export default function RecordAddress() {
  const { title, person } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href: `/hr/people/${person.id}`, label: person.name }}
      errors={<FormErrors state={state} />}
      title={title}
      lead={
        <p>
          {person.email
            ? `Now it is ${person.email}. Record another only if they ask for it; that one is told of the change.`
            : 'None is known. With one they can sign in and use their own pages.'}{' '}
          We send a code to the new address. Have the person by you or on the telephone
          {person.phone && ` (${person.phone})`}: they tell you the code, and only then the address counts.
        </p>
      }
      form={{ reloadDocument: true }}
      continueLabel="Send a code to this address"
    >
      <TextInput
        {...fieldsOf(state).text('email')}
        type="email"
        label={person.email ? 'New e-mail address' : 'E-mail address'}
        hint="It must be their own; a mailbox that others read lets others in."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {state?.other && (
        <Notice tone="information">
          <a href={state.other.href}>{state.other.label}</a>
        </Notice>
      )}
    </DeskQuestion>
  )
}
