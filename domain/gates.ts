import { type Day, textOf } from './calendar/days.ts'
import {
  ALWAYS,
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

/** A gate as its version asks it. */
export interface GateRule {
  name: string
  asks: Gate
  /** The places of what it requires among the version's requirements, ascending. */
  requires: readonly number[]
  /** All that may close it, in the order in which answers list it: what it requires, then what is asked of every gate. */
  conditions: readonly string[]
}

/** A gate of a version whose requirements have those names, in that order. */
export function gateRule(name: string, asks: Gate, requirements: readonly string[]): GateRule {
  const required = requirements.filter((requirement) => asks.requires.includes(requirement))
  return {
    name,
    asks,
    requires: required.map((requirement) => requirements.indexOf(requirement)),
    conditions: [...required, 'employment', 'leave', 'hold'],
  }
}

/** A gate judged for all days by one version. */
export interface JudgedGate {
  rule: GateRule
  /** The good days of each condition. */
  good: readonly Spans[]
  /** The days on which all conditions are good. */
  open: Spans
  /** The cleared days of the gate of that name, every day judged by its own version. */
  cleared: Spans
}

/** The days on which no hold closes the gate, or what it is built on; a hold that names no gates closes every one. */
function daysWithoutHold({ name, asks: { builtOn } }: GateRule, { holds }: Evidence): Spans {
  const names = builtOn === undefined ? [name] : [name, builtOn]
  let held: Spans = NEVER
  for (const hold of holds)
    if (!hold.gates || hold.gates.some((gate) => names.includes(gate))) held = union(held, daysOf(hold))
  return held.length ? complement(held) : ALWAYS
}

/** `requirements` are all those of the version, in its order. */
export function judgeGate(
  rule: GateRule,
  requirements: readonly JudgedRequirement[],
  { tenure, evidence }: Person,
): JudgedGate {
  const { asks, requires } = rule
  const good: Spans[] = []
  for (const place of requires) {
    const judged = requirements[place] as JudgedRequirement
    good.push(asks.grace ? judged.lenient : judged.firm)
  }
  good.push(asks.employed ? tenure.employed : ALWAYS)
  good.push(asks.present ? tenure.present : ALWAYS)
  good.push(daysWithoutHold(rule, evidence))
  const open = intersectionOf(good)
  return { rule, good, open, cleared: open }
}

/** What of the gate is not good on a day. */
function missingOn(day: Day, gate: JudgedGate | undefined): string[] {
  const missing: string[] = []
  gate?.rule.conditions.forEach((name, i) => {
    if (!covers(gate.good[i] as Spans, day)) missing.push(name)
  })
  return missing
}

/**
 * The answer on a day. `gateOn` finds the gate by the version of another day, undefined where that has none of the name.
 */
export function answerOn(
  day: Day,
  gate: JudgedGate,
  gateOn: (name: string, day: Day) => JudgedGate | undefined,
): GateAnswer {
  const until = runUntil(gate.cleared, day)
  if (until !== null) {
    const through = throughOf(until)
    const limitedBy = through === null ? [] : missingOn(until, gateOn(gate.rule.name, until))
    return { cleared: true, through, limitedBy, blockedBy: [], again: null }
  }
  const first = firstAfter(gate.cleared, day)
  const again = first === null ? null : textOf(first)
  return { cleared: false, through: null, limitedBy: [], blockedBy: missingOn(day, gate), again }
}
