import { z } from 'zod'
import { ALWAYS, NEVER, nthDay, since, span, unionOf } from '../calendar/spans.ts'
import { type Evidence, stretchOf } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const experienceNeed = z.object({
  needs: z.literal('experience'),
  field: z.string().min(1),
  days: z.int().min(0),
})

/** From the day on which the verified days in that field add up to enough, that day included; overlapping jobs count once. */
export function experience({ field, days }: z.infer<typeof experienceNeed>, evidence: Evidence): Outcome {
  if (days === 0) return { good: ALWAYS }
  const worked = unionOf(
    evidence
      .of('experience')
      .filter((fact) => fact.field === field)
      .map(stretchOf)
      .map(({ from, until }) => span(from, until)),
  )
  const reached = nthDay(worked, days)
  return { good: reached === null ? NEVER : since(reached) }
}
