import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse } from '#app/evidence/document.server.ts'
import { idIn } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { openSourcePicture } from '#workflows/sources/open-picture.ts'

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'hr', 'check source')
  const { portal, moment } = args.context
  return fileResponse(args, openSourcePicture(portal, await moment(), scope, idIn(args.params)))
}
