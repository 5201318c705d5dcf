import { Readable } from 'node:stream'
import type { SelfReportDecision, SelfReportKind } from '#domain/self-reports.ts'
import { type Boxes, boxesOfDate } from '#domain/sending/boxes.ts'
import { boxesOfTicket } from '#domain/sending/driving.ts'
import { decideSelfReport } from '#workflows/self-reports/decide-self-report.ts'
import { receiveCitation } from '#workflows/self-reports/receive-citation.ts'
import { reportOneself } from '#workflows/self-reports/report-oneself.ts'
import { reportTicket } from '#workflows/self-reports/report-ticket.ts'
import { may, own } from './acts.ts'
import { type Figure, oldHands, staff } from './cast.ts'
import type { Company } from './company.ts'
import { trafficTicket } from './specimens/other-papers.ts'
import { done, type Stage } from './stage.ts'

/** What people in service told HR about themselves: a ticket to review, two reports that wait, and two that are decided. */
export function reportThemselves(stage: Stage, company: Company): void {
  const { day } = stage
  const { elena, camille, rosa, ingrid, aisha } = oldHands

  stage.on(-1, async (at, portal) => {
    const player = company.player(elena)
    const scope = own(player, 'submit evidence')
    const content = Readable.from([await trafficTicket(`${elena.givenName} ${elena.familyName}`, day(-6))])
    done(await receiveCitation(portal, at, scope, { fileName: 'ticket.pdf', content }))
    const ticket = boxesOfTicket('violations.0', {
      on: day(-6),
      type: 'signal',
      outcome: 'decided',
      decidedOn: day(-2),
    })
    done(await reportTicket(portal, at, scope, { boxes: { state: 'AZ', ...ticket } }))
  })

  const reported = (
    figure: Figure,
    days: number,
    what: SelfReportKind,
    boxes: Boxes,
    decision?: SelfReportDecision,
  ) => {
    let reportId = ''
    stage.on(days, async (at, portal) => {
      const scope = own(company.player(figure), 'report oneself')
      reportId = done(await reportOneself(portal, at, scope, { what, boxes })).reportId
    })
    if (!decision) return
    stage.on(days, async (at, portal) => {
      const scope = may(company.player(staff.graham), 'handle self-reports')
      done(await decideSelfReport(portal, at, scope, { reportId, decision, note: '' }))
    })
  }
  reported(aisha, -60, 'lost-card', { card: 'cpr', ...boxesOfDate('on', day(-61)) }, 'nothing-further')
  reported(
    ingrid,
    -9,
    'stopped-card',
    { card: 'driver-license', stopped: 'suspended', ...boxesOfDate('on', day(-10)), words: 'The letter came today.' },
    'interruption',
  )
  reported(camille, -1, 'arrest', {
    ...boxesOfDate('on', day(-2)),
    mustBeReported: 'unsure',
    words: 'At a protest downtown. I was let go the same evening and have a paper with a date in court.',
  })
  reported(rosa, -1, 'lost-card', {
    card: 'fingerprint-clearance',
    ...boxesOfDate('on', day(-3)),
    words: 'Perdí la cartera en el autobús. Ya pedí otra tarjeta.',
  })
}
