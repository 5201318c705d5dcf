import { type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextInput } from '#app/components/form/text-input.tsx'
import { AddressCounts } from '#app/hr/address-counts.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { waitsOnTheirPage, whose } from '#app/hr/new-address.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { textsIn } from '#app/wording/standing.ts'
import { emailChangeOf } from '#db/queries/email-changes.ts'
import { secondsToWaitForTry } from '#workflows/accounts/code-throttle.ts'
import { confirmEmailChange } from '#workflows/people/confirm-email-change.ts'

export const meta = titled
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

/** Asks for the code; once the address counts, what the person can do with it. Reading the page uses nothing up. */
export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'record e-mail address')
  const [personId, changeId] = [idIn(args.params), idIn(args.params, 'change')]
  const person = present(await whose(db, scope, moment.today, personId))
  const change = present(await emailChangeOf(db, scope, moment.today, { personId, changeId }))
  if (change.used && !change.counts) throw redirect(`/hr/people/${personId}/email`)
  const read = await requireFrontScope(args, 'hr', 'read person')
  const waits = change.counts ? await waitsOnTheirPage(db, read, moment.today, personId) : null
  const title = waits ? `The e-mail address of ${person.name} is recorded` : `Which code did ${person.name} get?`
  return { title, person, email: change.email, waits, signIn: `${args.context.origin}/sign-in` }
}

const sentences = {
  wrong: 'This code is not right; ask the person to read the six digits again',
  expired: 'This code is too old; send a new one',
  tooMany: 'Too many wrong codes; send a new one',
  superseded: 'This is an older code; a newer one was sent for this person meanwhile',
  taken: 'This address came onto another record meanwhile; begin again to see what can be done',
  staff: 'This person has a role in the portal, so an administrator has to change their e-mail address',
}

/** With the right code the address counts; whoever types it in twice is shown the same. */
export async function action(args: ActionFunctionArgs) {
  const { scope, db, portal, moment } = await hrDesk(args, 'record e-mail address')
  const [personId, changeId] = [idIn(args.params), idIn(args.params, 'change')]
  present(await emailChangeOf(db, scope, moment.today, { personId, changeId }))
  const boxes = await boxesIn(args.request)
  const code = boxes.code ?? ''
  const wrong = (text: string) => refused(boxes, [{ box: 'code', text }])
  const missing = 'Enter the six digits that the person tells you'
  if (code.replace(/\D/g, '').length !== 6) return refusal(args.context, wrong(missing))
  const wait = await secondsToWaitForTry(args.context.address)
  if (wait > 0) {
    const text = textsIn('en')('signin:wait', { count: Math.ceil(wait / 60) })
    return refusal(args.context, wrong(text), { status: 429, headers: { 'Retry-After': String(wait) } })
  }
  const done = await within(confirmEmailChange(portal, moment, scope, { personId, changeId, code }))
  if (!done.ok && done.problem !== 'used') return refusal(args.context, wrong(sentences[done.problem]))
  throw redirect(`/hr/people/${personId}/email/${changeId}`, 303)
}

export default function ConfirmAddress() {
  const { title, person, email, waits, signIn } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const again = `/hr/people/${person.id}/email`
  if (waits) return <AddressCounts title={title} person={person} email={email} waits={waits} signIn={signIn} />
  return (
    <>
      <DeskQuestion
        back={{ href: again, label: `E-mail address of ${person.name}` }}
        errors={<FormErrors state={state} />}
        title={title}
        lead={
          <p>
            We have sent six digits to {email}; the mail usually arrives within a minute. Ask the person to read them to
            you. The code works for 10 minutes.
          </p>
        }
        form={{ reloadDocument: true }}
        continueLabel="Record this address"
      >
        <TextInput
          {...fieldsOf(state).text('code')}
          label="Code"
          hint="Six digits"
          width="short"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
        />
      </DeskQuestion>
      <p className="mt-8">
        <a href={again}>Use another address, or send a new code</a>
      </p>
    </>
  )
}
