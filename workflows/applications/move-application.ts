import { eq } from 'drizzle-orm'
import { applicationMoves, applications } from '#db/schema/index.ts'
import { isReasonOf, type Move, moved, onlyReason, type ReasonOf } from '#domain/hiring.ts'
import type { Deed } from '../deed.ts'
import { reportsInTheWay } from '../reports/reports-in-the-way.ts'

type Application = Pick<typeof applications.$inferSelect, 'id' | 'personId' | 'state'>

/** The moves with which HR ends an application by its own decision; none may pass by the notices of adverse action. */
const endings: readonly Move[] = ['decline', 'withdraw-offer']

/**
 * Moves a locked application to its next state and keeps who did it, when and why.
 *
 * @param why.reason one of the move's typed reasons; may be left out where the table has only one
 * @param why.note for HR alone
 * @returns false, with nothing done, where the table of moves does not allow it from the present state, or a report of an agency is
 *   on file that the end might rest on
 * @throws RangeError for a reason that the move may not be given, and where one had to be chosen and was not
 */
export async function moveApplication<M extends Move>(
  deed: Deed,
  application: Application,
  move: M,
  why: { reason?: ReasonOf<M>; note?: string } = {},
): Promise<boolean> {
  const to = moved(application.state, move)
  if (!to || (endings.includes(move) && (await reportsInTheWay(deed, application)))) return false
  const reason = why.reason ?? onlyReason(move)
  if (reason === null || !isReasonOf(move, reason)) throw new RangeError(`${reason} is no reason to ${move}`)
  const submitted = move === 'submit' ? { submittedAt: deed.now } : {}
  await deed.tx
    .update(applications)
    .set({ state: to, ...submitted })
    .where(eq(applications.id, application.id))
  const [row] = await deed.tx
    .insert(applicationMoves)
    .values({
      applicationId: application.id,
      move,
      fromState: application.state,
      toState: to,
      at: deed.now,
      by: deed.by,
      reason,
      note: why.note ?? '',
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
