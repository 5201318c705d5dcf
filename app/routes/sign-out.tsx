import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { sessionCookie, tokenOf } from '#app/viewer.server.ts'

/** Ends the session of this browser. */
export async function action({ request, context }: ActionFunctionArgs) {
  const token = tokenOf(request)
  if (token) await context.sessions.close(token)
  return redirect('/', { headers: { 'Set-Cookie': sessionCookie('', context.origin) } })
}

/** Reading an address never signs anyone out. */
export function loader() {
  return redirect('/')
}
