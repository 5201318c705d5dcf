import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { within } from '#app/params.server.ts'
import { operatorScope } from '#domain/authority.ts'
import { chooseByLink } from '#workflows/digests/choose-digest.ts'

/** Somebody who opens the address of the one click is asked first. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/digests/${encodeURIComponent(params.token ?? '')}`)
}

/** What mail programs post when their reader stops a digest with the program's own button (RFC 8058). Once more changes nothing. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData().catch(() => null)
  if (form?.get('List-Unsubscribe') !== 'One-Click') throw new Response(null, { status: 400 })
  const { portal, moment } = context
  const input = { token: params.token ?? '', choice: 'unsubscribed', way: 'one-click' } as const
  await within(chooseByLink(portal, await moment(), operatorScope('front door', 'choose digests'), input))
  return new Response(null, { status: 204 })
}
