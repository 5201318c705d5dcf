import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { factWords } from '#app/wording/facts.ts'
import { factsOnRecord } from '#db/queries/hr-person.ts'
import { personById } from '#db/queries/person.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { retractFact } from '#workflows/facts/retract-fact.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { db, scope, moment } = await hrDesk(args, 'retract fact')
  const id = idIn(args.params)
  const factId = idIn(args.params, 'factId')
  const person = present(await personById(db, scope, moment.today, id))
  const fact = (await factsOnRecord(db, scope, moment.today, id)).find((row) => row.id === factId)
  if (!fact || fact.retractedAt) throw notFound()
  const name = `${person.givenName} ${person.familyName}`.trim()
  return { title: 'Take back a fact', id, name, words: factWords(fact.body) }
}

const elsewhere = {
  exception:
    'This hold belongs to a good cause exception; it ends when you record what was decided, on the page Fingerprint card of the application',
  match:
    'This comes from a search of the lists of excluded people; settle the match on the page Exclusions of the person, where every search is kept',
  hold: 'This hold is lifted or changed on the page Holds of the person, where everything that was done with it is kept together',
  waiver:
    'This waiver is ended early on the page Waivers of the person, where everything that was done with it is kept together',
} as const

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'retract fact')
  const personId = idIn(args.params)
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason) return refusal(args.context, refused(boxes, reader.errors))
  const factId = idIn(args.params, 'factId')
  const done = await within(retractFact(portal, moment, scope, { personId, factId, reason }))
  if (!done.ok && done.problem !== 'retracted')
    return refusal(args.context, refused(boxes, [{ box: '', text: elsewhere[done.problem] }]))
  return redirect(`/hr/people/${personId}?done=retracted`)
}

export default function Retract() {
  const { id, name, words, title } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href: `/hr/people/${id}`, label: name }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={`${title}?`}
      lead={
        <p>
          It stops counting at once, and standing follows. It stays on record as taken back; if it was only written down
          wrongly, record it again afterwards.
        </p>
      }
      continueLabel="Take it back"
    >
      <SummaryList items={[{ key: 'Fact', value: words }]} />
      <Textarea
        {...fieldsOf(state).text('reason')}
        label="Why it is taken back"
        hint="For HR only. Leave out health."
        rows={2}
      />
    </DeskQuestion>
  )
}
