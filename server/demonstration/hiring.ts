import type { EligibilityDetails } from '#domain/eligibility.ts'
import type { Fact } from '#domain/facts.ts'
import { interviewRequirements } from '#domain/scorecard.ts'
import type { SentDetails } from '#domain/sending/forms.ts'
import { recordStep } from '#workflows/eligibility/record-step.ts'
import { hireApplicant } from '#workflows/employments/hire-applicant.ts'
import { recordSupervision } from '#workflows/facts/record-supervision.ts'
import { accept, may, send } from './acts.ts'
import { type Figure, staff, type Team, hires as who } from './cast.ts'
import { arrive, type Company } from './company.ts'
import { evidenceFor } from './evidence.ts'
import type { OpeningName } from './founding.ts'
import { holdInterview } from './interviewing.ts'
import { agree, answer, answersOf, type Begun, begin, offer, screen, submit } from './road.ts'
import { done, type Stage } from './stage.ts'

type Sent = { requirement: string; fact: Fact; details?: SentDetails }

/** Those who came by way of the portal, from the application to the first day and what they handed in later. */
export function hireThem(stage: Stage, company: Company): void {
  const { born, license, drivingRecord, cpr, tuberculosis, fingerprint, graduated } = evidenceFor(stage)
  const { day } = stage

  /** The papers of a PACT specialist, obtained some weeks before the first day. */
  const papers = (first: number): Sent[] => [
    { requirement: 'age', fact: born(31, first) },
    { requirement: 'driver-license', fact: license() },
    { requirement: 'driving-record', fact: drivingRecord(first - 26) },
    { requirement: 'cpr', fact: cpr(first - 60, first + 670), details: { issuer: 'Saguaro Safety Training' } },
    { requirement: 'tuberculosis', fact: tuberculosis(first - 26), details: { test: 'blood' } },
    { requirement: 'fingerprint-clearance', fact: fingerprint(first + 1_800) },
  ]
  const pact = (figure: Figure, first: number, opening: OpeningName, team: Team) =>
    hire(stage, company, { figure, first, opening, team, papers: papers(first) })

  const south = 'Crisis Bridge South'
  pact(who.ximena, -89, 'phoenix before', south)
  pact(who.tyler, -88, 'phoenix before', south)
  pact(who.fatima, -70, 'phoenix before', south)
  pact(who.hannah, 0, 'phoenix', south)
  hand(stage, company, who.ximena, -35, { requirement: 'peer-support-training', fact: graduated(-38) })

  const student = (figure: Figure, first: number, through: number, formDone = true) => {
    const enrolled: Fact = { kind: 'enrollment', eligibleFrom: day(-150), through: day(through) }
    const papers: Sent[] = [{ requirement: 'enrollment', fact: enrolled }]
    hire(stage, company, { figure, first, opening: 'tempe', team: 'Student Co-op', papers, formDone })
    stage.on(first, async (at, portal) => {
      const input = { personId: company.player(figure).viewer.personId, by: 'direct-supervisor' }
      const scope = may(company.player(staff.beatriz), 'record fact')
      done(await recordSupervision(portal, at, scope, { ...input, from: day(first), through: null }))
    })
  }
  student(who.miguel, -55, 23)
  // Nobody has seen her identity papers yet, and the days for it are over.
  student(who.simone, -9, 140, false)
}

/** The whole road of one person; `first` is the first day of work, from today; without `formDone` Form I-9 stops after its first section. */
function hire(
  stage: Stage,
  company: Company,
  road: {
    figure: Figure
    first: number
    opening: OpeningName
    team: Team
    papers: readonly Sent[]
    formDone?: boolean
  },
): void {
  const { figure, first, opening, team, formDone = true } = road
  const { day } = stage
  const begun = applyUpTo(stage, company, figure, opening, first - 40)
  let offerId = ''
  stage.on(first - 30, async (at, portal) => {
    const terms = { firstDay: day(first), expiresOn: day(first - 23) }
    offerId = await offer(portal, at, company.player(staff.graham), begun.application(), terms)
  })
  stage.on(first - 27, (at, portal) => agree(portal, at, company.player(figure), offerId))
  for (const paper of road.papers) hand(stage, company, figure, first - 22, paper)
  stage.on(first - 7, async (at, portal) => {
    const scope = may(company.player(staff.graham), 'hire applicant')
    const { applicationId } = begun.application()
    const teamId = company.teams.get(team) ?? null
    done(await hireApplicant(portal, at, scope, { applicationId, firstDay: day(first), teamId }))
  })
  rightToWork(stage, company, first, formDone ? 'case-result' : 'section-1', () => begun.application().applicationId)
}

/** Form I-9 on the first two days, then E-Verify; as far as that has come, and no further than `upTo`. */
function rightToWork(
  stage: Stage,
  company: Company,
  first: number,
  upTo: EligibilityDetails['step'],
  application: () => string,
): void {
  const { day } = stage
  const caseNumber = `20260${String(100_000 - first)}PS`
  const steps: [number, EligibilityDetails][] = [
    [first, { step: 'section-1' }],
    [first + 1, { step: 'section-2', authorizedThrough: null }],
    [first + 1, { step: 'case-opened', caseNumber }],
    [first + 2, { step: 'case-result', result: 'employment-authorized' }],
  ]
  const last = steps.findIndex(([, { step }]) => step === upTo)
  for (const [on, details] of steps.slice(0, last + 1))
    if (on <= 0)
      stage.on(on, async (at, portal) => {
        const scope = may(company.player(staff.graham), 'record eligibility')
        const record = { ...details, on: day(on) }
        done(await recordStep(portal, at, scope, { applicationId: application(), record }))
      })
}

/** From the first visit on the day `from` to the end of screening, five days later, with an interview where one is asked for. */
export function applyUpTo(stage: Stage, company: Company, figure: Figure, opening: OpeningName, from: number) {
  let begun: Begun | null = null
  const application = () => {
    if (!begun) throw new Error('nobody has begun to apply')
    return begun
  }
  comeToApply(stage, company, figure, opening, from, (found) => {
    begun = found
  })
  stage.on(from + 1, async (at, portal) => {
    const player = company.player(figure)
    await answer(portal, at, player, application(), answersOf(player, stage))
    await submit(portal, at, player, application())
  })
  stage.on(from + 5, async (at, portal) => {
    const graham = company.player(staff.graham)
    await screen(portal, at, graham, application(), evidenceFor(stage))
    if (interviewRequirements(application().version).length > 0)
      await holdInterview(portal, at, [graham, company.player(staff.beatriz)], application())
  })
  return { application }
}

/** Someone comes to the careers page, signs in, and begins. */
export function comeToApply(
  stage: Stage,
  company: Company,
  figure: Figure,
  opening: OpeningName,
  days: number,
  then: (begun: Begun) => void,
): void {
  stage.on(days, async (at, portal) => {
    if (!company.has(figure)) await arrive(portal, at, company, figure)
    const postingId = company.postings.get(opening)
    if (!postingId) throw new Error(`${opening} is not published yet`)
    then(await begin(portal, at, company.player(figure), postingId))
  })
}

/** Someone sends a paper in, and HR accepts it two days later. */
export function hand(stage: Stage, company: Company, figure: Figure, days: number, sent: Sent): void {
  const { requirement, fact, details } = sent
  let submissionId = ''
  stage.on(days, async (at, portal) => {
    submissionId = await send(portal, at, company.player(figure), requirement, fact, details)
  })
  stage.on(Math.min(days + 2, 0), (at, portal) =>
    accept(portal, at, company.player(staff.beatriz), submissionId, fact, details),
  )
}
