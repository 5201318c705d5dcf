import type { LoaderFunctionArgs } from '@remix-run/node'
import { boardAsKnownCsv } from '#app/as-known/board.server.ts'

/** The board that the query asks for, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  return boardAsKnownCsv(args, 'hr')
}
