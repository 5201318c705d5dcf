import { recordCardState } from '#workflows/clearance-cards/record-card-state.ts'
import { may, send } from './acts.ts'
import { staff, applicants as who } from './cast.ts'
import type { Company } from './company.ts'
import { evidenceFor } from './evidence.ts'
import { hand } from './hiring.ts'
import { sendBack } from './in-service.ts'
import { reportCounts } from './reporting.ts'
import type { Roads } from './roads.ts'
import { done, type Stage } from './stage.ts'

/** Those who have accepted an offer, each somewhere else on the way to the first day. */
export function getCleared(stage: Stage, company: Company, { offered }: Roads): void {
  const { born, license, drivingRecord, cpr, tuberculosis, fingerprint } = evidenceFor(stage)
  const { day } = stage

  // He has signed his letter and sent nothing yet.
  offered(who.gideon, 'phoenix', { on: -3, expires: 4, first: 24, answer: 'accepted' })

  // She turns 21 in nine days, in time for her first day.
  offered(who.naomi, 'phoenix', { on: -8, expires: -1, first: 14, answer: 'accepted' })
  hand(stage, company, who.naomi, -6, { requirement: 'age', fact: born(21, 9) })
  hand(stage, company, who.naomi, -5, { requirement: 'driver-license', fact: license() })
  sendBack(stage, company, who.naomi, { days: -3, fact: cpr(-5, 725), reason: 'online-only' })
  stage.on(-1, (at, portal) =>
    send(portal, at, company.player(who.naomi), 'tuberculosis', tuberculosis(-3), {
      issuer: 'Mesquite Urgent Care',
      test: 'skin',
      placedOn: day(-5),
    }),
  )

  offered(who.isaac, 'phoenix', { on: -22, expires: -15, first: 5, answer: 'accepted' })
  hand(stage, company, who.isaac, -18, { requirement: 'age', fact: born(27, -18) })
  hand(stage, company, who.isaac, -18, { requirement: 'driver-license', fact: license() })
  hand(stage, company, who.isaac, -16, { requirement: 'driving-record', fact: drivingRecord(-17) })
  hand(stage, company, who.isaac, -15, { requirement: 'cpr', fact: cpr(-90, 640) })
  hand(stage, company, who.isaac, -12, {
    requirement: 'tuberculosis',
    fact: tuberculosis(-13),
    details: { test: 'blood' },
  })
  stage.on(-3, (at, portal) => send(portal, at, company.player(who.isaac), 'fingerprint-clearance', fingerprint(2_180)))

  const dominic = offered(who.dominic, 'phoenix', { on: -25, expires: -18, first: 18, answer: 'accepted' })
  hand(stage, company, who.dominic, -22, { requirement: 'age', fact: born(34, -22) })
  reportCounts(stage, company, who.dominic, dominic)

  const delphine = offered(who.delphine, 'phoenix', { on: -40, expires: -33, first: 20, answer: 'accepted' })
  hand(stage, company, who.delphine, -37, { requirement: 'age', fact: born(45, -37) })
  const states = [
    [-34, 'applied', ''],
    [-12, 'denied', ''],
    [-6, 'exception-pending', 'She has asked the Board for an exception; it hears her next month.'],
  ] as const
  for (const [days, state, note] of states)
    stage.on(days, async (at, portal) => {
      const scope = may(company.player(staff.graham), 'record clearance card')
      const whose = { applicationId: delphine.application().applicationId }
      done(await recordCardState(portal, at, scope, { whose, state, on: day(days), card: null, check: null, note }))
    })
}
