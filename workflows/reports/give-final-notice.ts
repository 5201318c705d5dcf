import { adverseNotices } from '#db/schema/index.ts'
import { type NoFinal, type NoticeWay, whyNoFinal } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { moveApplication } from '../applications/move-application.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedReport } from './find-report.ts'

export type GiveFinalNotice = { ok: true } | { ok: false; problem: NoFinal | 'state' | 'no-email' }

/**
 * Turns an applicant down on account of a report: the final notice, and with it the only move that may rest on one. Giving it again
 * changes nothing.
 *
 * @param input.text the notice in the person's language, as it is shown and kept
 * @param input.rights the summary of rights in that language
 * @param input.note for HR alone
 * @returns why it may not be given yet, or not at all
 * @throws NotFound outside the scope
 */
export async function giveFinalNotice(
  portal: Portal,
  moment: Moment,
  scope: Scope<'act on report'>,
  input: { reportId: string; way: NoticeWay; text: string; rights: string; note: string },
): Promise<GiveFinalNotice> {
  const { reportId, way, text, rights, note } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, person, report, calendar } = await lockedReport(deed, scope, reportId)
    if (report.final) return { ok: true }
    const problem = whyNoFinal(report, calendar, deed.today)
    if (problem) return { ok: false, problem }
    if (way === 'page' && !person.email) return { ok: false, problem: 'no-email' }
    const before = report.notice
    if (!before) throw new Error('a final notice without one before')
    const moved = await moveApplication(deed, application, 'decline-after-report', { reason: report.kind, note })
    if (!moved) return { ok: false, problem: 'state' }
    const { items, summaryFileId, waitWorkingDays, letterWorkingDays } = before
    const [kept] = await deed.tx
      .insert(adverseNotices)
      .values({
        reportId,
        kind: 'final',
        way,
        language: person.language,
        items,
        text,
        rights,
        summaryFileId,
        waitWorkingDays,
        letterWorkingDays,
        sentOn: deed.today,
        at: deed.now,
        by: deed.by,
      })
      .returning({ id: adverseNotices.id })
    if (!kept) throw new Error('the notice was not kept')
    await deed.record(person.id, { event: 'final notice given', ids: { reportId, adverseNoticeId: kept.id } })
    if (way === 'page')
      await deed.notify({ personId: person.id }, `adverse-notice:${kept.id}`, {
        kind: 'notice-on-page',
        applicationId: application.id,
      })
    return { ok: true }
  })
}
