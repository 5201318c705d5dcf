import type { LoaderFunctionArgs } from '@remix-run/node'
import { rosterPdf } from '#app/team/roster.server.ts'

/** The board that the query asks for, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  return rosterPdf(args)
}
