import { and, eq, isNull } from 'drizzle-orm'
import { accounts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * For the demonstration alone: notes that a visitor signs in as one of its people, with nothing to show for it. Whoever calls this
 * opens the session.
 *
 * @throws NotFound where there is no such account, or it is disabled
 */
export async function signInAsPersona(
  portal: Portal,
  moment: Moment,
  scope: Scope<'sign in'>,
  input: { accountId: string },
): Promise<void> {
  const { accountId } = input
  await inDeed(portal, moment, scope, async (deed) => {
    const [account] = await deed.tx
      .select({ personId: accounts.personId })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)))
    if (!account) throw new NotFound()
    await deed.record(account.personId, { event: 'signed in', ids: { accountId, method: 'demonstration' } })
  })
}
