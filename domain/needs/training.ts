import { z } from 'zod'
import { dayOf } from '../calendar/days.ts'
import { NEVER, since } from '../calendar/spans.ts'
import type { Evidence } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const trainingNeed = z.object({ needs: z.literal('training'), course: z.string().min(1) })

/** From the first graduation from that course. */
export function training({ course }: z.infer<typeof trainingNeed>, evidence: Evidence): Outcome {
  const days = evidence
    .of('training')
    .filter((fact) => fact.course === course)
    .map((fact) => dayOf(fact.on))
  return { good: days.length ? since(Math.min(...days)) : NEVER }
}
