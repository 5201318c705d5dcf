import { eq } from 'drizzle-orm'
import { applicationMoves, applications } from '#db/schema/index.ts'
import { type Move, moved } from '#domain/hiring.ts'
import type { Deed } from '../deed.ts'

type Application = Pick<typeof applications.$inferSelect, 'id' | 'personId' | 'state'>

/**
 * Moves a locked application to its next state and keeps who did it, when and why.
 *
 * @returns false, with nothing done, where the table of moves does not allow it from the present state
 */
export async function moveApplication(
  deed: Deed,
  application: Application,
  move: Move,
  why: { reason?: string; note?: string } = {},
): Promise<boolean> {
  const to = moved(application.state, move)
  if (!to) return false
  const submitted = move === 'submit' ? { submittedAt: deed.now } : {}
  await deed.tx
    .update(applications)
    .set({ state: to, ...submitted })
    .where(eq(applications.id, application.id))
  const [row] = await deed.tx
    .insert(applicationMoves)
    .values({
      applicationId: application.id,
      fromState: application.state,
      toState: to,
      at: deed.now,
      by: deed.by,
      ...why,
    })
    .returning({ id: applicationMoves.id })
  if (!row) throw new Error('the move was not kept')
  await deed.record(application.personId, {
    event: 'application moved',
    ids: { applicationId: application.id, moveId: row.id, to },
  })
  deed.standingChanged(application.personId)
  return true
}
