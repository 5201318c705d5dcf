import { z } from 'zod'
import { dayOf, END } from '../calendar/days.ts'
import { minus, NEVER, type Spans, since, span, union } from '../calendar/spans.ts'
import type { Evidence } from '../evidence.ts'
import type { Outcome } from './outcome.ts'

export const attestationNeed = z.object({ needs: z.literal('attestation'), statement: z.string().min(1) })

/** While one stands. Says no from the first withdrawal on, on days when none stands. */
export function attestation({ statement }: z.infer<typeof attestationNeed>, evidence: Evidence): Outcome {
  let good: Spans = NEVER
  let withdrawn = END
  for (const fact of evidence.attestations) {
    if (fact.statement !== statement) continue
    const until = fact.withdrawnOn == null ? END : dayOf(fact.withdrawnOn)
    good = union(good, span(dayOf(fact.on), until))
    withdrawn = Math.min(withdrawn, until)
  }
  return withdrawn === END ? { good } : { good, denied: minus(since(withdrawn), good) }
}
