import { z } from 'zod'
import { dayOf } from '../calendar/days.ts'
import { complement, NEVER, type Spans, span, union } from '../calendar/spans.ts'
import type { Evidence } from '../evidence.ts'
import { governing } from '../governing.ts'
import type { Outcome } from './outcome.ts'

export const unrestrictedNeed = z.object({
  needs: z.literal('unrestricted'),
  of: z.string().min(1),
  restriction: z.string().min(1),
})

/**
 * Every day but those governed by a credential of that kind with that restriction. The one that began last governs, whatever
 * its state or level, until the next one's beginning; neither its expiry nor an interruption lifts the restriction.
 */
export function unrestricted({ of, restriction }: z.infer<typeof unrestrictedNeed>, evidence: Evidence): Outcome {
  const cards = evidence.credentials.filter((card) => card.of.includes(of))
  let denied: Spans = NEVER
  for (const reign of governing(cards, (card) => dayOf(card.from))) {
    if (reign.of.restrictions?.includes(restriction)) denied = union(denied, span(reign.from, reign.until))
  }
  return { good: complement(denied), denied }
}
