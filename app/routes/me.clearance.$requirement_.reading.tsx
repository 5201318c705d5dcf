import type { LoaderFunctionArgs } from '@remix-run/node'
import { askedIn, chosenForm } from '#app/evidence/clearance.server.ts'
import { picturesRead } from '#app/evidence/reading.server.ts'
import { ownClearance } from '#app/me/clearance.server.ts'

/** What was read on the pictures that wait for the form of a requirement, for its page to ask until there is something. */
export async function loader(args: LoaderFunctionArgs) {
  const own = await ownClearance(args)
  const asked = askedIn(own, args.params.requirement)
  const form = chosenForm(asked, new URL(args.request.url).searchParams.get('form'))
  return Response.json(await picturesRead(args.context, own, asked.requirement, form))
}
