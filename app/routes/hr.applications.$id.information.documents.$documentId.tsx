import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse, wantedPage } from '#app/evidence/document.server.ts'
import { idIn } from '#app/params.server.ts'
import { requireFrontScope } from '#app/staff/front.server.ts'
import { openAnswerFile } from '#workflows/information/open-answer-file.ts'

/** A file of an answer, once it was sent. */
export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireFrontScope(args, 'hr', 'screen application')
  const { portal, moment } = args.context
  return fileResponse(
    args,
    openAnswerFile(portal, await moment(), scope, idIn(args.params, 'documentId'), wantedPage(args)),
  )
}
