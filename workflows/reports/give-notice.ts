import { officialSummaries } from '#db/queries/report-files.ts'
import { adverseNotices } from '#db/schema/index.ts'
import { type NoticeWay, standingOfReport } from '#domain/adverse-action.ts'
import type { Scope } from '#domain/authority.ts'
import { isClearing } from '#domain/hiring.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedReport } from './find-report.ts'

export type GiveNotice =
  | { ok: true }
  | { ok: false; problem: 'state' | 'public-record' | 'ended' | 'no-summary' | 'no-email' }

/**
 * Gives the notice before a decision that would rest on a report, with a copy of it and the summary of rights: on the person's page,
 * with a mail that says no more than that a notice is there, or as a letter that is still to be posted. Giving it again changes
 * nothing.
 *
 * @param input.items what of the report is at stake, as HR typed it
 * @param input.text the notice in the person's language, as it is shown and kept
 * @param input.rights the summary of rights in that language
 * @returns `no-summary` while the agency has no official summary of rights on file; `no-email` where someone has no page to read it on
 * @throws NotFound outside the scope
 */
export async function giveNotice(
  portal: Portal,
  moment: Moment,
  scope: Scope<'act on report'>,
  input: { reportId: string; way: NoticeWay; items: string; text: string; rights: string },
): Promise<GiveNotice> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, person, report, policies, calendar } = await lockedReport(deed, scope, input.reportId)
    if (report.notice) return { ok: true }
    const { stage } = standingOfReport(report, calendar, deed.today)
    if (stage === 'public-record') return { ok: false, problem: stage }
    if (stage !== 'no-notice') return { ok: false, problem: 'ended' }
    if (!isClearing(application.state)) return { ok: false, problem: 'state' }
    if (input.way === 'page' && !person.email) return { ok: false, problem: 'no-email' }
    const summaries = await officialSummaries(deed.tx)
    const summary = summaries[person.language] ?? summaries.en ?? summaries.es
    if (!summary) return { ok: false, problem: 'no-summary' }
    const { waitWorkingDays, letterWorkingDays } = policies.adverseAction
    const [kept] = await deed.tx
      .insert(adverseNotices)
      .values({
        ...input,
        kind: 'pre-adverse',
        language: person.language,
        summaryFileId: summary.id,
        waitWorkingDays,
        letterWorkingDays,
        sentOn: deed.today,
        at: deed.now,
        by: deed.by,
      })
      .returning({ id: adverseNotices.id })
    if (!kept) throw new Error('the notice was not kept')
    await deed.record(person.id, {
      event: 'pre-adverse notice given',
      ids: { reportId: report.id, adverseNoticeId: kept.id },
    })
    if (input.way === 'page')
      await deed.notify({ personId: person.id }, `adverse-notice:${kept.id}`, {
        kind: 'notice-on-page',
        applicationId: application.id,
      })
    return { ok: true }
  })
}
