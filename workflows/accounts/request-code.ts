import { randomUUID } from 'node:crypto'
import { signInCodes } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { codeMinutes } from './sign-in-codes.ts'

/**
 * Asks for a sign-in code to be mailed. Does the same whether or not the address is known, so that neither the answer nor its
 * time tells who has an account. The code is made when its mail is written (`issueCode`).
 *
 * @returns the id of the request; whoever holds it may try the code that arrives
 */
export async function requestCode(
  portal: Portal,
  moment: Moment,
  scope: Scope<'sign in'>,
  input: { email: string; language: 'en' | 'es' },
): Promise<{ codeId: string }> {
  const codeId = randomUUID()
  const email = input.email.trim().toLowerCase()
  const expiresAt = new Date(moment.now.getTime() + codeMinutes * 60_000)
  return inDeed(portal, moment, scope, async (deed) => {
    await deed.tx.insert(signInCodes).values({ id: codeId, email, requestedAt: moment.now, expiresAt })
    const to = { email, language: input.language }
    await deed.notify(to, `sign-in-code:${codeId}`, { kind: 'sign-in-code', codeId })
    return { codeId }
  })
}
