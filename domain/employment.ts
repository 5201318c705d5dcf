import { type Day, dayOf, textOf } from './calendar/days.ts'
import { minus, nthDay, since } from './calendar/spans.ts'
import { leavesOf, untilOf } from './evidence.ts'
import type { Employment } from './facts.ts'
import type { Position } from './positions/index.ts'
import { UnanswerableError } from './problems.ts'

/**
 * How many days before today an employment may have begun for a milestone of it to be looked for still: two years cover
 * probation with any leave, and any downtime. Our own measure, neither statute nor posting.
 */
export const milestonesWithinDays = 730

export interface Probation {
  /** Null where a leave without an end keeps it from being reached. */
  lastDay: string | null
  state: 'not-started' | 'running' | 'completed' | 'ended-early'
}

export interface Bonus {
  milestone: 'hire' | 'probation'
  amount: number
  earnedOn: string
}

/** Employments by first day. Throws UnanswerableError where two share a day. */
export function inOrder(employments: readonly Employment[]): readonly Employment[] {
  if (employments.length < 2) return employments
  const sorted = [...employments].sort((a, b) => dayOf(a.hiredOn) - dayOf(b.hiredOn))
  sorted.forEach(({ hiredOn }, i) => {
    const before = sorted[i - 1]
    if (before && untilOf(before.lastDay) > dayOf(hiredOn))
      throw new UnanswerableError('employments: two of them overlap')
  })
  return sorted
}

/** Day `days` of the employment, its first day being day 1; days of leave are not counted where the position says so. */
function lastDayOfProbation({ days, extendedByLeave }: NonNullable<Position['probation']>, employment: Employment) {
  const worked = since(dayOf(employment.hiredOn))
  return nthDay(extendedByLeave ? minus(worked, leavesOf(employment.leaves)) : worked, days)
}

function stateOn(day: Day, employment: Employment, last: Day | null): Probation['state'] {
  if (day < dayOf(employment.hiredOn)) return 'not-started'
  const until = untilOf(employment.lastDay)
  if (last !== null && last < until) return day >= last ? 'completed' : 'running'
  return day >= until ? 'ended-early' : 'running'
}

/**
 * Probation and bonuses of the employment that `day` belongs to: the latest begun by then, else the first. `employments` in
 * order. Null and none for someone never hired.
 */
export function milestonesOf(position: Position, employments: readonly Employment[], day: Day) {
  const employment = employments.findLast(({ hiredOn }) => dayOf(hiredOn) <= day) ?? employments[0]
  if (!employment) return { probation: null, bonuses: [] }
  const last = position.probation ? lastDayOfProbation(position.probation, employment) : null
  const probation: Probation | null = position.probation
    ? { lastDay: last === null ? null : textOf(last), state: stateOn(day, employment, last) }
    : null
  const bonuses: Bonus[] = []
  for (const { milestone, amount } of position.bonuses ?? []) {
    const earned = milestone === 'hire' ? dayOf(employment.hiredOn) : last
    if (earned === null || earned >= untilOf(employment.lastDay)) continue
    bonuses.push({ milestone, amount, earnedOn: textOf(earned) })
  }
  return { probation, bonuses }
}
