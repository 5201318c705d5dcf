import { isLivedExperience, needsOf } from './application.ts'
import { rolesOf, type Viewer } from './authority.ts'
import type { Fact } from './facts.ts'
import { type ApplicationState, afterOffer } from './hiring.ts'
import type { Need, PositionVersion } from './positions/index.ts'
import type { GateAnswer, RequirementStatus } from './standing.ts'

/**
 * Which role may see which kind of fact: one table. `full` = everything; `masked` = only "met through" or "not cleared yet",
 * with failed, lapsed, pending and missing alike to the byte (ADA; EEOC v. Health Partners); `none` = nothing at all.
 */
export type Sight = 'full' | 'masked' | 'none'

/**
 * What a fact tells of its person. Medical checks, lived experience, a driving restriction and the driving record, of which managers
 * need to know no ticket, have compartments of their own.
 */
export type Compartment = 'ordinary' | 'medical' | 'lived-experience' | 'driving-restriction' | 'driving-record'

type Beholder = 'self' | 'hr' | 'hr with the medical permission' | 'manager' | 'auditor' | 'payroll' | 'admin'

const table: Record<Compartment, Record<Beholder, Sight>> = {
  ordinary: {
    self: 'full',
    hr: 'full',
    'hr with the medical permission': 'full',
    manager: 'full',
    auditor: 'full',
    payroll: 'none',
    admin: 'none',
  },
  medical: {
    self: 'full',
    hr: 'masked',
    'hr with the medical permission': 'full',
    manager: 'masked',
    auditor: 'masked',
    payroll: 'none',
    admin: 'none',
  },
  'lived-experience': {
    self: 'full',
    hr: 'masked',
    'hr with the medical permission': 'full',
    manager: 'masked',
    auditor: 'masked',
    payroll: 'none',
    admin: 'none',
  },
  'driving-restriction': {
    self: 'full',
    hr: 'masked',
    'hr with the medical permission': 'full',
    manager: 'masked',
    auditor: 'masked',
    payroll: 'none',
    admin: 'none',
  },
  'driving-record': {
    self: 'full',
    hr: 'full',
    'hr with the medical permission': 'full',
    manager: 'masked',
    auditor: 'full',
    payroll: 'none',
    admin: 'none',
  },
}

/** Checks whose results are medical (R9-10-113; ADA confidential file). */
const medicalChecks: readonly string[] = ['tuberculosis']

/** The compartment of an answer or of a signed statement, by the question's or the statement's name. */
export function compartmentOfStatement(name: string): Compartment {
  return isLivedExperience(name) ? 'lived-experience' : 'ordinary'
}

/** The compartment of a single need. */
export function compartmentOfNeed(need: Need): Compartment {
  if (need.needs === 'check' && medicalChecks.includes(need.of)) return 'medical'
  if (need.needs === 'attestation' && isLivedExperience(need.statement)) return 'lived-experience'
  if (need.needs === 'unrestricted') return 'driving-restriction'
  if (need.needs === 'driving-record') return 'driving-record'
  return 'ordinary'
}

/** The compartment of a requirement: the first that is not ordinary among its needs. */
export function compartmentOfRequirement(
  version: Pick<PositionVersion, 'requirements'>,
  requirement: string,
): Compartment {
  const compartments = needsOf(version)
    .filter((entry) => entry.requirement === requirement)
    .map((entry) => compartmentOfNeed(entry.need))
  return compartments.find((compartment) => compartment !== 'ordinary') ?? 'ordinary'
}

/** The compartment of a fact. Waivers and holds are ordinary; their reasons are kept elsewhere. */
export function compartmentOfFact(fact: Fact): Compartment {
  if (fact.kind === 'check' && medicalChecks.includes(fact.of)) return 'medical'
  if (fact.kind === 'attestation' && isLivedExperience(fact.statement)) return 'lived-experience'
  if (fact.kind === 'driving-record') return 'driving-record'
  return 'ordinary'
}

