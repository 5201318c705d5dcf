import { and, eq, isNull } from 'drizzle-orm'
import { employments, factRetractions, facts } from '#db/schema/index.ts'
import { type Ticket, violationsOf } from '#domain/driving/tickets.ts'
import type { Fact } from '#domain/facts.ts'
import type { SentDetails } from '#domain/sending/forms.ts'
import { inDeed } from '#workflows/deed.ts'
import { endEmployment } from '#workflows/employments/end-employment.ts'
import { recordLeave } from '#workflows/employments/record-leave.ts'
import { putOnHold } from '#workflows/holds/put-on-hold.ts'
import type { Moment, Portal } from '#workflows/portal.ts'
import { sendBackSubmission } from '#workflows/submissions/send-back-submission.ts'
import { approveWaiver } from '#workflows/waivers/approve-waiver.ts'
import { proposeWaiver } from '#workflows/waivers/propose-waiver.ts'
import { accept, may, send } from './acts.ts'
import { oldHands as cast, type Figure, hires, staff } from './cast.ts'
import type { Company } from './company.ts'
import { evidenceFor } from './evidence.ts'
import { done, type Stage } from './stage.ts'

/** What happened to those in service since the agency uses the portal: renewals, and everything that went wrong. */
export function liveThrough(stage: Stage, company: Company): void {
  const { drivingRecord, cpr, tuberculosis } = evidenceFor(stage)
  const { day, yearsBefore } = stage
  const blood: SentDetails = { issuer: 'Ocotillo Family Clinic', test: 'blood' }
  const skin = (days: number): SentDetails => ({
    issuer: 'Mesquite Urgent Care',
    test: 'skin',
    placedOn: day(days - 2),
  })

  const sent = (figure: Figure, days: number, requirement: string, fact: Fact, details?: SentDetails) =>
    stage.on(days, (at, portal) => send(portal, at, company.player(figure), requirement, fact, details))
  const renewed = (figure: Figure, days: number, requirement: string, fact: Fact, details?: SentDetails) => {
    let submissionId = ''
    stage.on(days, async (at, portal) => {
      submissionId = await send(portal, at, company.player(figure), requirement, fact, details)
    })
    stage.on(Math.min(days + 1, 0), (at, portal) =>
      accept(portal, at, company.player(staff.beatriz), submissionId, fact, details),
    )
  }

  const { elena, guadalupe, hector, camille, oscar, ngozi, samuel, latoya, victor } = cast
  renewed(elena, -47, 'tuberculosis', tuberculosis(-49), skin(-49))
  renewed(elena, -17, 'cpr', cpr(-18, 712), { issuer: 'Saguaro Safety Training' })
  // The oldest of the three is no longer counted from the 47th day on.
  const tickets: Ticket[] = [
    { on: yearsBefore(3, 46), type: 'speeding', outcome: 'decided' },
    { on: day(-300), type: 'signal', outcome: 'decided' },
    { on: day(-210), type: 'seat-belt', outcome: 'decided' },
    { on: day(-160), type: 'speeding', outcome: 'dismissed' },
    { on: day(-120), type: 'following', outcome: 'decided', decidedOn: day(-90) },
  ]
  renewed(guadalupe, -75, 'driving-record', drivingRecord(-77, violationsOf(tickets)), { tickets })
  renewed(hector, -14, 'tuberculosis', tuberculosis(-15, 'not-clear'), blood)
  stage.on(-12, (at, portal) =>
    replaced(portal, at, company, latoya, 'the supervisor leaves', (fact) =>
      fact.kind === 'supervision' ? { ...fact, through: day(-7) } : null,
    ),
  )
  let waiverId = ''
  stage.on(-64, async (at, portal) => {
    const through = day(60)
    const reason = 'The record of the other state is on its way; the county writes that it takes until then.'
    waiverId = await proposed(portal, at, company, staff.beatriz, camille, [
      'driving-record',
      day(-64),
      through,
      reason,
    ])
  })
  stage.on(-64, async (at, portal) =>
    done(await approveWaiver(portal, at, may(company.player(staff.graham), 'approve waiver'), { waiverId })),
  )
  stage.on(-1, async (at, portal) => {
    const reason = 'The next class with a skills test is full; he has a place in the one after.'
    await proposed(portal, at, company, staff.beatriz, samuel, ['cpr', day(-1), day(20), reason])
  })
  stage.on(-4, async (at, portal) => {
    const gates = ['transport', 'peer-services', 'hospital']
    const hold = {
      gates,
      from: day(-4),
      through: null,
      reason: 'A complaint of a family came in; it is being looked into.',
    }
    const { personId } = company.player(oscar).viewer
    done(await putOnHold(portal, at, may(company.player(staff.graham), 'put on hold'), { personId, ...hold }))
  })
  sent(ngozi, -2, 'tuberculosis', tuberculosis(-3), blood)
  // The month that she typed comes before the one on the card.
  stage.on(-1, (at, portal) => {
    const issuer = 'Saguaro Safety Training'
    return send(portal, at, company.player(ngozi), 'cpr', cpr(-3, 697), { issuer }, cpr(-3, 727))
  })
  sendBack(stage, company, samuel, { days: -6, fact: cpr(-8, 722), reason: 'online-only' })
  stage.on(-40, async (at, portal) => {
    const scope = may(company.player(staff.graham), 'change employment')
    const employmentId = await employmentOf(portal, company, victor)
    done(await endEmployment(portal, at, scope, { employmentId, lastDay: day(-30) }))
  })
  stage.on(-22, async (at, portal) => {
    const scope = may(company.player(staff.graham), 'change employment')
    const employmentId = await employmentOf(portal, company, hires.fatima)
    done(await recordLeave(portal, at, scope, { employmentId, from: day(-20), through: day(10) }))
  })
}

