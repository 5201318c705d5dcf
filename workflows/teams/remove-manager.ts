import { and, eq } from 'drizzle-orm'
import { teamManagers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { findTeam } from './find-team.ts'

/**
 * Ends that someone manages a team. Does nothing where they did not.
 *
 * @throws NotFound where there is no such team
 */
export async function removeManager(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage teams'>,
  input: { teamId: string; personId: string },
): Promise<void> {
  const { teamId, personId } = input
  await inDeed(portal, moment, scope, async (deed) => {
    await findTeam(deed, teamId)
    const [removed] = await deed.tx
      .delete(teamManagers)
      .where(and(eq(teamManagers.teamId, teamId), eq(teamManagers.personId, personId)))
      .returning({ teamId: teamManagers.teamId })
    if (removed) await deed.record(personId, { event: 'team manager removed', ids: { teamId } })
  })
}
