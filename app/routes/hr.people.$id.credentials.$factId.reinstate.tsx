import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { credentialDesk } from '#app/hr/credential-desk.server.ts'
import { fieldsOf } from '#app/hr/fields.tsx'
import { recordInterruptionForm } from '#app/hr/interruption-form.server.ts'
import { InterruptionForm } from '#app/hr/interruption-form.tsx'
import { titled } from '#app/title.ts'
import { isCard } from '#domain/clearance-card.ts'
import { openInterruption } from '#domain/credentials.ts'

export const meta = titled

/** Only what is stopped can be given back; a fingerprint card is by its own states. */
export async function loader(args: LoaderFunctionArgs) {
  const { id, name, href, words, credential } = await credentialDesk(args, 'record interruption')
  if (isCard(credential.body)) throw redirect(`/hr/people/${id}/fingerprint`)
  if (!openInterruption(credential.body)) throw redirect(`${href}?done=changed`)
  return { title: 'It was given back', name, href, words }
}

export async function action(args: ActionFunctionArgs) {
  return recordInterruptionForm(args, () => 'reinstated')
}

export default function Reinstate() {
  const { title, name, href, words } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  return (
    <InterruptionForm
      {...{ title, name, href, words, state }}
      fields={fieldsOf(state)}
      lead={<p>It counts again from that day on, by its own dates. The days in between stay what they were.</p>}
      day="Counts again from which day?"
      button="Record it"
    />
  )
}
