import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse, wantedPage } from '#app/evidence/document.server.ts'
import { idIn } from '#app/params.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { openAnswerFile } from '#workflows/information/open-answer-file.ts'

/** A file that one sent, or is about to send, as an answer. */
export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireOwnScope(args, 'answer application')
  const { portal, moment } = args.context
  return fileResponse(
    args,
    openAnswerFile(portal, await moment(), scope, idIn(args.params, 'documentId'), wantedPage(args)),
  )
}
