import { z } from 'zod'
import { ALWAYS, NEVER, nthDay, type Spans, since, union } from '../calendar/spans.ts'
import { daysOf, type Evidence } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const experienceNeed = z.object({
  needs: z.literal('experience'),
  field: z.string().min(1),
  days: z.int().min(0),
})

/** The verified days of work in a field; overlapping jobs count once. */
export function daysWorkedIn(field: string, { experiences }: Evidence): Spans {
  let worked: Spans = NEVER
  for (const fact of experiences) if (fact.field === field) worked = union(worked, daysOf(fact))
  return worked
}

/** From the day on which the verified days in that field add up to enough, that day included; overlapping jobs count once. */
export function experience({ field, days }: z.infer<typeof experienceNeed>, evidence: Evidence): Outcome {
  if (days === 0) return { good: ALWAYS }
  const reached = nthDay(daysWorkedIn(field, evidence), days)
  return { good: reached === null ? NEVER : since(reached) }
}
