import { z } from 'zod'
import { NEVER, type Spans, union } from '../calendar/spans.ts'
import { daysOf, type Evidence } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const supervisionNeed = z.object({ needs: z.literal('supervision'), by: z.string().min(1) })

/** While somebody of that standing supervises. */
export function supervision({ by }: z.infer<typeof supervisionNeed>, evidence: Evidence): Outcome {
  let good: Spans = NEVER
  for (const fact of evidence.supervisions) if (fact.by === by) good = union(good, daysOf(fact))
  return { good }
}
