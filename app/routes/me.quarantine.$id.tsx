import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileResponse, wantedPage } from '#app/evidence/document.server.ts'
import { idIn } from '#app/params.server.ts'
import { requireOwnScope } from '#app/viewer.server.ts'
import { openPaperAside } from '#workflows/quarantine/open-paper.ts'

/** One's own paper that is kept aside. */
export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireOwnScope(args, 'read document')
  return fileResponse(args, openPaperAside(args.context.portal, scope, idIn(args.params), wantedPage(args)))
}
