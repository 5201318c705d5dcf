import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { decisionOf } from '#app/hr/review.server.ts'
import { othersLooking } from '#app/hr/review-frame.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, present } from '#app/params.server.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { leaveSubmission } from '#workflows/submissions/look-at-submission.ts'

/** Only an open page calls here: whoever opens the address finds the submission. */
export async function loader(args: LoaderFunctionArgs) {
  await hrDesk(args, 'decide submission')
  return redirect(`/hr/review/${idIn(args.params, 'submissionId')}`)
}

/** An open page says that it is still open, or `?left`, and hears who else has it open and what was decided meanwhile. */
export async function action(args: ActionFunctionArgs) {
  const desk = await hrDesk(args, 'decide submission')
  const id = idIn(args.params, 'submissionId')
  if (desk.query.has('left')) {
    await leaveSubmission(desk.portal, desk.scope, id)
    return Response.json({ others: [], decision: null })
  }
  const others = await othersLooking(desk, id)
  const row = present(await submissionById(desk.db, desk.scope, desk.moment.today, id))
  return Response.json({ others, decision: decisionOf(row, desk.timeZone)?.title ?? null })
}
