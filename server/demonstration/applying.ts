import { declineApplication } from '#workflows/applications/decline-application.ts'
import { startScreening } from '#workflows/applications/start-screening.ts'
import { withdrawApplication } from '#workflows/applications/withdraw-application.ts'
import { may, own } from './acts.ts'
import { askForMore } from './asking.ts'
import { staff, applicants as who } from './cast.ts'
import { getCleared } from './clearing.ts'
import type { Company } from './company.ts'
import { enterForSomeone } from './entering.ts'
import { evidenceFor } from './evidence.ts'
import { applyUpTo } from './hiring.ts'
import { invite, score } from './interviewing.ts'
import { refer } from './referring.ts'
import { screen } from './road.ts'
import { type Applying, roadsOf } from './roads.ts'
import { sendTooEarly } from './sending-early.ts'
import { done, type Stage } from './stage.ts'
import { talk } from './talking.ts'

/** Those who are applying now, one at every stage. */
export function applyNow(stage: Stage, company: Company): void {
  const roads = roadsOf(stage, company)
  const { apply, offered } = roads
  const graham = () => company.player(staff.graham)
  const takenUp = (applying: Applying, days: number) =>
    stage.on(days, async (at, portal) =>
      done(await startScreening(portal, at, may(graham(), 'screen application'), applying.application())),
    )

  apply(who.jasmine, 'phoenix', -2, 4)
  // Nothing was heard of her again: the draft ran out.
  apply(who.noelle, 'phoenix', -115, 2)
  const daniel = apply(who.daniel, 'tucson', -2, 'submitted')
  sendTooEarly(stage, company, who.daniel)
  const grace = apply(who.grace, 'phoenix', -9, 'submitted')
  const marisela = apply(who.marisela, 'phoenix', -6, 'submitted')
  const wendell = apply(who.wendell, 'phoenix', -27, 'submitted')
  takenUp(grace, -6)
  takenUp(marisela, -4)
  takenUp(wendell, -24)
  askForMore(stage, company, { grace, marisela, wendell })
  enterForSomeone(stage, company)

  const andres = offered(who.andres, 'tucson', { on: -1, expires: 6, first: 21, answer: 'none' })
  offered(who.chloe, 'phoenix', { on: -12, expires: -3, first: 10, answer: 'none' })
  getCleared(stage, company, roads)

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
  // She applied for another opening too.
  const teresaAgain = apply(who.teresa, 'phoenix', -7, 'submitted')
  const omar = apply(who.omar, 'phoenix', -9, 'submitted')
  interviewThem(stage, company, { teresaAgain, omar })
  applyUpTo(stage, company, who.lena, 'phoenix', -10)
  refer(stage, company, { grace, teresa: teresaAgain })
  talk(stage, company, { daniel, andres, grace })
}

/** One is invited; one was heard on the last day in the office, and the second card is not in yet. */
function interviewThem(stage: Stage, company: Company, who: { teresaAgain: Applying; omar: Applying }): void {
  const { degree } = evidenceFor(stage)
  const invited = ({ application }: Applying, days: number, on: number, time: string) =>
    stage.on(days, async (at, portal) => {
      const graham = company.player(staff.graham)
      await screen(portal, at, graham, application(), { degree })
      const scorers = [graham, company.player(staff.beatriz)]
      await invite(portal, at, graham, application(), { on: stage.day(on), time, scorers })
    })
  invited(who.teresaAgain, -4, stage.workday(3, 1), '14:30')
  const heard = stage.workday(-1, -1)
  invited(who.omar, -6, heard, '09:00')
  stage.on(heard, (at, portal) => score(portal, at, company.player(staff.graham), who.omar.application(), 3))
}
