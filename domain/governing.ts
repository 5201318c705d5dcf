import type { Day } from './calendar/days.ts'
import { END } from './calendar/days.ts'
import { byRecording, type Known } from './known.ts'

/** A piece of evidence and the days it governs, `[from, until)`. */
export interface Reign<T> {
  of: T
  from: Day
  until: Day
}

/**
 * Who governs when: each from its own day until the next one's. Where several have one day, the one recorded later
 * governs; one without `recordedAt` counts as recorded before all others; on a tie, the later in the list.
 */
export function governing<T extends Known>(candidates: readonly T[], dayOf: (candidate: T) => Day): Reign<T>[] {
  const inOrder =
    candidates.length > 1 ? [...candidates].sort((a, b) => dayOf(a) - dayOf(b) || byRecording(a, b)) : candidates
  const reigns: Reign<T>[] = []
  for (const of of inOrder) {
    const from = dayOf(of)
    const last = reigns.at(-1)
    if (last?.from === from) reigns.pop()
    else if (last) last.until = from
    reigns.push({ of, from, until: END })
  }
  return reigns
}
