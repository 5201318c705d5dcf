import { type Day, dayOf, END, textOf, throughDayOf, untilPast } from '../calendar/days.ts'
import { runUntil } from '../calendar/spans.ts'
import { evidenceOf } from '../evidence.ts'
import type { Fact, FactOf } from '../facts.ts'
import { drivingRecord, licenseSuspensions, reignsOf } from '../needs/driving-record.ts'
import type { Need } from '../positions/index.ts'

export type DrivingNeed = Extract<Need, { needs: 'driving-record' }>
type DrivingRecord = FactOf<'driving-record'>

/** A violation that any record lists. `until` is the first day on which it no longer counts by its age. */
export type JudgedViolation = {
  on: string
  /** How often it counts: as in the counting record that lists it most. */
  times: number
  until: string
  why: 'counts' | 'aged-out' | 'not-listed' | 'later'
  /** Only a partial record lists it: a ticket that was reported, not yet on a complete record. */
  partial: boolean
}

/** A suspension of a license. `until` is the first day that it no longer touches; null while it goes on. */
export type JudgedSuspension = { from: string; through: string | null; until: string | null; counts: boolean }

export type DrivingArithmetic = {
  violations: JudgedViolation[]
  /** How many violations count, and how many may. */
  counting: number
  mayCount: number
  suspensions: JudgedSuspension[]
  suspensionsMay: number
  /** The newest complete record; `through` is the last day on which it is new enough, null where it need not be renewed. */
  record: { on: string; through: string | null; recent: boolean } | null
  /** The states whose complete records count now. */
  states: string[]
  /** More counts than may; `overUntil` is the first day on which that ends by itself, null where it does not. */
  over: boolean
  overUntil: string | null
}

/**
 * The arithmetic of a driving record on a day: what counts, what no longer does and why, and until when. It agrees with what the
 * engine answers for that day.
 *
 * @param facts all facts of the person; those that are retracted or wait for review are left out
 * @param on `YYYY-MM-DD`
 */
export function drivingArithmetic(need: DrivingNeed, facts: readonly Fact[], on: string): DrivingArithmetic {
  const day = dayOf(on)
  const known = facts.filter((fact) => !fact.retractedAt && fact.review !== 'pending')
  const evidence = evidenceOf(known, { hiredOn: [], employed: [], present: [] })
  const upToDay = evidence.drivingRecords.filter((record) => dayOf(record.on) <= day)
  const reigns = reignsOf(evidence.drivingRecords)
  const counting = reigns.filter(({ from, until }) => from <= day && day < until).map(({ of }) => of)
  const violations = judgedViolations(need, upToDay, counting, day)
  const suspensions = judgedSuspensions(need, counting, licenseSuspensions(evidence), day)
  const { denied = [] } = drivingRecord(need, evidence)
  const overEnds = runUntil(denied, day)
  return {
    violations,
    counting: violations.reduce((sum, each) => sum + (each.why === 'counts' ? each.times : 0), 0),
    mayCount: need.violations,
    suspensions,
    suspensionsMay: need.suspensions,
    record: newestRecord(need, upToDay, day),
    states: [...new Set(counting.flatMap(({ partial, state }) => (partial || !state ? [] : [state])))].sort(),
    over: overEnds !== null,
    overUntil: overEnds === null || overEnds === END ? null : textOf(overEnds),
  }
}

function judgedViolations(
  { lookback }: DrivingNeed,
  records: readonly DrivingRecord[],
  counting: readonly DrivingRecord[],
  day: Day,
): JudgedViolation[] {
  const dates = [...new Set(records.flatMap((record) => record.violations))].sort()
  return dates.map((on) => {
    const listed = (record: DrivingRecord) => record.violations.filter((date) => date === on).length
    const times = Math.max(0, ...counting.map(listed))
    const until = untilPast(dayOf(on), lookback)
    const why = times === 0 ? 'not-listed' : day >= until ? 'aged-out' : day < dayOf(on) ? 'later' : 'counts'
    const partial = times > 0 && counting.every((record) => record.partial || listed(record) === 0)
    return { on, times: Math.max(times, 1), until: textOf(until), why, partial }
  })
}

type Suspension = DrivingRecord['suspensions'][number]

/** Of those with one first day the one that touches longest; what touches no more stays listed while a counting record lists it. */
function judgedSuspensions(
  { lookback }: DrivingNeed,
  counting: readonly DrivingRecord[],
  ofLicense: readonly Suspension[],
  day: Day,
): JudgedSuspension[] {
  const longest = new Map<string, { through: string | null; until: Day }>()
  for (const { from, through } of [...counting.flatMap(({ suspensions }) => suspensions), ...ofLicense]) {
    const until = through == null ? END : untilPast(throughDayOf(through), lookback)
    const other = longest.get(from)
    if (!other || until > other.until)
      longest.set(from, { until, through: through == null ? null : textOf(throughDayOf(through)) })
  }
  return [...longest]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([from, { through, until }]) => ({
      from,
      through,
      until: until === END ? null : textOf(until),
      counts: dayOf(from) <= day && day < until,
    }))
}

function newestRecord({ recheck }: DrivingNeed, records: readonly DrivingRecord[], day: Day) {
  const days = records.filter(({ partial }) => !partial).map(({ on }) => dayOf(on))
  if (days.length === 0) return null
  const newest = Math.max(...days)
  const until = recheck ? untilPast(newest, recheck) : END
  return { on: textOf(newest), through: until === END ? null : textOf(until - 1), recent: day < until }
}
