import { z } from 'zod'
import { dayOf, END, untilPast } from '../calendar/days.ts'
import { period } from '../calendar/schemas.ts'
import { covers, firstAfter, NEVER, type Spans, span, union } from '../calendar/spans.ts'
import type { Evidence } from '../evidence.ts'
import { governing } from '../governing.ts'
import type { Outcome } from './outcome.ts'

export const checkNeed = z.object({
  needs: z.literal('check'),
  of: z.string().min(1),
  within: period.nullish(),
  measured: z.literal('at-hire').nullish(),
})

/**
 * The latest result governs until the next one's day: `clear` is good for `within`, `not-clear` says no. Measured at hire,
 * what was good on a first day of employment stays good until a `not-clear` governs.
 */
export function check({ of, within, measured }: z.infer<typeof checkNeed>, evidence: Evidence): Outcome {
  const results = evidence.checks.filter((fact) => fact.of === of)
  let good: Spans = NEVER
  let denied: Spans = NEVER
  for (const reign of governing(results, (fact) => dayOf(fact.on))) {
    if (reign.of.outcome === 'not-clear') {
      denied = union(denied, span(reign.from, reign.until))
    } else {
      const until = within ? Math.min(untilPast(reign.from, within), reign.until) : reign.until
      good = union(good, span(reign.from, until))
    }
  }
  if (measured !== 'at-hire') return { good, denied }
  const kept = evidence.hiredOn
    .filter((hired) => covers(good, hired))
    .map((hired) => span(hired, firstAfter(denied, hired) ?? END))
  return { good: kept.reduce(union, good), denied }
}
