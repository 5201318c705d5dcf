import { Readable } from 'node:stream'
import { noticeBefore } from '#app/reports/letters.server.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { writtenRights } from '#db/queries/report-files.ts'
import { reportsOfApplication } from '#db/queries/reports.ts'
import { askForAuthorization } from '#workflows/reports/ask-for-authorization.ts'
import { authorizeReports } from '#workflows/reports/authorize-reports.ts'
import { giveNotice } from '#workflows/reports/give-notice.ts'
import { keepReportFile } from '#workflows/reports/keep-report-file.ts'
import { keepSummary } from '#workflows/reports/keep-summary.ts'
import { recordReport } from '#workflows/reports/record-report.ts'
import { may, own, shown, signer } from './acts.ts'
import { type Figure, staff } from './cast.ts'
import type { Company } from './company.ts'
import type { Applying } from './roads.ts'
import { drivingReport, summaryOfRights } from './specimens/other-papers.ts'
import { done, type Stage } from './stage.ts'

const bureau = {
  source: 'agency',
  kind: 'driving-record-report',
  agencyName: 'Saltbush Screening',
  agencyAddress: '12 Canyon Road\nTucson, AZ 85701',
  agencyPhone: '520-555-0188',
} as const

/** A driving record that an agency reported counts against someone: the notice before a decision was given, and its clock runs. */
export function reportCounts(stage: Stage, company: Company, figure: Figure, { application }: Applying): void {
  const graham = () => company.player(staff.graham)
  const violations = [stage.day(-700), stage.day(-410), stage.day(-95)]

  for (const language of ['en', 'es'] as const)
    stage.on(-30, async (at, portal) => {
      const content = Readable.from([await summaryOfRights(language)])
      const paper = { language, fileName: `summary-of-rights-${language}.pdf`, content }
      done(await keepSummary(portal, at, may(company.player(staff.beatriz), 'keep agency papers'), paper))
    })
  stage.on(-20, async (at, portal) =>
    done(await askForAuthorization(portal, at, may(graham(), 'act on report'), application())),
  )
  stage.on(-19, async (at, portal) => {
    const player = company.player(figure)
    const { applicationId } = application()
    const texts = shown(player, 'report-disclosure', 'report-authorization')
    const scope = own(player, 'authorize reports')
    done(await authorizeReports(portal, at, scope, { applicationId, texts, ...signer(player) }))
  })

  let reportId = ''
  stage.on(-5, async (at, portal) => {
    const scope = may(graham(), 'act on report')
    const { applicationId } = application()
    const reportedOn = stage.day(-7)
    const name = `${figure.givenName} ${figure.familyName}`
    const content = Readable.from([await drivingReport(name, bureau.agencyName, reportedOn, violations)])
    const file = { applicationId, purpose: 'report' as const, fileName: 'driving-record-report.pdf', content }
    const { id: fileId } = done(await keepReportFile(portal, at, scope, file))
    const report = { applicationId, ...bureau, reportedOn, fileId }
    reportId = done(await recordReport(portal, at, scope, report)).reportId
  })
  stage.on(-2, async (at, portal) => {
    const { db } = portal.database
    const scope = may(graham(), 'act on report')
    const reports = await reportsOfApplication(db, scope, at.today, application().applicationId)
    const report = reports.find(({ id }) => id === reportId)
    if (!report) throw new Error('there is no report to give notice of')
    const { adverseAction } = await policiesInForce(db, at.now)
    const given = {
      items: 'Three moving violations within three years; the position allows two.',
      way: 'page' as const,
    }
    const about = { report, language: figure.language, written: await writtenRights(db) }
    const texts = noticeBefore(about, { ...given, adverseAction })
    done(await giveNotice(portal, at, scope, { reportId, ...given, ...texts }))
  })
}
