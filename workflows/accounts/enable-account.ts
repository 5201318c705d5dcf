import { eq } from 'drizzle-orm'
import { accounts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { findAccount } from './find-account.ts'

/**
 * Opens a closed account again, with the roles and the password it had. Doing it twice changes nothing.
 *
 * @throws NotFound where there is no such account
 */
export async function enableAccount(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage accounts'>,
  input: { accountId: string },
): Promise<void> {
  await inDeed(portal, moment, scope, async (deed) => {
    const account = await findAccount(deed, scope, input.accountId)
    if (!account.disabledAt) return
    await deed.tx.update(accounts).set({ disabledAt: null, disabledBy: null }).where(eq(accounts.id, account.id))
    await deed.record(account.personId, { event: 'account enabled', ids: { accountId: account.id } })
  })
}
