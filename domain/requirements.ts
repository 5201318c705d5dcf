import { BEGINNING, type Day, type Period, plus, textOf } from './calendar/days.ts'
import {
  covers,
  firstAfter,
  intersect,
  lastBefore,
  minus,
  NEVER,
  runUntil,
  type Spans,
  span,
  throughOf,
  union,
} from './calendar/spans.ts'
import { type Evidence, type Stretch, stretchOf, type Tenure } from './evidence.ts'
import type { Outcome } from './needs/outcome.ts'

/** What a requirement is on a day. Dates are the last good day, the first day no longer good, or the first good day again. */
export type RequirementStatus =
  | { status: 'met'; through: string | null }
  | { status: 'waived'; through: string | null; pending?: true }
  | { status: 'failed'; again: string | null; pending?: true }
  | { status: 'grace'; through: string; pending?: true }
  | { status: 'lapsed'; since: string; again: string | null; pending?: true }
  | { status: 'not-yet'; again: string; pending?: true }
  | { status: 'missing'; pending?: true }

type Unmet = Exclude<RequirementStatus, { status: 'met' }>

/** A requirement as its version asks it. */
export interface Rule {
  name: string
  outcome: (evidence: Evidence) => Outcome
  grace: Period | null
}

/** What is known of a person, ready to be judged. */
export interface Person {
  tenure: Tenure
  evidence: Evidence
  /** Pending evidence counted as verified; null where nothing is pending. */
  ifVerified: Evidence | null
}

/** A requirement judged for all days by one version. */
export interface JudgedRequirement {
  rule: Rule
  good: Spans
  denied: Spans
  /** The good days of the requirement of that name, every day judged by its own version. */
  met: Spans
  waivers: readonly Stretch[]
  /** Null where there is no grace or nobody was hired. */
  lastDayOfGrace: Day | null
  /** Good for a gate: met or waived. */
  firm: Spans
  /** Good for a gate that tolerates grace. */
  lenient: Spans
}

const NONE: readonly Stretch[] = []

function waiversOf(name: string, { waivers }: Evidence): readonly Stretch[] {
  if (!waivers.some(({ requirement }) => requirement === name)) return NONE
  return waivers.filter(({ requirement }) => requirement === name).map(stretchOf)
}

/**
 * One requirement for all days by one version alone; `met` is its own good days until the versions are put together.
 */
export function judgeRequirement(rule: Rule, { tenure, evidence }: Person): JudgedRequirement {
  const { good, denied = NEVER } = rule.outcome(evidence)
  const waivers = waiversOf(rule.name, evidence)
  let firm = good
  for (const { from, until } of waivers) firm = union(firm, span(from, until))
  const [hired] = tenure.hiredOn
  if (!rule.grace || hired === undefined) {
    return { rule, good, denied, met: good, waivers, lastDayOfGrace: null, firm, lenient: firm }
  }
  const lastDayOfGrace = plus(hired, rule.grace)
  const excused = minus(intersect(tenure.employed, span(hired, lastDayOfGrace + 1)), denied)
  return { rule, good, denied, met: good, waivers, lastDayOfGrace, firm, lenient: union(firm, excused) }
}

/** The status on a day: the first that holds of met, waived, failed, grace, lapsed, not yet, missing. */
export function statusOn(day: Day, judged: JudgedRequirement, person: Person): RequirementStatus {
  const until = runUntil(judged.met, day)
  if (until !== null) return { status: 'met', through: throughOf(until) }
  const status = unmetStatusOn(day, judged, person.tenure)
  if (!person.ifVerified) return status
  return covers(judged.rule.outcome(person.ifVerified).good, day) ? { ...status, pending: true } : status
}

function unmetStatusOn(day: Day, judged: JudgedRequirement, { employed }: Tenure): Unmet {
  const { met, waivers, denied, lastDayOfGrace } = judged
  let waivedUntil = BEGINNING
  for (const { from, until } of waivers) if (from <= day) waivedUntil = Math.max(waivedUntil, until)
  if (waivedUntil > day) return { status: 'waived', through: throughOf(waivedUntil) }
  const first = firstAfter(met, day)
  const again = first === null ? null : textOf(first)
  if (covers(denied, day)) return { status: 'failed', again }
  if (lastDayOfGrace !== null && day <= lastDayOfGrace && covers(employed, day)) {
    return { status: 'grace', through: textOf(lastDayOfGrace) }
  }
  const lastGood = lastBefore(met, day)
  if (lastGood !== null) return { status: 'lapsed', since: textOf(lastGood + 1), again }
  return again === null ? { status: 'missing' } : { status: 'not-yet', again }
}
