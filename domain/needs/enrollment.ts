import { z } from 'zod'
import { dayOf } from '../calendar/days.ts'
import { NEVER, type Spans, span, union } from '../calendar/spans.ts'
import { type Evidence, untilOf } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const enrollmentNeed = z.object({ needs: z.literal('enrollment') })

/** From the day from which the college attests enough completed study, through the end of each enrollment. */
export function enrollment(_need: z.infer<typeof enrollmentNeed>, evidence: Evidence): Outcome {
  let good: Spans = NEVER
  for (const fact of evidence.enrollments) {
    good = union(good, span(dayOf(fact.eligibleFrom), untilOf(fact.through)))
  }
  return { good }
}
