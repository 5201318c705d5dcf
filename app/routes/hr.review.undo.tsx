import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { boxesIn } from '#app/hr/forms.server.ts'
import { viewIn } from '#app/hr/review-desk.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { idIn, within } from '#app/params.server.ts'
import { undoDecision } from '#workflows/submissions/undo-decision.ts'

/** Only the form leads here: whoever opens the address finds the queue. */
export async function loader(args: LoaderFunctionArgs) {
  await hrDesk(args, 'decide submission')
  return redirect('/hr/review')
}

/** Takes a decision back and leads to its submission: it waits again, or it is said why it does not. */
export async function action(args: ActionFunctionArgs) {
  const { scope, moment, portal } = await hrDesk(args, 'decide submission')
  const boxes = await boxesIn(args.request)
  const view = viewIn(new URLSearchParams({ view: boxes.view ?? '' }))
  const undone = await within(undoDecision(portal, moment, scope, { decisionId: idIn(boxes, 'decision') }))
  const told = undone.ok ? 'undone' : `undo=${undone.problem}`
  return redirect(`/hr/review/${undone.submissionId}?view=${view}&${told}`, 303)
}
