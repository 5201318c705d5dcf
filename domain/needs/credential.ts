import { z } from 'zod'
import { END, untilPast } from '../calendar/days.ts'
import { period } from '../calendar/schemas.ts'
import { minus, NEVER, type Spans, span, union } from '../calendar/spans.ts'
import type { Evidence } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const credentialNeed = z.object({
  needs: z.literal('credential'),
  of: z.string().min(1),
  states: z.array(z.string().min(1)).nullish(),
  level: z.number().nullish(),
  validFor: period.nullish(),
})

/**
 * The days of every matching credential, less the interruptions of every credential of that kind and state, whatever its
 * level and also outside its own days: what stops the holder stops every card. Says no while interrupted.
 */
export function credential(need: z.infer<typeof credentialNeed>, evidence: Evidence): Outcome {
  let held: Spans = NEVER
  let denied: Spans = NEVER
  for (const card of evidence.credentials) {
    if (!card.of.includes(need.of)) continue
    if (need.states && !(card.state !== null && need.states.includes(card.state))) continue
    for (const { from, until } of card.interruptions) denied = union(denied, span(from, until))
    if (need.level != null && card.level < need.level) continue
    held = union(held, span(card.from, card.until ?? (need.validFor ? untilPast(card.from, need.validFor) : END)))
  }
  return { good: minus(held, denied), denied }
}
