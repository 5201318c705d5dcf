import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import { policiesInForce } from '#db/queries/policies.ts'
import { offerAnswers, offers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { addPeriod, todayIn } from '#domain/calendar/dates.ts'
import { employmentProblem } from '#domain/employment-record.ts'
import { moved } from '#domain/hiring.ts'
import type { GateAnswer } from '#domain/standing.ts'
import { lockedApplication } from '../applications/find-application.ts'
import { moveApplication } from '../applications/move-application.ts'
import { type Deed, inDeed } from '../deed.ts'
import { lockRecords } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { findTeam } from '../teams/find-team.ts'
import { joinTeam } from '../teams/join-team.ts'
import { standingEmployments } from './find-employment.ts'
import { hireGate } from './hire-gate.ts'
import { addRevision } from './revise-employment.ts'

export type HireApplicant =
  | { ok: true; employmentId: string }
  | {
      ok: false
      problem: 'state' | 'hired' | 'before-acceptance' | 'too-far' | 'employments-overlap' | 'team-elsewhere'
    }
  | { ok: false; problem: 'blocked'; answer: GateAnswer | null }

/**
 * Hires an applicant who has accepted an offer, from a first day on. The `hire` gate is asked for that day here, on evidence
 * that nobody can change until the deed is done; who is not cleared is not hired.
 *
 * @param input.teamId a team of the posting's program, null for none yet
 * @returns `hired` where someone else was faster; `before-acceptance` where the first day comes before the day on which the offer
 * was accepted; `blocked` with the gate's answer (null where the position has no such gate)
 * @throws NotFound outside the scope
 */
export async function hireApplicant(
  portal: Portal,
  moment: Moment,
  scope: Scope<'hire applicant'>,
  input: { applicationId: string; firstDay: string; teamId: string | null },
): Promise<HireApplicant> {
  const { firstDay, teamId } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { application, posting } = await lockedApplication(deed, scope, input.applicationId)
    if (application.state === 'hired') return { ok: false, problem: 'hired' }
    if (!moved(application.state, 'hire')) return { ok: false, problem: 'state' }
    const acceptedOn = await dayOfAcceptance(deed, application.id)
    if (acceptedOn === null) return { ok: false, problem: 'state' }
    if (firstDay < acceptedOn) return { ok: false, problem: 'before-acceptance' }
    if (firstDay > addPeriod(moment.today, { years: 1 })) return { ok: false, problem: 'too-far' }
    if (teamId !== null && (await findTeam(deed, teamId)).programId !== posting.programId)
      return { ok: false, problem: 'team-elsewhere' }

    const { personId } = application
    const { positionId } = posting
    const records = await lockRecords(deed, scope, personId)
    const others = []
    for (const record of records) others.push(...(await standingEmployments(deed, { personId: record, positionId })))
    const employment = { hiredOn: firstDay, lastDay: null, leaves: [] }
    if (employmentProblem(employment, others)) return { ok: false, problem: 'employments-overlap' }
    const answer = (await hireGate(deed, { personId, positionId, firstDay }))?.answer ?? null
    if (!answer?.cleared) return { ok: false, problem: 'blocked', answer }

    const employmentId = randomUUID()
    await addRevision(deed, { ...employment, employmentId, personId, positionId, applicationId: application.id })
    await moveApplication(deed, application, 'hire')
    if (teamId !== null) await joinTeam(deed, { teamId, personId, fromDay: firstDay })
    await deed.notify({ personId }, `hired:${employmentId}`, { kind: 'hired', positionId, hiredOn: firstDay })
    return { ok: true, employmentId }
  })
}

async function dayOfAcceptance(deed: Deed, applicationId: string): Promise<string | null> {
  const [accepted] = await deed.tx
    .select({ at: offerAnswers.at })
    .from(offerAnswers)
    .innerJoin(offers, eq(offers.id, offerAnswers.offerId))
    .where(and(eq(offers.applicationId, applicationId), eq(offerAnswers.answer, 'accepted')))
    .orderBy(desc(offerAnswers.at))
    .limit(1)
  const { agency } = await policiesInForce(deed.tx, deed.now)
  return accepted ? todayIn(agency.timeZone, accepted.at) : null
}
