import { z } from 'zod'
import { dayOf, END } from '../calendar/days.ts'
import { span } from '../calendar/spans.ts'
import type { Evidence } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const trainingNeed = z.object({ needs: z.literal('training'), course: z.string().min(1) })

/** From the first graduation from that course. */
export function training({ course }: z.infer<typeof trainingNeed>, evidence: Evidence): Outcome {
  let first = END
  for (const fact of evidence.trainings) if (fact.course === course) first = Math.min(first, dayOf(fact.on))
  return { good: span(first, END) }
}
