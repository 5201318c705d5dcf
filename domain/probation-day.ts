import { type Day, dayOf } from './calendar/days.ts'
import { covers, minus, NEVER, type Spans, span } from './calendar/spans.ts'
import { leavesOf } from './evidence.ts'
import type { Employment } from './facts.ts'
import type { Position } from './positions/index.ts'

/** Where someone is in their probation: its day N of so many, its first day being day 1, and whether leave stops the count. */
export type ProbationDay = { day: number; of: number; onLeave: boolean }

/**
 * Which day of the probation it is. Days of leave are not counted where the position says so. Null where the position has no
 * probation, before the first day, and once the days are used up.
 */
export function probationDay(
  probation: Position['probation'],
  employment: Employment,
  today: string,
): ProbationDay | null {
  const day = dayOf(today)
  const first = dayOf(employment.hiredOn)
  if (!probation || day < first) return null
  const leaves = probation.extendedByLeave ? leavesOf(employment.leaves) : NEVER
  const worked = lengthOf(minus(span(first, day + 1), leaves))
  if (worked > probation.days) return null
  return { day: worked, of: probation.days, onLeave: covers(leaves, day) }
}

function lengthOf(spans: Spans): number {
  let days = 0
  for (let i = 0; i < spans.length; i += 2) days += (spans[i + 1] as Day) - (spans[i] as Day)
  return days
}
