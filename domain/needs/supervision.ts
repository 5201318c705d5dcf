import { z } from 'zod'
import { span, unionOf } from '../calendar/spans.ts'
import { type Evidence, stretchOf } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const supervisionNeed = z.object({ needs: z.literal('supervision'), by: z.string().min(1) })

/** While somebody of that standing supervises. */
export function supervision({ by }: z.infer<typeof supervisionNeed>, evidence: Evidence): Outcome {
  const matching = evidence.of('supervision').filter((fact) => fact.by === by)
  return { good: unionOf(matching.map(stretchOf).map(({ from, until }) => span(from, until))) }
}
