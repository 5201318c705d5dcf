import { type Day, textOf } from './calendar/days.ts'
import {
  complement,
  covers,
  firstAfter,
  intersectionOf,
  NEVER,
  runUntil,
  type Spans,
  throughOf,
  union,
} from './calendar/spans.ts'
import { daysOf, type Evidence } from './evidence.ts'
import type { Gate } from './positions/index.ts'
import type { JudgedRequirement, Person } from './requirements.ts'

/** What a gate says on a day. `through` null while cleared = open-ended. */
export interface GateAnswer {
  cleared: boolean
  through: string | null
  limitedBy: string[]
  blockedBy: string[]
  again: string | null
}

/** A gate as its version asks it: which of the version's requirements, by their place in its order. */
export interface GateRule {
  name: string
  requires: readonly number[]
  asks: Gate
}

/** A gate of one version: what must be good on a day, in the order in which answers list it, and the days when all are. */
export interface JudgedGate {
  rule: GateRule
  names: readonly string[]
  good: readonly Spans[]
  cleared: Spans
}

/** The days on which a hold closes the gate; a hold that names no gates closes every one. */
function heldDays(gate: string, { facts }: Evidence): Spans {
  let held: Spans = NEVER
  for (const fact of facts) {
    if (fact.kind === 'hold' && (!fact.gates || fact.gates.includes(gate))) held = union(held, daysOf(fact))
  }
  return held
}

/** `requirements` are all those of the version, in its order. */
export function judgeGate(
  rule: GateRule,
  requirements: readonly JudgedRequirement[],
  { tenure, evidence }: Person,
): JudgedGate {
  const names: string[] = []
  const good: Spans[] = []
  const ask = (name: string, days: Spans) => {
    names.push(name)
    good.push(days)
  }
  for (const index of rule.requires) {
    const judged = requirements[index]
    if (judged) ask(judged.rule.name, rule.asks.grace ? judged.lenient : judged.firm)
  }
  if (rule.asks.employed) ask('employment', tenure.employed)
  if (rule.asks.present && tenure.onLeave.length) ask('leave', complement(tenure.onLeave))
  const held = heldDays(rule.name, evidence)
  if (held.length) ask('hold', complement(held))
  return { rule, names, good, cleared: intersectionOf(good) }
}

/** What of the gate is not good on a day. */
function missingOn(day: Day, gate: JudgedGate | undefined): string[] {
  return gate ? gate.names.filter((_name, i) => !covers(gate.good[i] ?? NEVER, day)) : []
}

/**
 * The answer on a day. `cleared` are the days of the gate of that name under all versions; `gateOn` finds the gate by the
 * version of another day, undefined where that has none of the name.
 */
export function answerOn(
  day: Day,
  gate: JudgedGate,
  cleared: Spans,
  gateOn: (name: string, day: Day) => JudgedGate | undefined,
): GateAnswer {
  const until = runUntil(cleared, day)
  if (until !== null) {
    const through = throughOf(until)
    const limitedBy = through === null ? [] : missingOn(until, gateOn(gate.rule.name, until))
    return { cleared: true, through, limitedBy, blockedBy: [], again: null }
  }
  const first = firstAfter(cleared, day)
  const again = first === null ? null : textOf(first)
  return { cleared: false, through: null, limitedBy: [], blockedBy: missingOn(day, gate), again }
}
