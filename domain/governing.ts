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
  const reigns: Reign<T>[] = []
  for (const of of candidates) {
    const from = dayOf(of)
    let place = reigns.length
    while (place > 0 && (reigns[place - 1] as Reign<T>).from > from) place--
    const rival = reigns[place - 1]
    if (rival?.from === from) rival.of = byRecording(rival.of, of) <= 0 ? of : rival.of
    else if (place === reigns.length) reigns.push({ of, from, until: END })
    else reigns.splice(place, 0, { of, from, until: END })
  }
  for (let i = 1; i < reigns.length; i++) (reigns[i - 1] as Reign<T>).until = (reigns[i] as Reign<T>).from
  return reigns
}
