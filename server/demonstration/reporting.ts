import { Readable } from 'node:stream'
import { noticeBefore } from '#app/reports/letters.server.ts'
import { writtenRights } from '#db/queries/report-files.ts'
import { reportsOfApplication } from '#db/queries/reports.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { askForAuthorization } from '#workflows/reports/ask-for-authorization.ts'
import { authorizeReports } from '#workflows/reports/authorize-reports.ts'
import { giveNotice } from '#workflows/reports/give-notice.ts'
import { keepReportFile } from '#workflows/reports/keep-report-file.ts'
import { keepSummary } from '#workflows/reports/keep-summary.ts'
import { recordReport } from '#workflows/reports/record-report.ts'
import { may, own, shown, signer } from './acts.ts'
import { type Figure, staff } from './cast.ts'
import type { Company } from './company.ts'
import type { Begun } from './road.ts'
import { paper } from './specimens/paper.ts'
import { done, type Stage } from './stage.ts'

const screening = {
  agencyName: 'Mesa Verde Screening',
  agencyAddress: '12 Canyon Road\nTucson, AZ 85701',
  agencyPhone: '520-555-0188',
}

/** A driving record that comes from an agency: asked for, signed, recorded, and two days ago the notice before a decision. */
export function reportOnDriving(stage: Stage, company: Company, figure: Figure, application: () => Begun): void {
  const graham = () => company.player(staff.graham)
  stage.on(-60, async (at, portal) => {
    const content = await paper({
      issuer: 'Stands in for the Consumer Financial Protection Bureau',
      title: 'Summary of rights',
      lines: [],
      text: 'An agency in real use puts the official summary on file here.',
    })
    const scope = may(company.player(staff.beatriz), 'keep agency papers')
    const input = { language: 'en', fileName: 'summary-of-rights.pdf', content: Readable.from([content]) } as const
    done(await keepSummary(portal, at, scope, input))
  })
  stage.on(-6, async (at, portal) =>
    done(await askForAuthorization(portal, at, may(graham(), 'act on report'), application())),
  )
  stage.on(-5, async (at, portal) => {
    const player = company.player(figure)
    const texts = shown(player, 'report-disclosure', 'report-authorization')
    const input = { ...application(), texts, ...signer(player) }
    done(await authorizeReports(portal, at, own(player, 'authorize reports'), input))
  })
  stage.on(-4, async (at, portal) => {
    const { applicationId } = application()
    const content = await paper({
      issuer: screening.agencyName,
      title: 'Driving record report',
      lines: [
        ['About', `${figure.givenName} ${figure.familyName}`],
        ['Moving violations', [-700, -410, -95].map((days) => stage.day(days)).join(', ')],
      ],
      text: 'Three moving violations within three years.',
    })
    const scope = may(graham(), 'act on report')
    const fileName = 'driving-record-report.pdf'
    const file = { applicationId, purpose: 'report', fileName, content: Readable.from([content]) } as const
    const { id: fileId } = done(await keepReportFile(portal, at, scope, file))
    const report = { source: 'agency', kind: 'driving-record-report', reportedOn: stage.day(-5), ...screening } as const
    done(await recordReport(portal, at, scope, { applicationId, fileId, ...report }))
  })
  stage.on(-2, async (at, portal) => {
    const scope = may(graham(), 'act on report')
    const { db } = portal.database
    const [report] = await reportsOfApplication(db, scope, at.today, application().applicationId)
    if (!report) throw new Error('the report is not on file')
    const items = 'Three moving violations within three years; the position allows two'
    const about = { report, language: figure.language, written: await writtenRights(db) }
    const { adverseAction } = defaultPolicies
    const words = noticeBefore(about, { items, way: 'page', adverseAction })
    done(await giveNotice(portal, at, scope, { reportId: report.id, way: 'page', items, ...words }))
  })
}
