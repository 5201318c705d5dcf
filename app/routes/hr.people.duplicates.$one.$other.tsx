import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/page-heading.tsx'
import { readPair } from '#app/hr/compare.server.ts'
import { Decide, SideBySide } from '#app/hr/compare.tsx'
import type { FormState } from '#app/hr/fields.tsx'
import { boxesIn, refused } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { pairProblems } from '#app/wording/duplicates.ts'
import { readerOf } from '#domain/sending/boxes.ts'
import { mergePeople } from '#workflows/people/merge-people.ts'
import { tellApart } from '#workflows/people/tell-apart.ts'

export const meta = titled

const list = '/hr/people/duplicates'

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment, timeZone } = await hrDesk(args, 'read person')
  const asked: [string, string] = [idIn(args.params, 'one'), idIn(args.params, 'other')]
  const pair = present(await readPair(db, scope, moment.today, timeZone, asked))
  return { title: 'One person or two?', pair }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'merge people')
  const [one, other] = [idIn(args.params, 'one'), idIn(args.params, 'other')]
  const boxes = await boxesIn(args.request)
  const wrong = (text: string) => refusal(args.context, refused(boxes, [{ box: '', text }]))
  if (boxes.intent === 'two') {
    const told = await within(tellApart(portal, moment, scope, { one, other }))
    return told.ok ? redirect(`${list}?done=two-people`) : wrong(pairProblems[told.problem])
  }
  const reader = readerOf(boxes)
  const reason = reader.text('reason', 500)
  if (reason === undefined) reader.wrong('reason', 'text.missing')
  if (!reason) return refusal(args.context, refused(boxes, reader.errors))
  const input = { one, other, keep: boxes.keep ?? '', reason }
  const merged = await within(mergePeople(portal, moment, scope, input))
  return merged.ok ? redirect(`/hr/people/${merged.leadId}?done=merged`) : wrong(pairProblems[merged.problem])
}

export default function Compare() {
  const { title, pair } = useLoaderData<typeof loader>()
  const state: FormState | undefined = useActionData<typeof action>()
  return (
    <>
      <PageHeading
        caption={
          <>
            <a href="/hr/people">People</a> / <a href={list}>Possible duplicates</a>
          </>
        }
        title={title}
        lead="Nobody is merged by itself. Compare what is known, ask where you are not sure, then decide."
      />
      <SideBySide pair={pair} />
      <Decide pair={pair} state={state} />
    </>
  )
}
