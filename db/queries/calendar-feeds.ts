import { and, eq, isNull } from 'drizzle-orm'
import type { Scope, Viewer } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { accountRoles, accounts, calendarFeeds } from '../schema/index.ts'

/** The link of the asking account that works; null where there is none. */
export async function ownFeed(executor: Executor, scope: Scope<'keep calendar feed'>) {
  if (scope.viewer.kind !== 'account') return null
  const [feed] = await executor
    .select({ id: calendarFeeds.id, madeAt: calendarFeeds.madeAt, readAt: calendarFeeds.readAt })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.accountId, scope.viewer.accountId), isNull(calendarFeeds.endedAt)))
  return feed ?? null
}

/** Whose calendar asks with a token, with the roles they have now; null where the link does not work or their account is disabled. */
export async function feedReader(
  executor: Executor,
  _scope: Scope<'open calendar feed'>,
  tokenHash: string,
): Promise<{ feedId: string; viewer: Extract<Viewer, { kind: 'account' }> } | null> {
  const rows = await executor
    .select({
      feedId: calendarFeeds.id,
      accountId: accounts.id,
      personId: accounts.personId,
      role: accountRoles.role,
    })
    .from(calendarFeeds)
    .innerJoin(accounts, and(eq(accounts.id, calendarFeeds.accountId), isNull(accounts.disabledAt)))
    .leftJoin(accountRoles, eq(accountRoles.accountId, accounts.id))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(calendarFeeds.endedAt)))
  const [first] = rows
  if (!first) return null
  const roles = rows.flatMap(({ role }) => role ?? [])
  return {
    feedId: first.feedId,
    viewer: { kind: 'account', accountId: first.accountId, personId: first.personId, roles },
  }
}
