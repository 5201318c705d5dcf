import type { StatusKind } from '#app/components/status.tsx'
import { textsIn } from '#app/wording/standing.ts'
import { standingOfReport } from '#domain/adverse-action.ts'
import { isClearing } from '#domain/hiring.ts'
import { longDate } from '#locales/dates.ts'
import type { OwnReport } from './own.server.ts'

/** Everything that a person's page about a report shows. */
export function ownReportPage(own: OwnReport) {
  const { report, notice, t, language } = own
  const date = (day: string) => longDate(day, language)
  const given = [...(report.final ? [report.final] : []), notice]
  return {
    title: t(`reports:kind.${report.kind}`),
    position: own.position,
    href: own.href,
    when: whenDecided(own),
    notices: given.map((each) => ({
      id: each.id,
      language: each.language,
      title: textsIn(each.language)(`reports:letter.${each.kind === 'final' ? 'final' : 'before'}.title`),
      given: t('reports:page.noticeOn', { date: date(each.sentOn) }),
      paragraphs: each.text.split('\n'),
    })),
    copy: {
      href: `/me/report-files/${report.fileId}`,
      facts: t('reports:page.facts', { agency: report.agencyName, date: date(report.reportedOn) }),
    },
    rights: { language: given[0]?.language ?? language, paragraphs: (given[0] ?? notice).rights.split('\n') },
    official: notice.summaryFileId && `/me/report-files/${notice.summaryFileId}`,
    disputes: report.disputes.map((dispute) => ({
      id: dispute.id,
      when: t(`reports:page.${dispute.channel === 'page' ? 'disputeOn' : 'heardOn'}`, {
        date: date(dispute.receivedOn),
      }),
      words: dispute.words,
      file: dispute.channel === 'page' && dispute.fileId ? `/me/report-files/${dispute.fileId}` : null,
      status: outcomeWords(own, dispute.resolution?.outcome ?? null),
      note: dispute.resolution?.note ?? '',
    })),
    mayDispute: mayDispute(own),
  }
}

export type OwnReportPage = ReturnType<typeof ownReportPage>

/** Whether it may still be said that the report is wrong. */
export function mayDispute({ report, calendar, moment }: OwnReport): boolean {
  return isClearing(report.application.state) && standingOfReport(report, calendar, moment.today).stage === 'clock'
}

/** When it is decided at the earliest, or how it ended, in a sentence. */
function whenDecided({ report, calendar, moment, t, language }: OwnReport): string {
  const say = (key: string, values?: Record<string, unknown>) => t(`reports:page.${key}`, values)
  const standing = standingOfReport(report, calendar, moment.today)
  if (standing.stage === 'final') return say('final')
  if (standing.stage === 'closed') return say(standing.how === 'corrected' ? 'corrected' : 'closed')
  if (!isClearing(report.application.state)) return say('ended')
  if (standing.stage !== 'clock') return say('toPost')
  const { clock } = standing
  const date = (day: string) => longDate(day, language)
  switch (clock.state) {
    case 'running':
      return say('running', { date: date(clock.finalFrom), count: clock.left })
    case 'over':
      return say('over', { date: date(clock.finalFrom) })
    case 'paused':
      return say('paused', { date: date(clock.since) })
    case 'unknown':
      return say('unknown')
  }
}

function outcomeWords(own: OwnReport, outcome: 'confirmed' | 'corrected' | null): { kind: StatusKind; text: string } {
  const { t, report } = own
  if (outcome === null && (report.closing || report.final))
    return { kind: 'info', text: t('reports:page.disputeClosed') }
  if (outcome === null) return { kind: 'pending', text: t('reports:page.disputeOpen') }
  return outcome === 'corrected'
    ? { kind: 'met', text: t('reports:page.disputeCorrected') }
    : { kind: 'info', text: t('reports:page.disputeConfirmed') }
}
