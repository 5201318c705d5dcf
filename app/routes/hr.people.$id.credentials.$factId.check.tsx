import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SummaryList } from '#app/components/summary-list.tsx'
import { credentialDesk } from '#app/hr/credential-desk.server.ts'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { SourceFields } from '#app/hr/source-fields.tsx'
import { readSourceForm, sourcesOfCredential } from '#app/hr/source-forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { isCard } from '#domain/clearance-card.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { sourceResults } from '#domain/sources.ts'
import { checkCredential } from '#workflows/credentials/check-credential.ts'
import { readSourceCheck } from '#workflows/submissions/source-check.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { desk, name, href, words, credential } = await credentialDesk(args, 'check source')
  const sources = await sourcesOfCredential(args.context, credential.body)
  const first = boxesOfDate('sourceOn', desk.moment.today)
  return { title: 'Check at the source', name, href, words, sources, first }
}

/** What follows a check: where the source says no, the interruption is recorded next. */
const next = { suspended: 'suspended', revoked: 'revoked', 'not-confirmed': 'not-found' } as const

export async function action(args: ActionFunctionArgs) {
  const { desk, id, href, factId, credential } = await credentialDesk(args, 'check source')
  const { scope, portal, moment } = desk
  const { boxes, errors, status } = await readSourceForm(args, id)
  const read = readSourceCheck(boxes, moment.today)
  const wrong = [...(read.ok ? [] : read.errors), ...errors]
  if (!read.ok || wrong.length > 0) return refusal(args.context, refused(boxes, wrong), { status })
  const done = await within(checkCredential(portal, moment, scope, { personId: id, factId, check: read.check }))
  if (!done.ok) return redirect(`${href}?done=changed`)
  if (done.result === 'no-answer') return redirect(`${href}?done=source-silent`)
  if (done.result === 'confirmed') return redirect(`${href}?done=source-confirmed`)
  const what = next[done.result]
  if (isCard(credential.body)) {
    const at = `/hr/people/${id}/fingerprint`
    return redirect(what === 'not-found' ? `${at}?done=source-no` : `${at}/${what}`)
  }
  return redirect(`${href}/${factId}/interrupt?what=${what}`)
}

export default function CheckAtSource() {
  const { title, name, href, words, sources, first } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href, label: `Credentials of ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={title}
      lead={<p>Where the source says no, you record next from which day it stopped to count.</p>}
      form={{ encType: 'multipart/form-data' }}
      continueLabel="Record the check"
    >
      <SummaryList items={[{ key: 'On record', value: words }]} />
      <SourceFields fields={fieldsOf(state, first)} sources={sources} results={sourceResults} />
    </DeskQuestion>
  )
}
