import { createCookie } from '@remix-run/node'
import { isId } from '#domain/ids.ts'

/** What this browser is waiting for: the request for a code, and where to go when it has been entered. No address is in it. */
export type Pending = { codeId: string; to: string }

const cookie = createCookie('code', { path: '/sign-in', httpOnly: true, sameSite: 'lax', maxAge: 3600 })

/** The `Set-Cookie` that remembers a request for a code; null forgets it. */
export function pendingCookie(pending: Pending | null, origin: string): Promise<string> {
  const secure = origin.startsWith('https:')
  return cookie.serialize(pending ?? '', pending ? { secure } : { secure, maxAge: 0 })
}

/** What the browser is waiting for, null where it has asked for nothing. */
export async function pendingOf(request: Request): Promise<Pending | null> {
  const kept: unknown = await cookie.parse(request.headers.get('Cookie'))
  if (!kept || typeof kept !== 'object' || !('codeId' in kept) || !('to' in kept)) return null
  const { codeId, to } = kept
  return typeof codeId === 'string' && isId(codeId) && typeof to === 'string' ? { codeId, to } : null
}
