import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { statementList } from '#app/hr/statements.server.ts'
import { StatementList } from '#app/hr/statements.tsx'
import { titled } from '#app/title.ts'

export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return statementList(args)
}

export default function AllStatements() {
  return <StatementList {...useLoaderData<typeof loader>()} />
}
