import { and, eq, ne } from 'drizzle-orm'
import { programs } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Gives a program another name.
 *
 * @throws NotFound where there is no such program
 */
export async function renameProgram(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage teams'>,
  input: { programId: string; name: string },
): Promise<{ ok: true } | { ok: false; problem: 'name taken' }> {
  const { programId, name } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const [program] = await deed.tx.select().from(programs).where(eq(programs.id, programId)).for('update')
    if (!program) throw new NotFound()
    if (program.name === name) return { ok: true }
    const [other] = await deed.tx
      .select({ id: programs.id })
      .from(programs)
      .where(and(eq(programs.name, name), ne(programs.id, programId)))
    if (other) return { ok: false, problem: 'name taken' }
    await deed.tx.update(programs).set({ name }).where(eq(programs.id, programId))
    await deed.record(null, { event: 'program renamed', ids: { programId } })
    return { ok: true }
  })
}
