import { eq } from 'drizzle-orm'
import { accounts, sessions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { findAccount, isLastAdministrator } from './find-account.ts'
import { supersedeInvitations } from './make-invitation.ts'

/**
 * Closes an account: its sessions end, its links can no longer be used, and its next request is answered as nobody's. Doing
 * it twice changes nothing.
 *
 * @throws NotFound where there is no such account
 */
export async function disableAccount(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage accounts'>,
  input: { accountId: string },
): Promise<{ ok: true } | { ok: false; problem: 'last administrator' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const account = await findAccount(deed, scope, input.accountId)
    if (account.disabledAt) return { ok: true }
    if (await isLastAdministrator(deed, account.id)) return { ok: false, problem: 'last administrator' }
    await deed.tx.update(accounts).set({ disabledAt: deed.now, disabledBy: deed.by }).where(eq(accounts.id, account.id))
    await deed.tx.delete(sessions).where(eq(sessions.userId, account.id))
    await supersedeInvitations(deed, account.id)
    await deed.record(account.personId, { event: 'account disabled', ids: { accountId: account.id } })
    return { ok: true }
  })
}
