import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { FormState } from '#app/hr/fields.tsx'
import { reviewPage, takeReview } from '#app/probation/review.server.ts'
import { ReviewPage } from '#app/probation/review.tsx'
import { titled } from '#app/title.ts'
import { requireTeamScope } from '#app/viewer.server.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return reviewPage(args, await requireTeamScope(args, 'review probation'))
}

export async function action(args: ActionFunctionArgs) {
  return takeReview(args, await requireTeamScope(args, 'review probation'), '/team/probation')
}

export default function ProbationOfOne() {
  const state: FormState | undefined = useActionData<typeof action>()
  return <ReviewPage page={useLoaderData<typeof loader>()} state={state} front="team" />
}
