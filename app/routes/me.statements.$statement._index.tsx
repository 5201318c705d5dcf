import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { statementIn, statementPage, takeSignature } from '#app/me/statement.server.ts'
import { Statement } from '#app/me/statement.tsx'
import { ownStatements } from '#app/me/statements.server.ts'
import { titled } from '#app/title.ts'

export const handle = { i18n: ['common', 'signing', 'apply'] }
export const meta = titled

export async function loader(args: LoaderFunctionArgs) {
  const own = await ownStatements(args)
  const just = new URL(args.request.url).searchParams.get('just')
  return statementPage(own, statementIn(own, args.params.statement), just)
}

export async function action(args: ActionFunctionArgs) {
  const own = await ownStatements(args)
  return takeSignature(args, own, statementIn(own, args.params.statement))
}

export default function OwnStatement() {
  return <Statement page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
