import { addDays } from './calendar/dates.ts'
import type { Span, StandingOverTime } from './standing.ts'

/** How days are good: met (of a gate: cleared), waived, or tolerated in grace. */
export type RunKind = 'good' | 'waived' | 'grace'

/** Days in a row that are good in one way; first and last day included, null where they are open at that end. */
export type Run = { kind: RunKind; from: string | null; through: string | null }

/** The good days of a gate or a requirement that touch a window of days. What lies between them is not good. */
export type Strip = { of: 'gate' | 'requirement'; name: string; runs: Run[] }

/** The days that strips are drawn for, both included, `YYYY-MM-DD`. */
export type Window = { from: string; through: string }

/**
 * The validity of gates and requirements over a window, in the order in which the version of a day lists them. Of a requirement of which
 * only "met through" may be known there is that and nothing of before: a run that ended early would tell of a check that said no.
 *
 * @param on the day whose version says what there is
 * @param asked which gates to draw, and of which requirements no more than that may be known
 */
export function stripsOf(
  standing: StandingOverTime,
  on: string,
  window: Window,
  asked: { gate: (name: string) => boolean; masked: (requirement: string) => boolean },
): Strip[] {
  const version = standing.versionOn(on)
  const gates = Object.keys(version.gates)
    .filter(asked.gate)
    .map((name): Strip => ({ of: 'gate', name, runs: good(standing.gates[name] ?? [], window) }))
  const requirements = Object.keys(version.requirements).map((name): Strip => {
    const runs = requirementRuns(standing, name, window)
    return { of: 'requirement', name, runs: asked.masked(name) ? metThrough(runs, on) : runs }
  })
  return [...gates, ...requirements]
}

function metThrough(runs: readonly Run[], on: string): Run[] {
  return runs
    .filter(
      ({ kind, from, through }) =>
        kind !== 'grace' && (from === null || from <= on) && (through === null || on <= through),
    )
    .map((run) => ({ ...run, from: on }))
}

function good(spans: readonly Span[], window: Window): Run[] {
  return spans.filter((span) => touches(span, window)).map(([from, through]) => ({ kind: 'good', from, through }))
}

function touches([from, through]: Span, window: Window): boolean {
  return (from === null || from <= window.through) && (through === null || through >= window.from)
}

/** Met days, and the stretches between them that are tolerated, each told apart by what its days are. */
function requirementRuns(standing: StandingOverTime, name: string, window: Window): Run[] {
  const spans = standing.requirements[name] ?? []
  const tolerated = (standing.tolerated[name] ?? []).filter((span) => touches(span, window))
  const others = tolerated
    .flatMap((span) => gapsWithin(span, spans, window))
    .flatMap((gap) => toldApart(standing, name, gap))
    .filter(({ from, through }) => touches([from, through], window))
  return [...good(spans, window), ...others].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
}

/** What goes on for longer than this beyond a window is drawn as open: waivers and grace end within two years. */
const reach = 1100

/** The days of a run that none of the spans holds, as far as anything reaches. */
function gapsWithin([first, last]: Span, spans: readonly Span[], window: Window): [from: string, through: string][] {
  const gaps: [string, string][] = []
  const [earliest, latest] = [addDays(window.from, -reach), addDays(window.through, reach)]
  let from = first === null || first < earliest ? earliest : first
  const end = last === null || last > latest ? latest : last
  for (const [begin, through] of spans) {
    if (through !== null && through < from) continue
    if (begin !== null && begin > end) break
    if (begin !== null && begin > from) gaps.push([from, addDays(begin, -1)])
    if (through === null) return gaps
    from = addDays(through, 1)
  }
  if (from <= end) gaps.push([from, end])
  return gaps
}

/** A waiver may begin in the middle of grace, so every day is asked. */
function toldApart(standing: StandingOverTime, name: string, [from, end]: [string, string]): Run[] {
  const runs: Run[] = []
  for (let day = from; day <= end; day = addDays(day, 1)) {
    const kind = standing.at(day).requirements[name]?.status === 'waived' ? 'waived' : 'grace'
    const last = runs.at(-1)
    if (last?.kind === kind) last.through = day
    else runs.push({ kind, from: day, through: day })
  }
  return runs
}
