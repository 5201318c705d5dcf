import { type Day, dayOf, END, throughDayOf } from './calendar/days.ts'
import { complement, intersect, NEVER, type Spans, span, union } from './calendar/spans.ts'
import type { Employment, Fact, FactOf } from './facts.ts'

/** Days `[from, until)`. */
export interface Stretch {
  from: Day
  until: Day
}

/** The facts of one person by kind, each list in the order given, which decides ties; and when they were hired. */
export interface Evidence {
  births: FactOf<'birth-date'>[]
  educations: FactOf<'education'>[]
  experiences: FactOf<'experience'>[]
  attestations: FactOf<'attestation'>[]
  trainings: FactOf<'training'>[]
  credentials: FactOf<'credential'>[]
  checks: FactOf<'check'>[]
  drivingRecords: FactOf<'driving-record'>[]
  supervisions: FactOf<'supervision'>[]
  enrollments: FactOf<'enrollment'>[]
  waivers: FactOf<'waiver'>[]
  holds: FactOf<'hold'>[]
  /** The first days of every employment, ascending. */
  hiredOn: readonly Day[]
}

export interface Tenure {
  /** The first days of every employment, ascending. */
  hiredOn: readonly Day[]
  employed: Spans
  /** Every day but those of a leave within the employment that it belongs to. */
  present: Spans
}

interface Dated {
  from: string
  through?: string | null | undefined
}

/** The day after a `through`; `END` where it is open. */
export function untilOf(through: string | null | undefined): Day {
  return through == null ? END : throughDayOf(through) + 1
}

/** The days of a dated fact as one half-open stretch. Throws RangeError where a text names no day. */
export function stretchOf({ from, through }: Dated): Stretch {
  return { from: dayOf(from), until: untilOf(through) }
}

/** The same days as a set. Throws RangeError where a text names no day. */
export function daysOf({ from, through }: Dated): Spans {
  return span(dayOf(from), untilOf(through))
}

function add(fact: Fact, to: Evidence): unknown {
  switch (fact.kind) {
    case 'birth-date':
      return to.births.push(fact)
    case 'education':
      return to.educations.push(fact)
    case 'experience':
      return to.experiences.push(fact)
    case 'attestation':
      return to.attestations.push(fact)
    case 'training':
      return to.trainings.push(fact)
    case 'credential':
      return to.credentials.push(fact)
    case 'check':
      return to.checks.push(fact)
    case 'driving-record':
      return to.drivingRecords.push(fact)
    case 'supervision':
      return to.supervisions.push(fact)
    case 'enrollment':
      return to.enrollments.push(fact)
    case 'waiver':
      return to.waivers.push(fact)
    case 'hold':
      return to.holds.push(fact)
  }
}

/** Facts sorted by kind, each kind in the order given, with the first days of employment that some checks are measured at. */
export function evidenceOf(facts: readonly Fact[], { hiredOn }: Tenure): Evidence {
  const evidence: Evidence = {
    births: [],
    educations: [],
    experiences: [],
    attestations: [],
    trainings: [],
    credentials: [],
    checks: [],
    drivingRecords: [],
    supervisions: [],
    enrollments: [],
    waivers: [],
    holds: [],
    hiredOn,
  }
  for (const fact of facts) add(fact, evidence)
  return evidence
}

/** The days of employment and leave. The employments do not overlap and are in the order of their first days. */
export function tenureOf(employments: readonly Employment[]): Tenure {
  let employed: Spans = NEVER
  let onLeave: Spans = NEVER
  const hiredOn: Day[] = []
  for (const { hiredOn: first, lastDay, leaves } of employments) {
    const days = span(dayOf(first), untilOf(lastDay))
    hiredOn.push(dayOf(first))
    employed = union(employed, days)
    if (leaves?.length) onLeave = union(onLeave, intersect(leavesOf(leaves), days))
  }
  return { hiredOn, employed, present: complement(onLeave) }
}

/** The days of leave, overlapping leaves once. */
export function leavesOf(leaves: Employment['leaves']): Spans {
  let days: Spans = NEVER
  for (const leave of leaves ?? []) days = union(days, daysOf(leave))
  return days
}
