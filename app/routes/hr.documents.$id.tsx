import type { LoaderFunctionArgs } from '@remix-run/node'
import { documentResponse } from '#app/evidence/document.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'

export async function loader(args: LoaderFunctionArgs) {
  return documentResponse(args, await requireFrontScope(args, 'hr', 'read document'))
}
