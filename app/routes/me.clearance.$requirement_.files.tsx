import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { receiveInBackground } from '#app/evidence/receive.server.ts'
import { ownClearance } from '#app/me/clearance.server.ts'

/** Nothing is shown here; whoever comes by hand is led to the page that sends to it. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(`/me/clearance/${params.requirement}`)
}

/** Receives a file while its form is still being filled in. */
export async function action(args: ActionFunctionArgs) {
  return receiveInBackground(args, await ownClearance(args), args.params.requirement ?? '')
}
