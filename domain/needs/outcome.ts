import type { Spans } from '../calendar/spans.ts'

/** What evidence says of one need: the good days, and the days on which it says no. The two share no day. */
export interface Outcome {
  good: Spans
  denied?: Spans
}
