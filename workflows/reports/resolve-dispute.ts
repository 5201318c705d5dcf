import { disputeResolutions } from '#db/schema/index.ts'
import type { DisputeOutcome } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { keepClosing } from './close-report.ts'
import { lockedReport } from './find-report.ts'

/**
 * Records how a dispute ended and tells the person. Confirmed: the clock goes on from the day after. Corrected: the procedure ends,
 * and nothing may be decided on account of the report. The same outcome again changes nothing.
 *
 * @param input.note what the reporting agency said; the person reads it
 * @returns `resolved` where another outcome is on record
 * @throws NotFound outside the scope, and where the report has no such dispute
 */
export async function resolveDispute(
  portal: Portal,
  moment: Moment,
  scope: Scope<'act on report'>,
  input: { reportId: string; disputeId: string; outcome: DisputeOutcome; note: string },
): Promise<{ ok: true } | { ok: false; problem: 'resolved' }> {
  const { disputeId, outcome, note } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, report } = await lockedReport(deed, scope, input.reportId)
    const dispute = report.disputes.find(({ id }) => id === disputeId)
    if (!dispute) throw new NotFound()
    if (dispute.resolution)
      return dispute.resolution.outcome === outcome ? { ok: true } : { ok: false, problem: 'resolved' }
    const { personId } = application
    await deed.tx
      .insert(disputeResolutions)
      .values({ disputeId, outcome, note, resolvedOn: deed.today, at: deed.now, by: deed.by })
    await deed.record(personId, { event: 'dispute resolved', ids: { disputeId, outcome } })
    if (outcome === 'corrected' && !report.closing) await keepClosing(deed, report, personId, 'corrected', note)
    await deed.notify({ personId }, `dispute-resolved:${disputeId}`, {
      kind: 'notice-on-page',
      applicationId: application.id,
    })
    return { ok: true }
  })
}
