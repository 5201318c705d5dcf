import { and, eq } from 'drizzle-orm'
import { accountRoles, accounts, teamManagers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type Deed, inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { findTeam } from './find-team.ts'

/** Part of a deed: someone with the manager's role manages a team. Naming them twice changes nothing. Throws NotFound. */
export async function nameManager(
  deed: Deed,
  { teamId, personId }: { teamId: string; personId: string },
): Promise<void> {
  await findTeam(deed, teamId)
  const [manager] = await deed.tx
    .select({ id: accounts.id })
    .from(accounts)
    .innerJoin(accountRoles, and(eq(accountRoles.accountId, accounts.id), eq(accountRoles.role, 'manager')))
    .where(eq(accounts.personId, personId))
  if (!manager) throw new NotFound()
  const [named] = await deed.tx
    .insert(teamManagers)
    .values({ teamId, personId, since: deed.now })
    .onConflictDoNothing()
    .returning({ teamId: teamManagers.teamId })
  if (named) await deed.record(personId, { event: 'team manager named', ids: { teamId } })
}

/**
 * Names a manager of a team. A team may have several.
 *
 * @throws NotFound where there is no such team, or no such person with the manager's role
 */
export async function nameTeamManager(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage teams'>,
  input: { teamId: string; personId: string },
): Promise<void> {
  await inDeed(portal, moment, scope, (deed) => nameManager(deed, input))
}
