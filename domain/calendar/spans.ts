import { BEGINNING, type Day, END, textOf } from './days.ts'

/**
 * A set of days as half-open runs in one flat array: `[from, until, from, until, ...]`, strictly ascending, so that runs
 * neither touch nor overlap. `BEGINNING` and `END` stand at an open edge.
 */
export type Spans = readonly Day[]

/** A run of days as people exchange it: first and last day, both included; null where the run is open at that end. */
export type Span = [from: string | null, through: string | null]

export const NEVER: Spans = []
export const ALWAYS: Spans = [BEGINNING, END]

/** The days from `from` up to but not including `until`; no days where `until` does not come after `from`. */
export function span(from: Day, until: Day): Spans {
  return from < until ? [from, until] : NEVER
}

/** Every day from `from` on. */
export function since(from: Day): Spans {
  return [from, END]
}

/** Index of the first run that ends after `day`, as a position in the flat array. */
function runEndingAfter(spans: Spans, day: Day): number {
  let i = 0
  while (i < spans.length && at(spans, i + 1) <= day) i += 2
  return i
}

function at(spans: Spans, index: number): Day {
  return spans[index] as Day
}

/** True where the set holds `day`. */
export function covers(spans: Spans, day: Day): boolean {
  const i = runEndingAfter(spans, day)
  return i < spans.length && at(spans, i) <= day
}

/** The day after the unbroken run that holds `day` (`END` where it never ends), or null where the set does not hold it. */
export function runUntil(spans: Spans, day: Day): Day | null {
  const i = runEndingAfter(spans, day)
  return i < spans.length && at(spans, i) <= day ? at(spans, i + 1) : null
}

/** The first day of the set after `day`, or null. */
export function firstAfter(spans: Spans, day: Day): Day | null {
  const i = runEndingAfter(spans, day + 1)
  return i < spans.length ? Math.max(at(spans, i), day + 1) : null
}

/** The last day of the set before `day`, or null. */
export function lastBefore(spans: Spans, day: Day): Day | null {
  let last: Day | null = null
  for (let i = 0; i < spans.length && at(spans, i) < day; i += 2) last = Math.min(at(spans, i + 1), day) - 1
  return last
}

/** Days in either set. */
export function union(a: Spans, b: Spans): Spans {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const out: Day[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const fromA = j >= b.length || (i < a.length && at(a, i) <= at(b, j))
    const from = fromA ? at(a, i) : at(b, j)
    const until = fromA ? at(a, i + 1) : at(b, j + 1)
    if (fromA) i += 2
    else j += 2
    const last = out.length - 1
    if (last < 0 || from > at(out, last)) out.push(from, until)
    else if (until > at(out, last)) out[last] = until
  }
  return out
}

/** Days in both sets. */
export function intersect(a: Spans, b: Spans): Spans {
  if (a.length === 0 || b === ALWAYS) return a
  if (b.length === 0 || a === ALWAYS) return b
  const out: Day[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const from = Math.max(at(a, i), at(b, j))
    const until = Math.min(at(a, i + 1), at(b, j + 1))
    if (from < until) out.push(from, until)
    if (at(a, i + 1) < at(b, j + 1)) i += 2
    else j += 2
  }
  return out
}

/** Days in every one of the sets; all days where there are none. */
export function intersectionOf(sets: readonly Spans[]): Spans {
  const out: Day[] = []
  let day = BEGINNING
  while (day < END) {
    let from = day
    let until = END
    for (const set of sets) {
      const i = runEndingAfter(set, day)
      if (i >= set.length) return out
      from = Math.max(from, at(set, i))
      until = Math.min(until, at(set, i + 1))
    }
    if (from < until) out.push(from, until)
    day = Math.max(from, until)
  }
  return out
}

/** Days not in the set. */
export function complement(spans: Spans): Spans {
  const out: Day[] = []
  let from = BEGINNING
  for (let i = 0; i < spans.length; i += 2) {
    if (from < at(spans, i)) out.push(from, at(spans, i))
    from = at(spans, i + 1)
  }
  if (from < END) out.push(from, END)
  return out
}

/** Days in `a` and not in `b`. */
export function minus(a: Spans, b: Spans): Spans {
  return a.length === 0 || b.length === 0 ? a : intersect(a, complement(b))
}

/** The nth day of the set, counted from its first (n = 1), or null where it has fewer. */
export function nthDay(spans: Spans, n: number): Day | null {
  let missing = n
  for (let i = 0; i < spans.length; i += 2) {
    const length = at(spans, i + 1) - at(spans, i)
    if (length >= missing) return at(spans, i) + missing - 1
    missing -= length
  }
  return null
}

/** One half-open run that may overlap others, and how often it counts. */
export interface Weighted {
  from: Day
  until: Day
  times: number
}

/** Days on which the runs that hold the day count, added up, for more than `limit`. */
export function coveredMoreThan(runs: readonly Weighted[], limit: number): Spans {
  if (runs.reduce((sum, { times }) => sum + times, 0) <= limit) return NEVER
  const steps = runs
    .flatMap(({ from, until, times }) => (from < until ? [[from, times] as const, [until, -times] as const] : []))
    .sort(([a], [b]) => a - b)
  const out: Day[] = []
  let depth = 0
  let over = false
  steps.forEach(([day, change], i) => {
    depth += change
    if (steps[i + 1]?.[0] === day || depth > limit === over) return
    over = !over
    out.push(day)
  })
  return out
}

/** The runs as people exchange them. */
export function exchanged(spans: Spans): Span[] {
  const out: Span[] = []
  for (let i = 0; i < spans.length; i += 2) {
    out.push([at(spans, i) === BEGINNING ? null : textOf(at(spans, i)), throughOf(at(spans, i + 1))])
  }
  return out
}

/** The last day of a run that ends before `until`, or null where it never ends. */
export function throughOf(until: Day): string | null {
  return until === END ? null : textOf(until - 1)
}
