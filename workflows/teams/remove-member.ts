import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { findTeam } from './find-team.ts'
import { leaveTeams } from './join-team.ts'

/**
 * Takes a person out of a team from a day on. Does nothing where they do not belong to it then.
 *
 * @throws NotFound where the team or the person does not exist
 */
export async function removeMember(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage teams'>,
  input: { teamId: string; personId: string; fromDay: string },
): Promise<void> {
  const { teamId, personId, fromDay } = input
  await inDeed(portal, moment, scope, async (deed) => {
    await findTeam(deed, teamId)
    await leaveTeams(deed, { personId, fromDay, onlyTeamId: teamId })
  })
}
