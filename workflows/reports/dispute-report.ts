import { keptReportFile } from '#db/queries/report-files.ts'
import { reportDisputes } from '#db/schema/index.ts'
import { type DisputeChannel, standingOfReport } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { isClearing } from '#domain/hiring.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedReport } from './find-report.ts'

export type DisputeReport =
  | { ok: true }
  | { ok: false; problem: 'state' | 'no-notice' | 'ended' | 'before-notice' | 'future' | 'file' }

/**
 * Keeps that a report is said to be wrong: by its person on their page, or by HR from a call or letter. The clock stands still from
 * that day. The same words again while they are open change nothing.
 *
 * @param input.receivedOn the day on which it was said; on one's own page it is today
 * @param input.fileId a file kept for this application with a dispute, null where none came
 * @throws NotFound outside the scope
 */
export async function disputeReport(
  portal: Portal,
  moment: Moment,
  scope: Scope<'dispute report'> | Scope<'act on report'>,
  input: { reportId: string; channel: DisputeChannel; receivedOn: string; words: string; fileId: string | null },
): Promise<DisputeReport> {
  const { reportId, channel, receivedOn, words, fileId } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, report, calendar } = await lockedReport(deed, scope, reportId)
    const { stage } = standingOfReport(report, calendar, deed.today)
    if (stage === 'final' || stage === 'closed') return { ok: false, problem: 'ended' }
    if (stage !== 'clock' || !report.notice) return { ok: false, problem: 'no-notice' }
    if (!isClearing(application.state)) return { ok: false, problem: 'state' }
    if (receivedOn < report.notice.sentOn) return { ok: false, problem: 'before-notice' }
    if (receivedOn > deed.today) return { ok: false, problem: 'future' }
    const same = report.disputes.some((each) => !each.resolution && each.words === words && each.channel === channel)
    if (same) return { ok: true }
    if (fileId) {
      const kept = { id: fileId, applicationId: application.id, purpose: 'dispute' } as const
      const used = report.disputes.some((each) => each.fileId === fileId)
      if (used || !(await keptReportFile(deed.tx, scope, deed.today, kept))) return { ok: false, problem: 'file' }
    }
    const [dispute] = await deed.tx
      .insert(reportDisputes)
      .values({ reportId, channel, receivedOn, words, fileId, at: deed.now, by: deed.by })
      .returning({ id: reportDisputes.id })
    if (!dispute) throw new Error('the dispute was not kept')
    await deed.record(application.personId, { event: 'report disputed', ids: { reportId, disputeId: dispute.id } })
    return { ok: true }
  })
}
