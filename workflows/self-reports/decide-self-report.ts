import { selfReportById } from '#db/queries/self-reports.ts'
import { selfReportOutcomes } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { decisionsAbout, longestWords, type SelfReportDecision } from '#domain/self-reports.ts'
import { type BoxError, readerOf } from '#domain/sending/boxes.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockedReport } from './find-report.ts'

/**
 * Decides what becomes of something that a person reported about themself, and tells them that it has been looked at. A hold or an
 * interruption is recorded on its own page; this only says that one is meant to follow.
 *
 * @param input.note for HR alone
 * @returns `ended` where somebody else was first, or its person took it back meanwhile: nothing was changed
 * @throws NotFound outside the scope (one's own report is)
 */
export async function decideSelfReport(
  portal: Portal,
  moment: Moment,
  scope: Scope<'handle self-reports'>,
  input: { reportId: string; decision: string; note: string },
): Promise<
  | { ok: true; personId: string; decision: SelfReportDecision; happenedOn: string }
  | { ok: false; problem: 'boxes'; errors: BoxError[] }
  | { ok: false; problem: 'ended' }
> {
  const { reportId } = input
  return inDeed(portal, moment, scope, async (deed) => {
    await lockedReport(deed, scope, reportId)
    const report = await selfReportById(deed.tx, scope, moment.today, reportId)
    if (!report) throw new NotFound()
    if (report.outcome) return { ok: false, problem: 'ended' }
    const { personId, what, happenedOn } = report
    const reader = readerOf({ decision: input.decision, note: input.note })
    const decision = reader.choice<SelfReportDecision>('decision', decisionsAbout[what])
    const note = reader.text('note', longestWords) ?? ''
    if (reader.errors.length > 0 || !decision) return { ok: false, problem: 'boxes', errors: reader.errors }
    await deed.tx.insert(selfReportOutcomes).values({ reportId, outcome: decision, note, at: moment.now, by: deed.by })
    await deed.record(personId, { event: 'self-report decided', ids: { reportId } })
    const body = { kind: 'self-report', what: 'looked-at', reportId } as const
    await deed.notify({ personId }, `self-report-looked-at:${reportId}`, body)
    return { ok: true, personId, decision, happenedOn }
  })
}
