import type { Employment } from './facts.ts'
import { knownAt } from './known.ts'
import type { Position } from './positions/index.ts'
import { probationDay as dayOf, type ProbationDay } from './probation-day.ts'

/**
 * Which day of the probation it is in the employment that a day belongs to: the latest begun by then.
 *
 * @param on `YYYY-MM-DD`
 * @returns null as `probationDay` of one employment, and where nobody was employed yet
 */
export function probationDay(position: Position, employments: readonly Employment[], on: string): ProbationDay | null {
  const employment = employmentOn(employments, on)
  return employment ? dayOf(position.probation, employment, on) : null
}

/** The employment that a day belongs to: the latest begun by then. */
export function employmentOn(employments: readonly Employment[], on: string): Employment | undefined {
  return knownAt(employments, null)
    .filter(({ hiredOn }) => hiredOn <= on)
    .sort((a, b) => b.hiredOn.localeCompare(a.hiredOn))[0]
}
