import { z } from 'zod'
import { birthday, dayOf } from '../calendar/days.ts'
import { NEVER, since } from '../calendar/spans.ts'
import type { Evidence } from '../evidence.ts'
import type { FactOf } from '../facts.ts'
import { byRecording } from '../known.ts'
import type { Outcome } from './outcome.ts'

export const ageNeed = z.object({ needs: z.literal('age'), years: z.int().min(0) })

/** From the day on which that many full years have passed since birth; of several dates the one recorded last governs. */
export function age({ years }: z.infer<typeof ageNeed>, evidence: Evidence): Outcome {
  let born: FactOf<'birth-date'> | null = null
  for (const fact of evidence.births) if (born === null || byRecording(born, fact) <= 0) born = fact
  return { good: born ? since(birthday(dayOf(born.on), years)) : NEVER }
}
