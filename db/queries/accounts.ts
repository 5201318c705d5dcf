import { and, asc, count, desc, eq, exists, isNull, or, sql } from 'drizzle-orm'
import type { Scope, StaffRole } from '#domain/authority.ts'
import { type LinkState, linkState } from '#domain/invitations.ts'
import type { Executor } from '../client.ts'
import {
  accountRoles,
  accounts,
  invitations,
  people,
  setupLinks,
  teamManagers,
  teamMembers,
  teams,
} from '../schema/index.ts'
import { everyWordIn, fullName } from './names.ts'
import { within } from './scope.ts'

export const accountsOnAPage = 50

/** What an account is like: `code` = no password, a code by e-mail opens it; `invited` = a link has been made and not used. */
export type AccountState = 'active' | 'invited' | 'invitation ended' | 'code' | 'disabled'

export type AccountRow = {
  accountId: string
  personId: string
  name: string
  email: string
  roles: StaffRole[]
  state: AccountState
}

const roles = sql<StaffRole[]>`array(
  select ${accountRoles.role} from ${accountRoles} where ${accountRoles.accountId} = ${accounts.id}
  order by ${accountRoles.role})`
const newestLink = sql<Date | null>`(
  select ${invitations.expiresAt} from ${invitations}
  where ${invitations.accountId} = ${accounts.id} and ${invitations.acceptedAt} is null and ${invitations.supersededAt} is null
  order by ${invitations.createdAt} desc limit 1)`.mapWith(invitations.expiresAt)
const columns = {
  accountId: accounts.id,
  personId: accounts.personId,
  name: fullName,
  email: accounts.email,
  roles,
  disabledAt: accounts.disabledAt,
  hasPassword: sql<boolean>`${accounts.passwordHash} is not null`,
  linkExpiresAt: newestLink,
}

/**
 * A page of accounts by family name.
 *
 * @param asked.search part of a name or e-mail address; empty for all
 * @param asked.who `staff` are accounts with a role, or invited
 * @param asked.page from 1
 */
export async function accountsPage(
  executor: Executor,
  scope: Scope<'manage accounts'>,
  asked: { search: string; who: 'staff' | 'everyone'; page: number; now: Date; today: string },
): Promise<{ total: number; rows: AccountRow[] }> {
  const hasRole = executor.select({ one: sql`1` }).from(accountRoles).where(eq(accountRoles.accountId, accounts.id))
  const where = and(
    within(scope, accounts.personId, asked.today),
    asked.who === 'staff' ? exists(hasRole) : undefined,
    everyWordIn(asked.search, [people.givenName, people.familyName, accounts.email]),
  )
  const from = () => executor.select(columns).from(accounts).innerJoin(people, eq(people.id, accounts.personId))
  const [counted] = await executor
    .select({ total: count() })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(where)
  const rows = await from()
    .where(where)
    .orderBy(asc(people.familyName), asc(people.givenName), asc(accounts.id))
    .limit(accountsOnAPage)
    .offset((asked.page - 1) * accountsOnAPage)
  return { total: counted?.total ?? 0, rows: rows.map((row) => rowOf(row, asked.now)) }
}

/** An account with its teams, or null outside the scope. */
export async function accountById(
  executor: Executor,
  scope: Scope<'manage accounts'>,
  accountId: string,
  at: { now: Date; today: string },
) {
  const [found] = await executor
    .select({ ...columns, createdAt: accounts.createdAt })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(and(eq(accounts.id, accountId), within(scope, accounts.personId, at.today)))
  if (!found) return null
  const teamColumns = { id: teams.id, name: teams.name }
  const manages = await executor
    .select(teamColumns)
    .from(teamManagers)
    .innerJoin(teams, eq(teams.id, teamManagers.teamId))
    .where(eq(teamManagers.personId, found.personId))
    .orderBy(asc(teams.name))
  const belongsTo = await executor
    .select({ ...teamColumns, fromDay: teamMembers.fromDay, untilDay: teamMembers.untilDay })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(
      and(
        eq(teamMembers.personId, found.personId),
        or(isNull(teamMembers.untilDay), sql`${teamMembers.untilDay} > ${at.today}`),
      ),
    )
    .orderBy(asc(teamMembers.fromDay))
  return { ...rowOf(found, at.now), createdAt: found.createdAt, linkExpiresAt: found.linkExpiresAt, manages, belongsTo }
}

/** How many accounts of staff there are, and how many of them are invited and have not chosen a password. */
export async function staffCounts(executor: Executor, scope: Scope<'manage accounts'>, today: string) {
  const [counts] = await executor
    .select({
      staff: count(),
      invited:
        sql<number>`count(*) filter (where ${accounts.passwordHash} is null and ${accounts.disabledAt} is null)`.mapWith(
          Number,
        ),
    })
    .from(accounts)
    .where(
      and(
        within(scope, accounts.personId, today),
        sql`exists (select 1 from ${accountRoles} where ${accountRoles.accountId} = ${accounts.id})`,
      ),
    )
  return counts ?? { staff: 0, invited: 0 }
}

/** Whether there is an administrator's account that is not disabled: without one the agency is not set up yet. */
export async function administratorExists(executor: Executor): Promise<boolean> {
  const [administrator] = await executor
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(accountRoles, and(eq(accountRoles.accountId, accounts.id), eq(accountRoles.role, 'admin')))
    .where(isNull(accounts.disabledAt))
    .limit(1)
  return administrator !== undefined
}

/** For whoever holds a link: whose it is and whether it can be used. Null for a token that was never made. */
export async function unscopedInvitation(
  executor: Executor,
  tokenHash: string,
  now: Date,
): Promise<{ state: LinkState; name: string; email: string; expiresAt: Date } | null> {
  const [link] = await executor
    .select({ invitation: invitations, name: fullName, email: accounts.email, disabledAt: accounts.disabledAt })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(eq(invitations.tokenHash, tokenHash))
    .orderBy(desc(invitations.createdAt))
  if (!link) return null
  const state = link.disabledAt ? 'superseded' : linkState(link.invitation, now)
  return { state, name: link.name, email: link.email, expiresAt: link.invitation.expiresAt }
}

/** Whether a link from the terminal can be used to set up the agency. */
export async function unscopedSetupLink(executor: Executor, tokenHash: string, now: Date): Promise<boolean> {
  const [link] = await executor.select().from(setupLinks).where(eq(setupLinks.tokenHash, tokenHash))
  return link !== undefined && link.usedAt === null && link.expiresAt.getTime() > now.getTime()
}

function rowOf(
  found: Omit<AccountRow, 'state'> & { disabledAt: Date | null; hasPassword: boolean; linkExpiresAt: Date | null },
  now: Date,
): AccountRow {
  const { accountId, personId, name, email, roles } = found
  return { accountId, personId, name, email, roles, state: stateOf(found, now) }
}

function stateOf(
  found: { disabledAt: Date | null; hasPassword: boolean; linkExpiresAt: Date | null; roles: readonly StaffRole[] },
  now: Date,
): AccountState {
  if (found.disabledAt) return 'disabled'
  if (found.hasPassword) return 'active'
  if (found.linkExpiresAt && found.linkExpiresAt.getTime() > now.getTime()) return 'invited'
  return found.roles.length > 0 ? 'invitation ended' : 'code'
}
