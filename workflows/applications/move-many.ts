import { applicationsToMove } from '#db/queries/hr-bulk.ts'
import type { Scope } from '#domain/authority.ts'
import type { DeclineReason } from '#domain/hiring.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { declineApplication } from './decline-application.ts'
import { startScreening } from './start-screening.ts'

export type BulkMove = { do: 'screen' } | { do: 'decline'; reason: DeclineReason; note: string }

/** What became of one of them: `moved-on` = someone else was faster; `own` = the asking person's; `unknown` = there is none. */
export type BulkOutcome = 'done' | 'moved-on' | 'own' | 'unknown'

/**
 * Makes the same move with several applications, each in a deed of its own, so that one that cannot be moved holds up no other.
 *
 * @returns what became of each, in the order given
 */
export async function moveMany(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  applicationIds: readonly string[],
  move: BulkMove,
): Promise<{ applicationId: string; outcome: BulkOutcome }[]> {
  const { own } = await applicationsToMove(portal.database.db, scope, moment.today, applicationIds)
  const outcomes: { applicationId: string; outcome: BulkOutcome }[] = []
  for (const applicationId of applicationIds) {
    const outcome = own.includes(applicationId) ? 'own' : await moveOne(portal, moment, scope, applicationId, move)
    outcomes.push({ applicationId, outcome })
  }
  return outcomes
}

async function moveOne(
  portal: Portal,
  moment: Moment,
  scope: Scope<'screen application'>,
  applicationId: string,
  move: BulkMove,
): Promise<BulkOutcome> {
  try {
    const { ok } =
      move.do === 'screen'
        ? await startScreening(portal, moment, scope, { applicationId })
        : await declineApplication(portal, moment, scope, { applicationId, reason: move.reason, note: move.note })
    return ok ? 'done' : 'moved-on'
  } catch (error) {
    if (error instanceof NotFound) return 'unknown'
    throw error
  }
}
