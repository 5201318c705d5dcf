import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { asking, boxesIn, refused } from '#app/hr/forms.server.ts'
import { firstPostingBoxes, postingError, readPosting } from '#app/hr/posting.server.ts'
import { PostingPage } from '#app/hr/posting.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { refusal } from '#app/refusal.server.ts'
import { titled } from '#app/title.ts'
import { positionTitle } from '#app/wording/standing.ts'
import { postingChoices } from '#db/queries/hr-postings.ts'
import { authorize } from '#domain/authority.ts'
import { postingProblem, publishPosting } from '#workflows/postings/publish-posting.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const { scope, db, moment } = await hrDesk(args, 'publish posting')
  const choices = await postingChoices(db, scope)
  return {
    title: 'Publish a posting',
    positions: choices.positions.map(({ id }) => ({ value: id, label: positionTitle(id, 'en') })),
    programs: choices.programs.map(({ id, name }) => ({ value: id, label: name })),
    programsHref: authorize(scope.viewer, 'manage teams') ? '/admin/teams' : null,
    first: firstPostingBoxes(choices, moment.today),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { scope, db, portal, moment } = await hrDesk(args, 'publish posting')
  const boxes = await boxesIn(args.request)
  const read = readPosting(boxes, await postingChoices(db, scope))
  if ('errors' in read) return refusal(args.context, refused(boxes, read.errors))
  const { posting } = read
  if (boxes.back || boxes.step !== 'confirm') {
    const problem = postingProblem(posting, moment.today)
    return problem ? refusal(args.context, refused(boxes, [postingError(problem)])) : { ...asking(boxes), posting }
  }
  const published = await publishPosting(portal, moment, scope, posting)
  if (!published.ok) return refusal(args.context, refused(boxes, [postingError(published.problem)]))
  return redirect('/hr/postings?done=published')
}

export default function NewPosting() {
  return <PostingPage {...useLoaderData<typeof loader>()} state={useActionData<typeof action>()} />
}
