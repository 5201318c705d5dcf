import type { LoaderFunctionArgs } from '@remix-run/node'
import { askedIn, chosenForm } from '#app/evidence/clearance.server.ts'
import { picturesRead } from '#app/evidence/reading.server.ts'
import { papersFor } from '#app/hr/papers.server.ts'

/** What was read on the pictures that HR uploaded for somebody else, for the page of the form to ask until there is something. */
export async function loader(args: LoaderFunctionArgs) {
  const papers = await papersFor(args)
  const asked = askedIn(papers, args.params.requirement)
  const form = chosenForm(asked, new URL(args.request.url).searchParams.get('form'))
  return Response.json(await picturesRead(args.context, papers, asked.requirement, form))
}
