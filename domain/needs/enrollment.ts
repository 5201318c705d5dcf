import { z } from 'zod'
import { dayOf } from '../calendar/days.ts'
import { span, unionOf } from '../calendar/spans.ts'
import { type Evidence, untilOf } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const enrollmentNeed = z.object({ needs: z.literal('enrollment') })

/** From the day from which the college attests enough completed study, through the end of each enrollment. */
export function enrollment(_need: z.infer<typeof enrollmentNeed>, evidence: Evidence): Outcome {
  const enrollments = evidence.of('enrollment')
  return { good: unionOf(enrollments.map((fact) => span(dayOf(fact.eligibleFrom), untilOf(fact.through)))) }
}
