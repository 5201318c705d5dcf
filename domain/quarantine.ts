import { type ApplicationState, underWay } from './hiring.ts'
import type { PositionVersion } from './positions/index.ts'
import { compartmentOfRequirement } from './visibility.ts'

/** A health paper that no requirement asks for. */
export const otherHealthPaper = 'other-health'

/** The requirements of a version whose papers are medical: nobody may look at one before an accepted offer (ADA). */
export function medicalRequirements(version: Pick<PositionVersion, 'requirements'>): string[] {
  return Object.keys(version.requirements).filter((name) => compartmentOfRequirement(version, name) === 'medical')
}

/** Whether a paper may be kept for its person: as long as one of their applications is under way. */
export function isKeptFor(states: readonly ApplicationState[]): boolean {
  return states.some((state) => (underWay as readonly ApplicationState[]).includes(state))
}
