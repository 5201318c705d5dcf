import type { LoaderFunctionArgs } from '@remix-run/node'
import { rosterCsv } from '#app/team/roster.server.ts'

/** The board that the query asks for, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  return rosterCsv(args)
}
