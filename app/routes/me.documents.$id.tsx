import type { LoaderFunctionArgs } from '@remix-run/node'
import { documentResponse } from '#app/evidence/document.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  return documentResponse(args, await requireOwnScope(args, 'read document'))
}
