import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { boxesIn } from '#app/hr/forms.server.ts'
import { hrDesk } from '#app/hr/scope.server.ts'
import { chooseKeys } from '#workflows/accounts/choose-keys.ts'

/** Only the form leads here: whoever opens the address finds the queue. */
export async function loader(args: LoaderFunctionArgs) {
  await hrDesk(args, 'choose keys')
  return redirect('/hr/review')
}

/** Switches the single keys on or off for whoever is signed in. A page that stays open is told nothing, so that it keeps what was typed. */
export async function action(args: ActionFunctionArgs) {
  const { scope, moment, portal } = await hrDesk(args, 'choose keys')
  const boxes = await boxesIn(args.request)
  await chooseKeys(portal, moment, scope, boxes.keys === 'on')
  return boxes.stay ? data(null) : redirect('/hr/review', 303)
}
