import { dayOf } from './calendar/days.ts'
import { minus, span } from './calendar/spans.ts'
import { leavesOf } from './evidence.ts'
import type { Employment } from './facts.ts'
import { knownAt } from './known.ts'
import type { Position } from './positions/index.ts'

/**
 * Which day of probation a day is: 1 on the first day of the employment it belongs to, at most the last. Days of leave count
 * only where the position does not extend probation by them; on such a day the number stands still.
 *
 * @param on `YYYY-MM-DD`
 * @returns null where the position has no probation or nobody was employed yet on that day
 */
export function probationDay(
  position: Position,
  employments: readonly Employment[],
  on: string,
): { day: number; of: number } | null {
  const { probation } = position
  const [employment] = knownAt(employments, null)
    .filter(({ hiredOn }) => hiredOn <= on)
    .sort((a, b) => dayOf(b.hiredOn) - dayOf(a.hiredOn))
  if (!probation || !employment) return null
  const since = span(dayOf(employment.hiredOn), dayOf(on) + 1)
  const counted = probation.extendedByLeave ? minus(since, leavesOf(employment.leaves)) : since
  const count = counted.reduce((sum, edge, index) => sum + (index % 2 === 0 ? -edge : edge), 0)
  return { day: Math.min(count, probation.days), of: probation.days }
}