/** A card for CPR is sent in, and sent back the day after. */
export function sendBack(
  stage: Stage,
  company: Company,
  figure: Figure,
  sent: { days: number; fact: Fact; reason: string },
): void {
  let submissionId = ''
  stage.on(sent.days, async (at, portal) => {
    const details = { issuer: 'Click and Learn CPR' }
    submissionId = await send(portal, at, company.player(figure), 'cpr', sent.fact, details)
  })
  stage.on(sent.days + 1, async (at, portal) => {
    const scope = may(company.player(staff.graham), 'decide submission')
    const note = 'Your certificate says "online". Many fire stations offer the skills test on Saturdays.'
    done(await sendBackSubmission(portal, at, scope, { submissionId, reason: sent.reason, note }))
  })
}

export async function employmentOf(portal: Portal, company: Company, figure: Figure): Promise<string> {
  const { personId } = company.player(figure).viewer
  const [row] = await portal.database.db.select().from(employments).where(eq(employments.personId, personId))
  if (!row) throw new Error('someone in service has no employment')
  return row.employmentId
}

/** Someone in HR proposes a waiver: of what, from, through, and why. Returns its id. */
async function proposed(
  portal: Portal,
  at: Moment,
  company: Company,
  by: Figure,
  of: Figure,
  [requirement, from, through, reason]: [string, string, string, string],
): Promise<string> {
  const { personId } = company.player(of).viewer
  const scope = may(company.player(by), 'propose waiver')
  return done(await proposeWaiver(portal, at, scope, { personId, requirement, from, through, reason })).waiverId
}

/** What is known changes: the facts that `now` gives something for are retracted, and that is recorded in their place. */
async function replaced(
  portal: Portal,
  at: Moment,
  company: Company,
  figure: Figure,
  reason: string,
  now: (fact: Fact) => Fact | null,
): Promise<void> {
  const { personId } = company.player(figure).viewer
  await inDeed(portal, at, may(company.player(staff.beatriz), 'record fact'), async (deed) => {
    const known = await deed.tx
      .select({ id: facts.id, body: facts.body })
      .from(facts)
      .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
      .where(and(eq(facts.personId, personId), isNull(factRetractions.factId)))
    for (const { id, body } of known) {
      const instead = now(body)
      if (!instead) continue
      await deed.retractFact(personId, id, reason)
      await deed.addFact(personId, instead, 'decision')
    }
  })
}
