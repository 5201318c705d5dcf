import { type Day, textOf } from './calendar/days.ts'
import {
  ALWAYS,
  complement,
  covers,
  firstAfter,
  intersect,
  NEVER,
  runUntil,
  type Spans,
  span,
  throughOf,
  union,
} from './calendar/spans.ts'
import { type Evidence, stretchOf, type Tenure } from './evidence.ts'
import type { Gate } from './positions/index.ts'
import type { JudgedRequirement } from './requirements.ts'

/** What a gate says on a day. `through` null while cleared = open-ended. */
export interface GateAnswer {
  cleared: boolean
  through: string | null
  limitedBy: string[]
  blockedBy: string[]
  again: string | null
}

interface Condition {
  name: string
  good: Spans
}

/** A gate of one version: what must be good on a day, in the order in which answers list it, and the days when all are. */
export interface JudgedGate {
  name: string
  conditions: readonly Condition[]
  cleared: Spans
}

/** The days on which a hold closes the gate; a hold that names no gates closes every one. */
function heldDays(gate: string, evidence: Evidence): Spans {
  let held = NEVER
  for (const fact of evidence.of('hold')) {
    if (fact.gates && !fact.gates.includes(gate)) continue
    const { from, until } = stretchOf(fact)
    held = union(held, span(from, until))
  }
  return held
}

/** `requirements` are all those of the version, in its order. */
export function judgeGate(
  name: string,
  gate: Gate,
  requirements: readonly JudgedRequirement[],
  { employed, onLeave }: Tenure,
  evidence: Evidence,
): JudgedGate {
  const conditions: Condition[] = requirements
    .filter((requirement) => gate.requires.includes(requirement.name))
    .map((requirement) => ({ name: requirement.name, good: gate.grace ? requirement.lenient : requirement.firm }))
  if (gate.employed) conditions.push({ name: 'employment', good: employed })
  if (gate.present && onLeave.length) conditions.push({ name: 'leave', good: complement(onLeave) })
  const held = heldDays(name, evidence)
  if (held.length) conditions.push({ name: 'hold', good: complement(held) })
  return { name, conditions, cleared: conditions.reduce((days, { good }) => intersect(days, good), ALWAYS) }
}

/** What of the gate is not good on a day. */
function missingOn(day: Day, gate: JudgedGate | undefined): string[] {
  return gate ? gate.conditions.filter(({ good }) => !covers(good, day)).map(({ name }) => name) : []
}

/**
 * The answer on a day. `cleared` are the days of the gate of that name under all versions; `gateOn` finds the gate by the
 * version of another day, undefined where that has none of the name.
 */
export function answerOn(
  day: Day,
  gate: JudgedGate,
  cleared: Spans,
  gateOn: (day: Day) => JudgedGate | undefined,
): GateAnswer {
  const until = runUntil(cleared, day)
  if (until !== null) {
    const through = throughOf(until)
    const limitedBy = through === null ? [] : missingOn(until, gateOn(until))
    return { cleared: true, through, limitedBy, blockedBy: [], again: null }
  }
  const again = firstAfter(cleared, day)
  return {
    cleared: false,
    through: null,
    limitedBy: [],
    blockedBy: missingOn(day, gate),
    again: again === null ? null : textOf(again),
  }
}
