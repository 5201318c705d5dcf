import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { receiveInBackground } from '#app/evidence/receive.server.ts'
import { papersFor } from '#app/hr/papers.server.ts'

/** Nothing is shown here; whoever comes by hand is led to the page that sends to it. */
export async function loader(args: LoaderFunctionArgs) {
  const { href } = await papersFor(args)
  return redirect(`${href}/papers/${args.params.requirement}`)
}

/** Receives a file while its form is still being filled in. */
export async function action(args: ActionFunctionArgs) {
  return receiveInBackground(args, await papersFor(args), args.params.requirement ?? '')
}
