import { and, eq } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { selfReportById } from '#db/queries/self-reports.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { selfReportOutcomes, submissions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { isTicketReport } from '#domain/sending/forms.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { decide } from '../submissions/find-submission.ts'
import { lockedReport } from './find-report.ts'

export type TakenBack = { ok: true } | { ok: false; problem: 'decided' }

/** The reason under which a ticket ends that its person took back. */
const takenBack = 'taken-back'

/**
 * Takes back what someone reported by mistake, while nobody has looked at it; it stays on record as taken back. Doing so twice changes
 * nothing.
 *
 * @throws NotFound outside the scope
 */
export async function takeBackReport(
  portal: Portal,
  moment: Moment,
  scope: Scope<'report oneself'>,
  input: { reportId: string },
): Promise<TakenBack> {
  const { reportId } = input
  return inDeed(portal, moment, scope, async (deed) => {
    await lockedReport(deed, scope, reportId)
    const report = await selfReportById(deed.tx, scope, moment.today, reportId)
    if (!report) throw new NotFound()
    if (report.outcome) return report.outcome === takenBack ? { ok: true } : { ok: false, problem: 'decided' }
    await deed.tx.insert(selfReportOutcomes).values({ reportId, outcome: takenBack, at: moment.now, by: deed.by })
    await deed.record(report.personId, { event: 'self-report taken back', ids: { reportId } })
    return { ok: true }
  })
}

/** The same for a ticket, which waits for review. */
export async function takeBackTicket(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { submissionId: string },
): Promise<TakenBack> {
  const { submissionId } = input
  return inDeed(portal, moment, scope, async (deed) => {
    await deed.tx
      .select({ id: submissions.id })
      .from(submissions)
      .where(and(eq(submissions.id, submissionId), within(scope, submissions.personId, moment.today)))
      .for('update')
    const submission = await submissionById(deed.tx, scope, moment.today, submissionId)
    if (!submission || !isTicketReport(submission.claims)) throw new NotFound()
    if (submission.outcome) return submission.reason === takenBack ? { ok: true } : { ok: false, problem: 'decided' }
    await decide(deed, submission, { outcome: 'refused', reason: takenBack })
    return { ok: true }
  })
}
