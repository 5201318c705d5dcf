import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownStatements, statementsPage } from '#app/me/statements.server.ts'
import { Statements } from '#app/me/statements.tsx'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'signing'] }
export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  return statementsPage(await ownStatements(args))
}

export default function OwnStatements() {
  return <Statements {...useLoaderData<typeof loader>()} />
}
