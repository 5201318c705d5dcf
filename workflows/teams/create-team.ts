import { eq } from 'drizzle-orm'
import { programs, teams } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Creates a team in a program. Names are unique over all programs.
 *
 * @throws NotFound where there is no such program
 */
export async function createTeam(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage teams'>,
  input: { programId: string; name: string },
): Promise<{ ok: true; teamId: string } | { ok: false; problem: 'name taken' }> {
  const { programId, name } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const [program] = await deed.tx.select({ id: programs.id }).from(programs).where(eq(programs.id, programId))
    if (!program) throw new NotFound()
    const [team] = await deed.tx
      .insert(teams)
      .values({ programId, name, createdAt: deed.now })
      .onConflictDoNothing({ target: teams.name })
      .returning({ id: teams.id })
    if (!team) return { ok: false, problem: 'name taken' }
    await deed.record(null, { event: 'team created', ids: { teamId: team.id, programId } })
    return { ok: true, teamId: team.id }
  })
}
