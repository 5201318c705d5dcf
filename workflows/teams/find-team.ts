import { eq } from 'drizzle-orm'
import { teams } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/** Part of a deed: a team, locked until the deed ends. Throws NotFound. */
export async function findTeam(deed: Deed, teamId: string) {
  const [team] = await deed.tx.select().from(teams).where(eq(teams.id, teamId)).for('update')
  if (!team) throw new NotFound()
  return team
}
