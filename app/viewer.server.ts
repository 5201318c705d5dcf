import { type AppLoadContext, redirect } from '@remix-run/node'
import { type Action, authorize, ownScope, type Scope, teamScope } from '#domain/authority.ts'
import type { Session } from '#workflows/accounts/sessions.ts'

const cookieName = 'session'

type Asked = { request: Request; context: AppLoadContext }

/** The session token that the browser brought, or null. */
export function tokenOf(request: Request): string | null {
  const cookies = request.headers.get('Cookie')?.split(/;\s*/) ?? []
  return cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) || null
}

/** The `Set-Cookie` of a session; an empty token ends it. */
export function sessionCookie(token: string, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const age = token === '' ? '; Max-Age=0' : ''
  return `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`
}

const asked = new WeakMap<AppLoadContext, Promise<Session | null>>()

/** Who is asking, or null for someone who is not signed in. Asked once for all loaders of a request. */
export function sessionOf({ request, context }: Asked): Promise<Session | null> {
  const known = asked.get(context)
  if (known) return known
  const session = readSession({ request, context })
  asked.set(context, session)
  return session
}

async function readSession({ request, context }: Asked): Promise<Session | null> {
  const token = tokenOf(request)
  return token ? context.sessions.read(token, (await context.moment()).now) : null
}

/** Who is asking; someone who is not signed in is sent to sign in and back again. */
export async function requireSession(asked: Asked): Promise<Session> {
  const session = await sessionOf(asked)
  if (session) return session
  const { pathname, search } = new URL(asked.request.url)
  const to = asked.request.method === 'GET' ? `?to=${encodeURIComponent(pathname + search)}` : ''
  throw redirect(`/sign-in${to}`)
}

/** A page that is not there, or not for this viewer: the same answer for both. */
export function notFound(): Response {
  return new Response(null, { status: 404 })
}

/** The widest scope in which whoever asks may do this; 404 where they may not. */
export async function requireScope<A extends Action>(asked: Asked, action: A): Promise<Scope<A>> {
  const { viewer } = await requireSession(asked)
  return authorize(viewer, action) ?? refuse()
}

/** The scope over one's own records: for `/me` and the application. */
export async function requireOwnScope<A extends Action>(asked: Asked, action: A): Promise<Scope<A>> {
  const { viewer } = await requireSession(asked)
  return ownScope(viewer, action) ?? refuse()
}

/** The scope over one's own teams: for `/team`. */
export async function requireTeamScope<A extends Action>(asked: Asked, action: A): Promise<Scope<A>> {
  const { viewer } = await requireSession(asked)
  return teamScope(viewer, action) ?? refuse()
}

function refuse(): never {
  throw notFound()
}
