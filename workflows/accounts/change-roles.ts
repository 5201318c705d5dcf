import { and, eq, inArray, ne } from 'drizzle-orm'
import { accountRoles, sessions } from '#db/schema/index.ts'
import type { Scope, StaffRole } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { findAccount, isLastAdministrator } from './find-account.ts'
import { tokenHash } from './tokens.ts'

export type RolesChanged = { ok: true; changed: boolean } | { ok: false; problem: 'last administrator' }

/**
 * Gives an account exactly these roles. Where that changes anything, its sessions end; but for the one in which someone changes
 * their own roles.
 *
 * @param input.token the session token of whoever does it
 * @throws NotFound where there is no such account
 */
export async function changeRoles(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage accounts'>,
  input: { accountId: string; roles: readonly StaffRole[]; token: string | null },
): Promise<RolesChanged> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { id: accountId, personId } = await findAccount(deed, scope, input.accountId)
    const rows = await deed.tx.select().from(accountRoles).where(eq(accountRoles.accountId, accountId))
    const had = new Set(rows.map((row) => row.role))
    const granted = [...new Set(input.roles)].filter((role) => !had.has(role))
    const removed = [...had].filter((role) => !input.roles.includes(role))
    if (removed.includes('admin') && (await isLastAdministrator(deed, accountId)))
      return { ok: false, problem: 'last administrator' }
    for (const role of granted) {
      await deed.tx.insert(accountRoles).values({ accountId, role, grantedAt: deed.now, grantedBy: deed.by })
      await deed.record(personId, { event: 'role granted', ids: { accountId, role } })
    }
    if (removed.length > 0)
      await deed.tx
        .delete(accountRoles)
        .where(and(eq(accountRoles.accountId, accountId), inArray(accountRoles.role, removed)))
    for (const role of removed) await deed.record(personId, { event: 'role removed', ids: { accountId, role } })
    const changed = granted.length + removed.length > 0
    if (changed)
      await deed.tx
        .delete(sessions)
        .where(
          and(
            eq(sessions.userId, accountId),
            input.token === null ? undefined : ne(sessions.id, tokenHash(input.token)),
          ),
        )
    return { ok: true, changed }
  })
}
