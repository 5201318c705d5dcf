import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Radios } from '#app/components/form/choices.tsx'
import { DateInput } from '#app/components/form/date-input.tsx'
import { Textarea } from '#app/components/form/textarea.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { oneOf } from '#app/hr/address.ts'
import { cardOfPerson } from '#app/hr/clearance-card.server.ts'
import { leadIn } from '#app/hr/credential-desk.server.ts'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { FormErrors, type FormState, fieldsOf } from '#app/hr/fields.tsx'
import { refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { ChooseSource, PictureBox, SourceLinks } from '#app/hr/source-fields.tsx'
import { readSourceForm, sourcesOf } from '#app/hr/source-forms.server.ts'
import { present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { listWords, searchWords } from '#app/wording/exclusions.ts'
import { namesKnown, searchesOf } from '#db/queries/exclusions.ts'
import { exclusionLists, listedOn, nextResults, searchResults } from '#domain/exclusions.ts'
import { isId } from '#domain/ids.ts'
import { boxesOfDate, readerOf } from '#domain/sending/boxes.ts'
import { recordSearch } from '#workflows/exclusions/record-search.ts'

export const meta = titled

async function deskOf(args: LoaderFunctionArgs) {
  const desk = await hrDesk(args, 'search exclusions')
  const reading = await requireFrontScope(args, 'hr', 'read person')
  const id = await leadIn(args)
  if (desk.scope.viewer.kind === 'account' && desk.scope.viewer.personId === id) throw notFound()
  const { name } = present(await cardOfPerson(desk.db, reading, id, desk.moment.today))
  const list = present(oneOf(exclusionLists, args.params.list ?? null))
  return { desk, id, name, list, href: `/hr/people/${id}/exclusions` }
}

export async function loader(args: LoaderFunctionArgs) {
  const { desk, id, name, list, href } = await deskOf(args)
  const { db, scope, moment } = desk
  const results = nextResults(listedOn(list, await searchesOf(db, scope, moment.today, id)))
  return {
    title: results.includes('no-match') ? `Search: ${listWords[list]}` : `Settle the match: ${listWords[list]}`,
    name,
    href,
    names: await namesKnown(db, id),
    results,
    sources: await sourcesOf(args.context, `exclusion-${list}`),
    first: boxesOfDate('on', moment.today),
  }
}

const problems = {
  future: { box: 'on', text: 'This day has not come yet; record it once you have searched' },
  'before-earlier': { box: 'on', text: 'This day comes before the last search on record; check it' },
} as const

export async function action(args: ActionFunctionArgs) {
  const { desk, id, list, href } = await deskOf(args)
  const { scope, portal, moment } = desk
  const { boxes, errors, status } = await readSourceForm(args, id)
  const reader = readerOf(boxes)
  const searchedOn = reader.date('on', moment.today)
  const result = oneOf(searchResults, boxes.result ?? '')
  const source = reader.text('source', 120) ?? reader.text('sourceFrom', 120)
  const note = reader.text('note', 500) ?? ''
  const missing = [
    ...(source ? [] : [{ box: 'source', text: 'Enter where you searched' }]),
    ...(result ? [] : [{ box: 'result', text: 'Choose what was found' }]),
  ]
  const wrong = [...reader.errors, ...missing, ...errors]
  if (!searchedOn || !result || !source || wrong.length > 0)
    return refusal(args.context, refused(boxes, wrong), { status })
  const picture = boxes.kept && isId(boxes.kept) ? { pictureId: boxes.kept } : {}
  const input = { personId: id, list, source, searchedOn, result, note, ...picture }
  const done = await within(recordSearch(portal, moment, scope, input))
  if (done.ok) return redirect(`${href}?done=searched`)
  if (done.problem === 'not-next') return redirect(`${href}?done=changed`)
  return refusal(args.context, refused(boxes, [problems[done.problem]]))
}

export default function SearchList() {
  const { title, name, href, names, results, sources, first } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  const fields = fieldsOf(state, first)
  return (
    <DeskQuestion
      back={{ href, label: `Exclusions: ${name}` }}
      errors={<FormErrors state={state} />}
      caption={name}
      title={title}
      form={{ encType: 'multipart/form-data' }}
      continueLabel="Record it"
    >
      <SummaryList items={[{ key: 'Names to search', value: names.map((each) => <div key={each}>{each}</div>) }]} />
      <SourceLinks sources={sources} />
      <ChooseSource fields={fields} sources={sources} />
      <DateInput {...fields.date('on')} label="On which day?" />
      <Radios
        {...fields.text('result')}
        label="What was found?"
        options={results.map((value) => ({ value, label: searchWords[value].text, hint: searchWords[value].hint }))}
      />
      <Textarea {...fields.text('note')} label="Note (optional)" hint="For HR only. Leave out health." rows={2} />
      <PictureBox fields={fields} />
    </DeskQuestion>
  )
}
