import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { joinTeam } from './join-team.ts'

/**
 * Moves people into a team from a day on; from that day they belong to no other. All of them or none.
 *
 * @throws NotFound where the team or one of the people does not exist
 */
export async function movePeople(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage teams'>,
  input: { teamId: string; personIds: readonly string[]; fromDay: string },
): Promise<void> {
  const { teamId, fromDay } = input
  await inDeed(portal, moment, scope, async (deed) => {
    for (const personId of new Set(input.personIds)) await joinTeam(deed, { teamId, personId, fromDay })
  })
}
