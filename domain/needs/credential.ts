import { z } from 'zod'
import { dayOf, type Period, untilPast } from '../calendar/days.ts'
import { period } from '../calendar/schemas.ts'
import { minus, NEVER, type Spans, span, union } from '../calendar/spans.ts'
import { daysOf, type Evidence } from '../evidence.ts'
import type { FactOf } from '../facts.ts'
import type { Outcome } from './outcome.ts'

export const credentialNeed = z.object({
  needs: z.literal('credential'),
  of: z.string().min(1),
  states: z.array(z.string().min(1)).nullish(),
  level: z.number().nullish(),
  validFor: period.nullish(),
  /** Whether the card's number must be typed when one is sent; no day depends on it. */
  number: z.literal('required').nullish(),
})

function daysPrinted(card: FactOf<'credential'>, validFor: Period | null | undefined): Spans {
  if (card.through != null || !validFor) return daysOf(card)
  const from = dayOf(card.from)
  return span(from, untilPast(from, validFor))
}

/**
 * The days of every matching credential, less the interruptions of every credential of that kind and state, whatever its
 * level and also outside its own days: what stops the holder stops every card. Says no while interrupted.
 */
export function credential(need: z.infer<typeof credentialNeed>, evidence: Evidence): Outcome {
  let held: Spans = NEVER
  let denied: Spans = NEVER
  for (const card of evidence.credentials) {
    if (!card.of.includes(need.of)) continue
    if (need.states && !(card.state != null && need.states.includes(card.state))) continue
    for (const interruption of card.interruptions ?? []) denied = union(denied, daysOf(interruption))
    if (need.level != null && (card.level ?? 0) < need.level) continue
    held = union(held, daysPrinted(card, need.validFor))
  }
  return { good: minus(held, denied), denied }
}
