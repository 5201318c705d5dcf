import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DeskQuestion } from '#app/hr/desk-question.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present, within } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { notFound } from '#app/viewer.server.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { postingById } from '#db/queries/hr-postings.ts'
import { takeDownPosting } from '#workflows/postings/take-down-posting.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db } = await hrDesk(args, 'publish posting')
  const posting = present(await postingById(db, scope, idIn(args.params)))
  if (posting.takenDownAt) throw notFound()
  const position = positionTitle(posting.positionId, 'en')
  return { title: 'Take down a posting', position, program: posting.program, place: posting.place }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, portal, moment } = await hrDesk(args, 'publish posting')
  await within(takeDownPosting(portal, moment, scope, { postingId: idIn(args.params) }))
  return redirect('/hr/postings?done=taken-down')
}

export default function TakeDown() {
  const { position, program, place } = useLoaderData<typeof loader>()
  return (
    <DeskQuestion
      back={{ href: '/hr/postings', label: 'Postings' }}
      title="Take this posting down?"
      lead={
        <p>
          Nobody can apply any more. Applications that were sent in go on. This cannot be undone; publish it anew
          instead.
        </p>
      }
      continueLabel="Take it down"
    >
      <SummaryList
        items={[
          { key: 'Position', value: position },
          { key: 'Program', value: program },
          { key: 'Place', value: place },
        ]}
      />
    </DeskQuestion>
  )
}
