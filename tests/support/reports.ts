import type { Viewer } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { askForAuthorization } from '#workflows/reports/ask-for-authorization.ts'
import { authorizeReports } from '#workflows/reports/authorize-reports.ts'
import { giveNotice } from '#workflows/reports/give-notice.ts'
import { keepReportFile } from '#workflows/reports/keep-report-file.ts'
import { keepSummary } from '#workflows/reports/keep-summary.ts'
import { recordReport } from '#workflows/reports/record-report.ts'
import type { ShownText } from '#workflows/signatures/sign-texts.ts'
import type { TestAgency } from './agency.ts'
import { own, picture, streamOf } from './evidence.ts'
import { accepted, may } from './hr.ts'

/** The disclosure and the authorization, as if they had been shown. */
export const reportTexts: ShownText[] = ['report-disclosure', 'report-authorization'].map((statement) => ({
  statement,
  version: 1,
  language: 'en',
  textSha256: 'b'.repeat(64),
}))

type Asked = { viewer: Viewer; applicationId: string }

/** HR asks, and the applicant signs. */
export async function authorized(agency: TestAgency, hr: Viewer, on: string, { viewer, applicationId }: Asked) {
  await askForAuthorization(agency.portal, agency.at(on), may(hr, 'act on report'), { applicationId })
  const input = { applicationId, texts: reportTexts, signedName: 'Ana Flores', address: '192.0.2.7' }
  return authorizeReports(agency.portal, agency.at(on), own(viewer, 'authorize reports'), input)
}

/** HR puts a report's file away; gives its id. */
export async function reportFile(agency: TestAgency, hr: Viewer, on: string, applicationId: string, words = 'report') {
  const content = streamOf(picture(words))
  const input = { applicationId, purpose: 'report', fileName: 'report.jpg', content } as const
  const kept = await keepReportFile(agency.portal, agency.at(on), may(hr, 'act on report'), input)
  if (!kept.ok) throw new Error(kept.problem)
  return kept.id
}

/** The official summary of rights, put on file by HR. */
export async function summaryOnFile(agency: TestAgency, hr: Viewer, on: string) {
  const input = { language: 'en', fileName: 'summary.jpg', content: streamOf(picture('summary')) } as const
  const kept = await keepSummary(agency.portal, agency.at(on), may(hr, 'keep agency papers'), input)
  if (!kept.ok) throw new Error(kept.problem)
  return kept.id
}

export const drivingReport = {
  source: 'agency',
  kind: 'driving-record-report',
  agencyName: 'Mesa Verde Screening',
  agencyAddress: '12 Canyon Road\nTucson, AZ 85701',
  agencyPhone: '520 555 0188',
} as const

/** Someone who accepted an offer and authorized reports, with one of an agency on file. */
export async function reported(agency: TestAgency, hr: Viewer, today: string) {
  const someone = await accepted(agency, hr, { today, firstDay: addDays(today, 60) })
  const signed = await authorized(agency, hr, today, someone)
  if (!signed.ok) throw new Error(signed.problem)
  const fileId = await reportFile(agency, hr, today, someone.applicationId)
  const { applicationId } = someone
  const input = { applicationId, ...drivingReport, reportedOn: today, fileId }
  const recorded = await recordReport(agency.portal, agency.at(today), may(hr, 'act on report'), input)
  if (!recorded.ok) throw new Error(recorded.problem)
  return { ...someone, fileId, reportId: recorded.reportId }
}

export const noticeWords = { items: 'Three violations in 2025', text: 'A notice.', rights: 'Your rights.' }

/** The same with the notice before a decision given on that day. */
export async function noticed(agency: TestAgency, hr: Viewer, today: string) {
  const someone = await reported(agency, hr, today)
  await summaryOnFile(agency, hr, today)
  const input = { reportId: someone.reportId, way: 'page', ...noticeWords } as const
  const given = await giveNotice(agency.portal, agency.at(today), may(hr, 'act on report'), input)
  if (!given.ok) throw new Error(given.problem)
  return someone
}
