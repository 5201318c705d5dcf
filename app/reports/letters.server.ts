import { positionTitle, textsIn } from '#app/wording/standing.ts'
import type { writtenRights } from '#db/queries/report-files.ts'
import type { Report } from '#db/queries/reports.ts'
import type { NoticeWay } from '#domain/adverse-action.ts'
import type { Policies } from '#domain/policies.ts'
import { longDate } from '#locales/dates.ts'
import type { Language } from '#locales/languages.ts'

/** What a notice about a report says, in the language of whom it is about; paragraphs are parted by line feeds. */
export type NoticeText = { text: string; rights: string }

type About = { report: Report; language: Language; written: Awaited<ReturnType<typeof writtenRights>> }

/** The notice before a decision. */
export function noticeBefore(
  { report, language, written }: About,
  given: { items: string; way: NoticeWay; adverseAction: Policies['adverseAction'] },
): NoticeText {
  const t = textsIn(language)
  const say = (key: string, values?: Record<string, unknown>) => t(`reports:letter.before.${key}`, values)
  const { waitWorkingDays, letterWorkingDays } = given.adverseAction
  const byLetter = given.way === 'letter'
  return {
    text: [
      say('what', namesIn(report, language)),
      say('items', { items: oneLine(given.items) }),
      say('open'),
      say(byLetter ? 'wrongByLetter' : 'wrongOnPage'),
      say('agency', namesIn(report, language)),
      say('wait', { count: waitWorkingDays }),
      ...(byLetter ? [say('waitLetter', { count: letterWorkingDays })] : []),
    ].join('\n'),
    rights: rightsIn(language, written),
  }
}

/** The final notice. */
export function noticeOfDecision({ report, language, written }: About): NoticeText {
  const t = textsIn(language)
  const say = (key: string, values?: Record<string, unknown>) => t(`reports:letter.final.${key}`, values)
  const names = namesIn(report, language)
  return {
    text: [
      say('what', names),
      say('items', { items: oneLine(report.notice?.items ?? '') }),
      say('agency', names),
      say('copy'),
      say('dispute'),
    ].join('\n'),
    rights: rightsIn(language, written),
  }
}

/** The summary of rights in force: the agency's own words where it has written some. */
export function rightsIn(language: Language, written: About['written']): string {
  return written[language]?.text ?? textsIn(language)('reports:rights.text')
}

function namesIn(report: Report, language: Language) {
  const { agencyName, agencyAddress, agencyPhone } = report
  return {
    kind: textsIn(language)(`reports:kindInSentence.${report.kind}`),
    agency: agencyName,
    contact: [oneLine(agencyAddress), agencyPhone].filter(Boolean).join(', '),
    date: longDate(report.reportedOn, language),
    position: positionTitle(report.posting.positionId, language),
  }
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ')
}
