import { type AppLoadContext, redirect } from '@remix-run/node'
import { safePath } from '#app/safe-path.ts'
import { sessionCookie, tokenOf } from '#app/viewer.server.ts'
import { frontsOf } from '#domain/authority.ts'

/**
 * Opens a session for someone who has shown their password, in place of the one the browser brought, and sends them on.
 *
 * @param to where they wanted to go; their first front where that is nowhere on this portal
 */
export async function openSession(
  { request, context }: { request: Request; context: AppLoadContext },
  accountId: string,
  to: unknown = null,
): Promise<Response> {
  const { now } = await context.moment()
  const token = await context.sessions.open(accountId, 'password', now, tokenOf(request))
  const session = await context.sessions.read(token, now)
  const [front = 'me'] = session ? frontsOf(session.viewer) : []
  return redirect(safePath(to, `/${front}`), {
    status: 303,
    headers: { 'Set-Cookie': sessionCookie(token, context.origin) },
  })
}
