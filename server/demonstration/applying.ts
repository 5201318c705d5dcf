import { declineApplication } from '#workflows/applications/decline-application.ts'
import { startScreening } from '#workflows/applications/start-screening.ts'
import { withdrawApplication } from '#workflows/applications/withdraw-application.ts'
import { declineOffer } from '#workflows/offers/decline-offer.ts'
import { may, own, send } from './acts.ts'
import { staff, applicants as who } from './cast.ts'
import type { Company } from './company.ts'
import { evidenceFor } from './evidence.ts'
import type { OpeningName } from './founding.ts'
import { applyUpTo, comeToApply, hand } from './hiring.ts'
import { sendBack } from './in-service.ts'
import { invite } from './interviewing.ts'
import { reportOnDriving } from './reporting.ts'
import { agree, answer, answersOf, type Begun, offer, screen, submit } from './road.ts'
import { done, type Stage } from './stage.ts'
import { talk } from './talking.ts'

type Who = (typeof who)[keyof typeof who]

/** Those who are applying now, one at every stage. */
export function applyNow(stage: Stage, company: Company): void {
  const { born, degree, license, drivingRecord, cpr, tuberculosis, fingerprint } = evidenceFor(stage)
  const { day } = stage
  const graham = () => company.player(staff.graham)

  /** Begins on a day and, where told, submits on the next. */
  const apply = (figure: Who, opening: OpeningName, days: number, upTo: number | 'submitted') => {
    let begun: Begun
    comeToApply(stage, company, figure, opening, days, (found) => {
      begun = found
    })
    stage.on(upTo === 'submitted' ? days + 1 : days, async (at, portal) => {
      const player = company.player(figure)
      const count = upTo === 'submitted' ? undefined : upTo
      await answer(portal, at, player, begun, answersOf(player, stage), count)
      if (upTo === 'submitted') await submit(portal, at, player, begun)
    })
    return { application: () => begun }
  }
  /** Applies, is screened and gets an offer, by default accepted the day after. */
  const offered = (
    figure: Who,
    opening: OpeningName,
    terms: { on: number; expires: number; first: number; answer: 'accepted' | 'declined' | 'none' },
  ) => {
    const begun = applyUpTo(stage, company, figure, opening, terms.on - 12)
    let offerId = ''
    stage.on(terms.on, async (at, portal) => {
      const dates = { firstDay: day(terms.first), expiresOn: day(terms.expires) }
      offerId = await offer(portal, at, graham(), begun.application(), dates)
    })
    if (terms.answer === 'accepted')
      stage.on(terms.on + 1, (at, portal) => agree(portal, at, company.player(figure), offerId))
    if (terms.answer === 'declined')
      stage.on(terms.on + 2, async (at, portal) =>
        done(
          await declineOffer(portal, at, own(company.player(figure), 'answer offer'), { offerId, reason: 'other-job' }),
        ),
      )
    return begun
  }

  apply(who.jasmine, 'phoenix', -2, 4)
  const daniel = apply(who.daniel, 'tucson', -2, 'submitted')
  const grace = apply(who.grace, 'phoenix', -9, 'submitted')
  stage.on(-6, async (at, portal) =>
    done(await startScreening(portal, at, may(graham(), 'screen application'), grace.application())),
  )
  const andres = offered(who.andres, 'tucson', { on: -1, expires: 6, first: 21, answer: 'none' })
  offered(who.chloe, 'phoenix', { on: -12, expires: -3, first: 10, answer: 'none' })

  // She turns 21 in nine days, in time for her first day.
  const naomi = offered(who.naomi, 'phoenix', { on: -8, expires: -1, first: 14, answer: 'accepted' })
  reportOnDriving(stage, company, who.naomi, naomi.application)
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

  const brandon = apply(who.brandon, 'st. louis', -30, 'submitted')
  stage.on(-24, async (at, portal) => {
    const input = {
      ...brandon.application(),
      reason: 'qualification-not-met' as const,
      note: 'No Missouri credential.',
    }
    done(await declineApplication(portal, at, may(graham(), 'screen application'), input))
  })
  offered(who.brandonAgain, 'mesa', { on: -9, expires: -2, first: 12, answer: 'declined' })
  const teresa = apply(who.teresa, 'flagstaff', -11, 'submitted')
  stage.on(-3, async (at, portal) => {
    const scope = own(company.player(who.teresa), 'answer application')
    const { applicationId } = teresa.application()
    done(await withdrawApplication(portal, at, scope, { applicationId, reason: 'other-job' }))
  })
  talk(stage, company, { grace, daniel, andres })
  // She applied for another opening too.
  const again = apply(who.teresa, 'phoenix', -7, 'submitted')
  stage.on(-4, async (at, portal) => {
    await screen(portal, at, graham(), again.application(), { degree })
    const scorers = [graham(), company.player(staff.beatriz)]
    await invite(portal, at, graham(), again.application(), { on: day(3), time: '14:30', scorers })
  })
}
