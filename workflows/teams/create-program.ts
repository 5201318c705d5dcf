import { programs } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/** Creates a program. Names are unique. */
export async function createProgram(
  portal: Portal,
  moment: Moment,
  scope: Scope<'manage teams'>,
  input: { name: string },
): Promise<{ ok: true; programId: string } | { ok: false; problem: 'name taken' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const [program] = await deed.tx
      .insert(programs)
      .values({ name: input.name, createdAt: deed.now })
      .onConflictDoNothing({ target: programs.name })
      .returning({ id: programs.id })
    if (!program) return { ok: false, problem: 'name taken' }
    await deed.record(null, { event: 'program created', ids: { programId: program.id } })
    return { ok: true, programId: program.id }
  })
}