/** Whether a viewer may see a piece of evidence of a person at all: its claims, its documents, that it was sent. */
export function seesEvidence(viewer: Viewer, fact: Fact, personId: string): boolean {
  return sightOf(viewer, compartmentOfFact(fact), personId) === 'full'
}

/** A fact as a viewer may see it: whether a card is restricted is a matter of its own compartment. */
export function seenFact<F extends Fact>(viewer: Viewer, fact: F, personId: string): F {
  if (fact.kind !== 'credential' || !fact.restrictions?.length) return fact
  if (sightOf(viewer, 'driving-restriction', personId) === 'full') return fact
  const { restrictions: _, ...plain } = fact
  return plain as F
}

/** What was sent, each with its claim as a viewer may see it. Whoever decides about one compares its own claim with the picture. */
export function seenClaims<Sent extends { claims: Fact; personId: string }>(
  viewer: Viewer,
  sent: readonly Sent[],
): Sent[] {
  return sent.map((one) => ({ ...one, claims: seenFact(viewer, one.claims, one.personId) }))
}

/**
 * How a viewer sees a compartment of a person.
 *
 * @param personId whose fact it is
 * @param front `team` on managers' pages, where nobody sees more than a manager may, whatever other roles they have
 */
export function sightOf(
  viewer: Viewer,
  compartment: Compartment,
  personId: string,
  front: 'any' | 'team' = 'any',
): Sight {
  if (viewer.kind === 'operator') return 'full'
  const order: Sight[] = ['full', 'masked', 'none']
  if (front === 'team') return table[compartment].manager
  const sights = beholders(viewer, personId).map((beholder) => table[compartment][beholder])
  return order.find((sight) => sights.includes(sight)) ?? 'none'
}

function beholders(viewer: Extract<Viewer, { kind: 'account' }>, personId: string): Beholder[] {
  const roles = rolesOf(viewer)
  const as: (Beholder | false)[] = [
    viewer.personId === personId && 'self',
    roles.includes('hr') && 'hr',
    roles.includes('hr') && roles.includes('medical') && 'hr with the medical permission',
    roles.includes('manager') && 'manager',
    roles.includes('auditor') && 'auditor',
    roles.includes('payroll') && 'payroll',
    roles.includes('admin') && 'admin',
  ]
  return as.filter((beholder) => beholder !== false)
}

/** A requirement's status as far as a viewer may know it. A waiver is shown as waived to everyone, never as met. */
export type SeenStatus =
  | { seen: 'full'; status: RequirementStatus }
  | { seen: 'masked'; status: 'met' | 'waived'; through: string | null }
  | { seen: 'masked'; status: 'not cleared yet' }

/** Masks a status. `masked` keeps only whether it is met (or waived) and through when; `none` gives null. */
export function seenStatus(status: RequirementStatus, sight: Sight): SeenStatus | null {
  if (sight === 'none') return null
  if (sight === 'full') return { seen: 'full', status }
  if (status.status === 'met' || status.status === 'waived')
    return { seen: 'masked', status: status.status, through: status.through ?? null }
  return { seen: 'masked', status: 'not cleared yet' }
}

/**
 * A gate's answer as far as a viewer may know it: when what blocks it is masked, the day on which it clears again is not told,
 * since a failed and a missing check would differ in it.
 */
export function seenGate(answer: GateAnswer, sightOfRequirement: (requirement: string) => Sight): GateAnswer {
  const hidden = answer.blockedBy.some((name) => sightOfRequirement(name) !== 'full')
  return hidden ? { ...answer, again: null } : answer
}

/**
 * Whether evidence about a person may be shown to anyone but themself: before an accepted conditional offer nothing may be shown
 * that may not be asked (ADA). Who was ever employed is past that, and so is who has an application past its offer.
 */
export function evidenceMayBeShown(everEmployed: boolean, states: readonly ApplicationState[]): boolean {
  return everEmployed || states.some(afterOffer)
}
