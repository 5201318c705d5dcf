import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { readCard } from '#app/hr/clearance-card.server.ts'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { sentApplication } from '#db/queries/hr-application.ts'
import { isId } from '#domain/ids.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { takeBackCardState } from '#workflows/clearance-cards/take-back-card-state.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'read application')
  const id = idIn(args.params)
  const { person } = present(await sentApplication(db, scope, moment.today, id))
  if (scope.viewer.kind === 'account' && scope.viewer.personId === person.id) throw notFound()
  const data = present(await readCard(db, scope, id, { today: moment.today, timeZone }))
  const entry = data.entries.find((each) => each.id === data.newest)
  if (!entry) throw redirect(`/hr/applications/${id}/fingerprint`)
  const name = `${person.givenName} ${person.familyName}`.trim()
  return { title: 'Take back the last entry', id, name, entry }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'record clearance card')
  const applicationId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason) return refusal(args.context, refused(boxes, reader.errors))
  const entryId = boxes.entry ?? ''
  if (!isId(entryId)) throw notFound()
  const done = await within(takeBackCardState(portal, moment, scope, { applicationId, entryId, reason }))
  return redirect(`/hr/applications/${applicationId}/fingerprint?done=${done.ok ? 'card-taken-back' : 'changed'}`)
}

export default function TakeBackCard() {
  const { title, id, name, entry } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href: `/hr/applications/${id}/fingerprint`, label: `Fingerprint card of ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={`${title}?`}
      lead={<p>Only for what was recorded by mistake. What it did is undone, and it stays on record as taken back.</p>}
      continueLabel="Take it back"
    >
      <input type="hidden" name="entry" value={entry.id} />
      <SummaryList
        items={[
          { key: 'State', value: entry.words },
          { key: 'Since', value: entry.on && longDate(entry.on, 'en') },
          { key: 'Recorded', value: entry.by },
        ]}
      />
      <Textarea {...fieldsOf(state).text('reason')} label="Why?" hint="In a sentence, for HR only." rows={2} />
    </DeskQuestion>
  )
}
