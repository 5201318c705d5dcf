import { and, eq, ne } from 'drizzle-orm'
import { teams } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { findTeam } from './find-team.ts'

/**
 * Gives a team another name.
 *
 * @throws NotFound where there is no such team
 */
export async function renameTeam(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage teams'>,
  input: { teamId: string; name: string },
): Promise<{ ok: true } | { ok: false; problem: 'name taken' }> {
  const { teamId, name } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const team = await findTeam(deed, teamId)
    if (team.name === name) return { ok: true }
    const [other] = await deed.tx
      .select({ id: teams.id })
      .from(teams)
      .where(and(eq(teams.name, name), ne(teams.id, teamId)))
    if (other) return { ok: false, problem: 'name taken' }
    await deed.tx.update(teams).set({ name }).where(eq(teams.id, teamId))
    await deed.record(null, { event: 'team renamed', ids: { teamId } })
    return { ok: true }
  })
}
