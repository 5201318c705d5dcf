import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { credentialDesk } from '#app/hr/credential-desk.server.ts'
import { stillStands } from '#app/hr/credentials.server.ts'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { interruptionWords } from '#app/wording/credentials.ts'
import { interruptionEntries } from '#db/queries/interruptions.ts'
import { standingInterruptions } from '#domain/credentials.ts'
import { isId } from '#domain/ids.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { takeBackInterruption } from '#workflows/credentials/take-back-interruption.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { desk, name, href, words, credential } = await credentialDesk(args, 'record interruption')
  const entries = await interruptionEntries(desk.db, desk.scope, desk.moment.today, [credential.root])
  const last = standingInterruptions(entries).at(-1)
  if (!last || !stillStands(credential, last)) throw redirect(`${href}?done=changed`)
  const entry = { id: last.id, words: interruptionWords[last.what], on: longDate(last.on, 'en'), source: last.source }
  return { title: 'Take back the last entry', name, href, words, entry }
}

export async function action(args: ActionFunctionArgs) {
  const { desk, id, href, factId } = await credentialDesk(args, 'record interruption')
  const { scope, portal, moment } = desk
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason) return refusal(args.context, refused(boxes, reader.errors))
  const entryId = boxes.entry ?? ''
  if (!isId(entryId)) throw notFound()
  const done = await within(takeBackInterruption(portal, moment, scope, { personId: id, factId, entryId, reason }))
  return redirect(`${href}?done=${done.ok ? 'stop-taken-back' : 'changed'}`)
}

export default function TakeBack() {
  const { title, name, href, words, entry } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href, label: `Credentials of ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={`${title}?`}
      lead={<p>Only for what was recorded by mistake. What it did is undone, and it stays on record as taken back.</p>}
      continueLabel="Take it back"
    >
      <input type="hidden" name="entry" value={entry.id} />
      <SummaryList
        items={[
          { key: 'On record', value: words },
          { key: 'Entry', value: `${entry.words}, ${entry.on}` },
          { key: 'Learned from', value: entry.source },
        ]}
      />
      <Textarea {...fieldsOf(state).text('reason')} label="Why?" hint="In a sentence, for HR only." rows={2} />
    </DeskQuestion>
  )
}
