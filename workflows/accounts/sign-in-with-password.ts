import { and, eq, sql } from 'drizzle-orm'
import { accounts } from '#db/schema/index.ts'
import { ownScope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { hashPassword, isPassword, needsRehash } from './passwords.ts'
import { forgetTries, secondsToWait } from './sign-in-throttle.ts'

export type SignedIn =
  | { ok: true; accountId: string }
  | { ok: false; problem: 'wrong' }
  | { ok: false; problem: 'too many tries'; retryAfterSeconds: number }

/**
 * Finds the account of an e-mail address and password. An unknown address, an account without a password, a disabled one and a
 * wrong password get one and the same answer after the same work. A hash made with lesser parameters is made anew.
 *
 * @param input.address the network address that tries are counted by
 * @throws HashingBusy
 */
export async function signInWithPassword(
  portal: Portal,
  moment: Moment,
  input: { email: string; password: string; address: string },
): Promise<SignedIn> {
  const retryAfterSeconds = await secondsToWait(input.email, input.address)
  if (retryAfterSeconds > 0) return { ok: false, problem: 'too many tries', retryAfterSeconds }
  const [account] = await portal.database.db
    .select()
    .from(accounts)
    .where(sql`lower(${accounts.email}) = lower(${input.email})`)
  const usable = account && !account.disabledAt ? account : null
  const { passwordHash = null } = usable ?? {}
  if (!(await isPassword(input.password, passwordHash)) || !usable || !passwordHash)
    return { ok: false, problem: 'wrong' }

  const viewer = { kind: 'account', accountId: usable.id, personId: usable.personId, roles: [] } as const
  const scope = ownScope(viewer, 'sign in')
  if (!scope) return { ok: false, problem: 'wrong' }
  const renewed = needsRehash(passwordHash) ? await hashPassword(input.password) : null
  await inDeed(portal, moment, scope, async (deed) => {
    if (renewed)
      await deed.tx
        .update(accounts)
        .set({ passwordHash: renewed })
        .where(and(eq(accounts.id, usable.id), eq(accounts.passwordHash, passwordHash)))
    await deed.record(usable.personId, { event: 'signed in', ids: { accountId: usable.id, method: 'password' } })
  })
  await forgetTries(input.email, input.address)
  return { ok: true, accountId: usable.id }
}
