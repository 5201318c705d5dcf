import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { accountRoles, accounts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/** Part of a deed: an account within the scope, locked until the deed ends. Throws NotFound. */
export async function findAccount(deed: Deed, scope: Scope<'manage accounts'>, accountId: string) {
  const [account] = await deed.tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, accountId), within(scope, accounts.personId, deed.today)))
    .for('update')
  if (!account) throw new NotFound()
  return account
}

/**
 * Part of a deed: whether the account is an administrator's, and without it none would be left who can sign in. Deeds that ask
 * this wait for each other, so that two administrators cannot remove one another at once.
 */
export async function isLastAdministrator(deed: Deed, accountId: string): Promise<boolean> {
  await deed.tx.execute(sql`select pg_advisory_xact_lock(hashtext('administrators'), 0)`)
  const isAdministrator = and(eq(accountRoles.accountId, accountId), eq(accountRoles.role, 'admin'))
  const [role] = await deed.tx.select({ role: accountRoles.role }).from(accountRoles).where(isAdministrator)
  if (!role) return false
  const [other] = await deed.tx
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(accountRoles, and(eq(accountRoles.accountId, accounts.id), eq(accountRoles.role, 'admin')))
    .where(and(ne(accounts.id, accountId), isNull(accounts.disabledAt), isNotNull(accounts.passwordHash)))
    .limit(1)
  return !other
}
