import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { takeDecision } from '#app/hr/decide.server.ts'
import { reviewPage } from '#app/hr/review.server.ts'
import { Review } from '#app/hr/review.tsx'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn } from '#app/params.server.ts'
import { titled } from '#app/title.ts'
import { recordLook } from '#workflows/facts/record-look.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const desk = { ...(await hrDesk(args, 'decide submission')), context: args.context }
  const submissionId = idIn(args.params, 'submissionId')
  const page = await reviewPage(desk, submissionId)
  await recordLook(desk.portal, desk.moment, desk.scope, { personId: page.person.id, submissionId })
  return page
}

export async function action(args: ActionFunctionArgs) {
  return takeDecision(args, await hrDesk(args, 'decide submission'), idIn(args.params, 'submissionId'))
}

export default function ReviewOne() {
  const page = useLoaderData<typeof loader>()
  return <Review key={page.id} page={page} refused={useActionData<typeof action>()} />
}
