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
import { requireFrontScope } from '#app/staff/front.server.ts'
import { instantInWords } from '#app/staff/instant.ts'
import { titled } from '#app/title.ts'
import { namesOfAccounts } from '#db/queries/names.ts'
import { namesOfPeople } from '#db/queries/person.ts'
import { mergeById } from '#db/queries/same-person.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { unmergePeople } from '#workflows/people/unmerge-people.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'merge people')
  const merge = present(await mergeById(db, scope, moment.today, idIn(args.params)))
  if (merge.undone) throw redirect(`/hr/people/${merge.intoId}?done=unmerged`)
  const reading = await requireFrontScope(args, 'hr', 'read person')
  const people = await namesOfPeople(db, reading, moment.today, [merge.fromId, merge.intoId])
  const by = merge.by && (await namesOfAccounts(db, [merge.by])).get(merge.by)
  const words = (id: string) => [people.get(id)?.name, people.get(id)?.email].filter(Boolean).join(', ')
  return {
    title: 'Undo the merge',
    into: { href: `/hr/people/${merge.intoId}`, name: people.get(merge.intoId)?.name ?? 'Person' },
    words: [
      { key: 'Merged record', value: words(merge.fromId) },
      { key: 'Shown with', value: words(merge.intoId) },
      { key: 'Merged', value: `${instantInWords(merge.at, timeZone)}${by ? ` by ${by}` : ''}` },
      { key: 'Why', value: merge.reason },
    ],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'merge people')
  const boxes = await boxesIn(args.request)
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason) return refusal(args.context, refused(boxes, reader.errors))
  const undone = await within(unmergePeople(portal, moment, scope, { mergeId: idIn(args.params), reason }))
  return redirect(`/hr/people/${undone.intoId}?done=unmerged`)
}

export default function Unmerge() {
  const { title, into, words } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <DeskQuestion
      back={{ href: into.href, label: into.name }}
      errors={<FormErrors state={state} />}
      title={`${title}?`}
      lead={
        <p>
          Each record stands on what is known of it alone again, at once: whoever was cleared by a paper of the other
          record is no longer. Nothing is lost, nobody is written to, and the two may be offered as one person again.
        </p>
      }
      continueLabel={title}
    >
      <SummaryList items={words} />
      <Textarea
        {...fieldsOf(state).text('reason')}
        label="Why they are two people"
        hint="For HR only. Leave out health."
        rows={2}
      />
    </DeskQuestion>
  )
}
