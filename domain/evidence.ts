import { type Day, dayOf, END, throughDayOf } from './calendar/days.ts'
import { intersect, NEVER, type Spans, span, union } from './calendar/spans.ts'
import type { Employment, Fact, FactOf } from './facts.ts'
import type { Known } from './known.ts'

/** Half-open days. */
export interface Stretch {
  from: Day
  until: Day
}

export interface Credential extends Known {
  of: readonly string[]
  state: string | null
  level: number
  restrictions: readonly string[]
  from: Day
  /** Null where no last day is printed. */
  until: Day | null
  interruptions: readonly (Stretch & { why: string })[]
}

export interface DrivingRecord extends Known {
  on: Day
  state: string | null
  partial: boolean
  violations: readonly Day[]
  suspensions: readonly Stretch[]
}

/** The facts of one person in the order given, which decides ties; what several needs read is put into day numbers once. */
export interface Evidence {
  facts: readonly Fact[]
  credentials: readonly Credential[]
  drivingRecords: readonly DrivingRecord[]
  /** The first days of every employment, ascending. */
  hiredOn: readonly Day[]
}

export interface Tenure {
  /** The first days of every employment, ascending. */
  hiredOn: readonly Day[]
  employed: Spans
  /** Days of leave within the employment that the leave belongs to. */
  onLeave: Spans
}

/** The day after a `through`; `END` where it is open. */
export function untilOf(through: string | null | undefined): Day {
  return through == null ? END : throughDayOf(through) + 1
}

export function stretchOf(value: { from: string; through?: string | null | undefined }): Stretch {
  return { from: dayOf(value.from), until: untilOf(value.through) }
}

export function daysOf(value: { from: string; through?: string | null | undefined }): Spans {
  return span(dayOf(value.from), untilOf(value.through))
}

function credentialOf(fact: FactOf<'credential'>): Credential {
  return {
    of: fact.of,
    state: fact.state ?? null,
    level: fact.level ?? 0,
    restrictions: fact.restrictions ?? [],
    from: dayOf(fact.from),
    until: fact.through == null ? null : untilOf(fact.through),
    interruptions: (fact.interruptions ?? []).map((each) => ({ ...stretchOf(each), why: each.why })),
    recordedAt: fact.recordedAt,
  }
}

function drivingRecordOf(fact: FactOf<'driving-record'>): DrivingRecord {
  return {
    on: dayOf(fact.on),
    state: fact.state ?? null,
    partial: fact.partial === true,
    violations: fact.violations.map(dayOf),
    suspensions: fact.suspensions.map(stretchOf),
    recordedAt: fact.recordedAt,
  }
}

export function evidenceOf(facts: readonly Fact[], { hiredOn }: Tenure): Evidence {
  const credentials: Credential[] = []
  const drivingRecords: DrivingRecord[] = []
  for (const fact of facts) {
    if (fact.kind === 'credential') credentials.push(credentialOf(fact))
    else if (fact.kind === 'driving-record') drivingRecords.push(drivingRecordOf(fact))
  }
  return { facts, credentials, drivingRecords, hiredOn }
}

/** The days of employment and leave. The employments do not overlap; their order does not matter. */
export function tenureOf(employments: readonly Employment[]): Tenure {
  let employed: Spans = NEVER
  let onLeave: Spans = NEVER
  for (const { hiredOn, lastDay, leaves } of employments) {
    const days = span(dayOf(hiredOn), untilOf(lastDay))
    employed = union(employed, days)
    if (leaves?.length) onLeave = union(onLeave, intersect(leavesOf(leaves), days))
  }
  return { hiredOn: employments.map(({ hiredOn }) => dayOf(hiredOn)).sort((a, b) => a - b), employed, onLeave }
}

/** The days of leave, overlapping leaves once. */
export function leavesOf(leaves: Employment['leaves']): Spans {
  let days: Spans = NEVER
  for (const leave of leaves ?? []) days = union(days, daysOf(leave))
  return days
}
