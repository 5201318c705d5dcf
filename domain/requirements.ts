import { type Day, type Period, plus, textOf } from './calendar/days.ts'
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
import { type Expression, outcomeOf } from './needs/index.ts'

/** What a requirement is on a day; see the table in `docs/rules.md`. Dates are last good days, or first good days again. */
export type RequirementStatus =
  | { status: 'met'; through: string | null }
  | { status: 'waived'; through: string | null; pending?: true }
  | { status: 'failed'; again: string | null; pending?: true }
  | { status: 'grace'; through: string; pending?: true }
  | { status: 'lapsed'; since: string; again: string | null; pending?: true }
  | { status: 'not-yet'; again: string; pending?: true }
  | { status: 'missing'; pending?: true }

/** A requirement of one version, judged for all days by that version. */
export interface JudgedRequirement {
  name: string
  good: Spans
  denied: Spans
  waivers: readonly Stretch[]
  employed: Spans
  /** Null where there is no grace or nobody was hired. */
  lastDayOfGrace: Day | null
  /** Good for a gate: met or waived. */
  firm: Spans
  /** Good for a gate that tolerates grace. */
  lenient: Spans
  /** The good days if all pending evidence were verified. */
  goodIfVerified: () => Spans
}

export interface Rule {
  name: string
  expression: Expression
  grace: Period | null
}

export interface Person {
  tenure: Tenure
  evidence: Evidence
  /** Pending evidence counted as verified; null where nothing is pending. */
  ifVerified: Evidence | null
  waivers: ReadonlyMap<string, readonly Stretch[]>
}

/** The waivers of each requirement. */
export function waiversIn(evidence: Evidence): Map<string, Stretch[]> {
  const waivers = new Map<string, Stretch[]>()
  for (const fact of evidence.of('waiver')) {
    const list = waivers.get(fact.requirement)
    if (list) list.push(stretchOf(fact))
    else waivers.set(fact.requirement, [stretchOf(fact)])
  }
  return waivers
}

export function judgeRequirement({ name, expression, grace }: Rule, person: Person): JudgedRequirement {
  const { good, denied = NEVER } = outcomeOf(expression, person.evidence)
  const { employed, hiredOn } = person.tenure
  const [first] = hiredOn
  const lastDayOfGrace = grace && first !== undefined ? plus(first, grace) : null
  const waivers = person.waivers.get(name) ?? []
  const firm = waivers.reduce((days, { from, until }) => union(days, span(from, until)), good)
  const excused =
    lastDayOfGrace === null || first === undefined
      ? NEVER
      : minus(intersect(employed, span(first, lastDayOfGrace + 1)), denied)
  let ifVerified: Spans | null = null
  const goodIfVerified = () => {
    ifVerified ??= person.ifVerified ? outcomeOf(expression, person.ifVerified).good : good
    return ifVerified
  }
  return { name, good, denied, waivers, employed, lastDayOfGrace, firm, lenient: union(firm, excused), goodIfVerified }
}

function textOrNull(day: Day | null): string | null {
  return day === null ? null : textOf(day)
}

/** The status on a day. `met` are the good days of the requirement of that name under all versions. */
export function statusOn(day: Day, requirement: JudgedRequirement, met: Spans): RequirementStatus {
  const until = runUntil(met, day)
  if (until !== null) return { status: 'met', through: throughOf(until) }
  const status = unmetStatusOn(day, requirement, met)
  return covers(requirement.goodIfVerified(), day) ? { ...status, pending: true } : status
}

function unmetStatusOn(
  day: Day,
  { waivers, denied, employed, lastDayOfGrace }: JudgedRequirement,
  met: Spans,
): Exclude<RequirementStatus, { status: 'met' }> {
  const waivedUntil = waivers.filter(({ from, until }) => from <= day && day < until).map(({ until }) => until)
  if (waivedUntil.length) return { status: 'waived', through: throughOf(Math.max(...waivedUntil)) }
  const again = textOrNull(firstAfter(met, day))
  if (covers(denied, day)) return { status: 'failed', again }
  if (lastDayOfGrace !== null && day <= lastDayOfGrace && covers(employed, day)) {
    return { status: 'grace', through: textOf(lastDayOfGrace) }
  }
  const lastGood = lastBefore(met, day)
  if (lastGood !== null) return { status: 'lapsed', since: textOf(lastGood + 1), again }
  return again === null ? { status: 'missing' } : { status: 'not-yet', again }
}

/** A rule as written, apart from its grace. */
export function ruleOf(name: string, requirement: Expression & { grace?: Period | null | undefined }): Rule {
  return { name, expression: requirement, grace: requirement.grace ?? null }
}
