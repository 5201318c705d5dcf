import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { Notice } from '#app/components/notice.tsx'
import { oneOf } from '#app/hr/address.ts'
import { credentialDesk } from '#app/hr/credential-desk.server.ts'
import { fieldsOf } from '#app/hr/fields.tsx'
import { recordInterruptionForm } from '#app/hr/interruption-form.server.ts'
import { InterruptionForm } from '#app/hr/interruption-form.tsx'
import { titled } from '#app/title.ts'
import { interruptionReasons } from '#domain/credentials.ts'

export const meta = titled

/** A fingerprint card is stopped by its own states. */
export async function loader(args: LoaderFunctionArgs) {
  const { desk, id, name, href, words, credential } = await credentialDesk(args, 'record interruption')
  const { of } = credential.body
  if (of.includes('fingerprint-clearance')) throw redirect(`/hr/people/${id}/fingerprint`)
  const what = oneOf(interruptionReasons, desk.query.get('what'))
  const check = what ? credential.now.check : null
  const license = of.includes('driver-license')
  const first = { ...(what && { what }), ...(check && { source: check.source }) }
  return { title: 'It does not count any more', name, href, words, license, said: what !== null, first }
}

export async function action(args: ActionFunctionArgs) {
  return recordInterruptionForm(args, (boxes) => oneOf(interruptionReasons, boxes.what ?? ''))
}

export default function Interrupt() {
  const { title, name, href, words, license, said, first } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const fields = fieldsOf(state, first)
  return (
    <InterruptionForm
      {...{ title, name, href, words, state, fields }}
      lead={
        <p>
          Standing follows at once. The person is told; their manager only that someone is not cleared.
          {license && ' A suspension of a license also counts for the driving record, even after its end.'}
        </p>
      }
      day="From which day?"
      button="Record it"
    >
      {said && (
        <Notice tone="warning">
          The check is recorded. Until this is recorded too, the credential goes on counting.
        </Notice>
      )}
      <Radios
        {...fields.text('what')}
        label="What happened?"
        options={[
          { value: 'suspended', label: 'It was suspended', hint: 'It may be given back.' },
          { value: 'revoked', label: 'It was revoked' },
          { value: 'not-found', label: 'Its source does not know it any more' },
        ]}
      />
    </InterruptionForm>
  )
}
