import { noticePostings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockedReport } from './find-report.ts'

/**
 * Records the day on which a notice that is a letter was posted; from then on the clock of the first one runs. Recording the same day
 * again changes nothing.
 *
 * @returns `before-written` and `future` for a day on which it cannot have been posted; `posted` where another day is on record
 * @throws NotFound outside the scope, and where no such letter was written
 */
export async function recordPosting(
  portal: Portal,
  moment: Moment,
  scope: Scope<'act on report'>,
  input: { reportId: string; kind: 'pre-adverse' | 'final'; postedOn: string },
): Promise<{ ok: true } | { ok: false; problem: 'before-written' | 'future' | 'posted' }> {
  const { postedOn } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { report, application } = await lockedReport(deed, scope, input.reportId)
    const notice = input.kind === 'final' ? report.final : report.notice
    if (notice?.way !== 'letter') throw new NotFound()
    if (notice.postedOn !== null) return notice.postedOn === postedOn ? { ok: true } : { ok: false, problem: 'posted' }
    if (postedOn < notice.sentOn) return { ok: false, problem: 'before-written' }
    if (postedOn > deed.today) return { ok: false, problem: 'future' }
    await deed.tx.insert(noticePostings).values({ noticeId: notice.id, postedOn, at: deed.now, by: deed.by })
    await deed.record(application.personId, { event: 'adverse notice posted', ids: { adverseNoticeId: notice.id } })
    return { ok: true }
  })
}
