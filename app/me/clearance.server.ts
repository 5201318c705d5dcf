import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { clearanceIn, type PersonsClearance } from '#app/evidence/clearance.server.ts'
import { translatorFor } from '#app/i18n.server.ts'
import { notFound, requireOwnScope } from '#app/viewer.server.ts'

/** What the asking person has to show today, and everything they sent. */
export async function ownClearance(args: LoaderFunctionArgs | ActionFunctionArgs): Promise<PersonsClearance> {
  const scope = await requireOwnScope(args, 'submit evidence')
  const { viewer } = scope
  if (viewer.kind !== 'account') throw notFound()
  return clearanceIn(args, scope, viewer.personId, await translatorFor(args))
}
