import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { languageOf } from '#app/i18n.server.ts'
import { operatorScope } from '#domain/authority.ts'
import { secondsToWaitForCode } from '#workflows/accounts/code-throttle.ts'
import { requestCode } from '#workflows/accounts/request-code.ts'
import { pendingCookie } from './pending.server.ts'

/**
 * Has a code mailed and sends the browser on to enter it, by throwing the redirect. Returns the seconds to wait instead where there
 * were too many requests.
 */
export async function askForCode(
  asked: ActionFunctionArgs,
  input: { email: string; to: string; again?: boolean },
): Promise<number> {
  const { portal, moment, origin, address } = asked.context
  const wait = await secondsToWaitForCode(input.email, address)
  if (wait > 0) return wait
  const language = await languageOf(asked)
  const scope = operatorScope('front door', 'sign in')
  const { codeId } = await requestCode(portal, await moment(), scope, { email: input.email, language })
  throw redirect(input.again ? '/sign-in/code?again' : '/sign-in/code', {
    status: 303,
    headers: { 'Set-Cookie': await pendingCookie({ codeId, to: input.to }, origin) },
  })
}
