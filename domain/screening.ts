import { needsOf } from './application.ts'
import { throughDate } from './calendar/dates.ts'
import { exchanged } from './calendar/spans.ts'
import { evidenceOf, tenureOf } from './evidence.ts'
import type { Fact, FactOf } from './facts.ts'
import { daysWorkedIn, experience } from './needs/experience.ts'
import type { Need, PositionVersion } from './positions/index.ts'
import { saysTheSame } from './says-the-same.ts'
import { compartmentOfNeed } from './visibility.ts'

type Rules = Pick<PositionVersion, 'requirements' | 'gates'>

/**
 * How HR screens a requirement of an application: `papers` = education and experience, verified from what was answered;
 * `interview` = a check that HR makes by talking; `signature` = a statement that the applicant signs; `after-offer` = everything
 * that the law or the trade leaves until a conditional offer has been accepted (ADA: date of birth, medical proof, driving
 * record, cards). Unknown ways are left until then, too.
 */
export type ScreeningWay = 'papers' | 'interview' | 'signature' | 'after-offer'

/** The single needs of one requirement. */
export function needsOfRequirement(version: Pick<PositionVersion, 'requirements'>, requirement: string): Need[] {
  return needsOf(version).flatMap((entry) => (entry.requirement === requirement ? [entry.need] : []))
}

/** How hiring settles a requirement, by what it needs; `after-offer` for one that the version does not have. */
export function screeningWay(version: Pick<PositionVersion, 'requirements'>, requirement: string): ScreeningWay {
  const needs = needsOfRequirement(version, requirement)
  const all = (test: (need: Need) => boolean) => needs.length > 0 && needs.every(test)
  if (all((need) => need.needs === 'education' || need.needs === 'experience')) return 'papers'
  if (all((need) => need.needs === 'check' && compartmentOfNeed(need) === 'ordinary')) return 'interview'
  if (all((need) => need.needs === 'attestation')) return 'signature'
  return 'after-offer'
}

/** What hiring asks for, in the version's order. */
export function hireRequirements(version: Rules): string[] {
  const required = version.gates.hire?.requires ?? []
  return Object.keys(version.requirements).filter((name) => required.includes(name))
}

/** The requirements of hiring that are settled before an offer. */
export function screenedBeforeOffer(version: Rules): string[] {
  return hireRequirements(version).filter((name) => screeningWay(version, name) !== 'after-offer')
}

/** Whether screening that requirement may record this fact: of a kind that it needs, and none that has to wait for an offer. */
export function fitsScreening(
  version: Pick<PositionVersion, 'requirements'>,
  requirement: string,
  fact: Fact,
): boolean {
  const way = screeningWay(version, requirement)
  const needs = needsOfRequirement(version, requirement)
  if (way === 'papers') return needs.some((need) => need.needs === fact.kind)
  if (way !== 'interview' || fact.kind !== 'check') return false
  return needs.some((need) => need.needs === 'check' && need.of === fact.of)
}

/** How the verified work in a field adds up: days needed and verified (overlaps once), and the day on which they are enough. */
export type ExperienceSum = { field: string; needed: number; verified: number; from: string | null }

/** The sum for each experience that a requirement needs. */
export function experienceSums(
  version: Pick<PositionVersion, 'requirements'>,
  requirement: string,
  facts: readonly Fact[],
): ExperienceSum[] {
  const evidence = evidenceOf(facts, tenureOf([]))
  return needsOfRequirement(version, requirement).flatMap((need) => {
    if (need.needs !== 'experience') return []
    const worked = daysWorkedIn(need.field, evidence)
    let verified = 0
    for (let i = 0; i < worked.length; i += 2) verified += (worked[i + 1] ?? 0) - (worked[i] ?? 0)
    const [reached] = exchanged(experience(need, evidence).good)
    return [{ field: need.field, needed: need.days, verified, from: reached?.[0] ?? null }]
  })
}

/** Whether two facts say the same, whatever is written down about when they were recorded. */
export function sameFact(a: Fact, b: Fact): boolean {
  const said = ({ recordedAt: _r, retractedAt: _t, review: _v, ...fact }: Fact) => fact
  return saysTheSame(said(a), said(b))
}

/** The last day that a screened fact speaks of; it cannot be verified before that day has come. */
export function lastDayOf(fact: FactOf<'education' | 'experience' | 'check'>): string {
  return fact.kind === 'experience' ? throughDate(fact.through) : fact.on
}
