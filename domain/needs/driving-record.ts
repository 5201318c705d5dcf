import { z } from 'zod'
import { BEGINNING, type Day, END, untilPast } from '../calendar/days.ts'
import { period } from '../calendar/schemas.ts'
import { coveredMoreThan, intersect, minus, NEVER, type Spans, span, union, type Weighted } from '../calendar/spans.ts'
import type { DrivingRecord, Evidence, Stretch } from '../evidence.ts'
import { governing, type Reign } from '../governing.ts'
import type { Outcome } from './outcome.ts'

export const drivingRecordNeed = z.object({
  needs: z.literal('driving-record'),
  violations: z.int().min(0),
  suspensions: z.int().min(0),
  lookback: period,
  recheck: period.nullish(),
})

type Need = z.infer<typeof drivingRecordNeed>

/**
 * Good while the newest complete record is within `recheck` and neither violations nor suspensions are over their limit in
 * what counts. Says no while one is over its limit, whether or not a recheck is due.
 */
export function drivingRecord(need: Need, evidence: Evidence): Outcome {
  const complete = evidence.drivingRecords.filter((record) => !record.partial)
  let recent: Spans = NEVER
  for (const { on } of complete) recent = union(recent, span(on, need.recheck ? untilPast(on, need.recheck) : END))
  const denied = daysOverALimit(need, reignsOfRecords(evidence.drivingRecords, complete), licenseSuspensions(evidence))
  return { good: minus(recent, denied), denied }
}

/**
 * The days on which each record counts: a complete one until the next complete one of its state, a partial one until a newer
 * complete one of its state, or of any state where it names none. Records without a state are a state of their own.
 */
function reignsOfRecords(records: readonly DrivingRecord[], complete: readonly DrivingRecord[]) {
  const states = new Set(complete.map(({ state }) => state))
  const reigns: Reign<DrivingRecord>[] = []
  for (const state of states) {
    const ofState = complete.filter((record) => record.state === state)
    reigns.push(...governing(ofState, (record) => record.on))
  }
  for (const of of records) {
    if (!of.partial) continue
    const newer = complete.filter(({ on, state }) => on > of.on && (of.state === null || state === of.state))
    reigns.push({ of, from: of.on, until: Math.min(END, ...newer.map(({ on }) => on)) })
  }
  return reigns
}

function licenseSuspensions(evidence: Evidence): Stretch[] {
  return evidence.credentials
    .filter((card) => card.of.includes('driver-license'))
    .flatMap((card) => card.interruptions)
    .filter(({ why }) => why === 'suspended' || why === 'revoked')
}

/** What counts changes only on days when a record begins or ceases to count: judges the stretches between them. */
function daysOverALimit(need: Need, reigns: readonly Reign<DrivingRecord>[], suspensions: readonly Stretch[]): Spans {
  if (isHarmless(need, reigns, suspensions)) return NEVER
  const edges = new Set([BEGINNING, END])
  for (const { from, until } of reigns) edges.add(from).add(until)
  const days = [...edges].sort((a, b) => a - b)
  let over: Spans = NEVER
  for (let i = 0; i + 1 < days.length; i++) {
    const [from, until] = [days[i] as Day, days[i + 1] as Day]
    const counting = reigns.filter((reign) => reign.from <= from && reign.until >= until).map(({ of }) => of)
    const tooMany = union(
      coveredMoreThan(violationsIn(counting, need), need.violations),
      coveredMoreThan(suspensionsIn(counting, suspensions, need), need.suspensions),
    )
    over = union(over, intersect(tooMany, span(from, until)))
  }
  return over
}

/** Even all of it together is within the limits. */
function isHarmless(need: Need, reigns: readonly Reign<DrivingRecord>[], suspensions: readonly Stretch[]): boolean {
  let violated = 0
  let suspended = suspensions.length
  for (const { of } of reigns) {
    violated += of.violations.length
    suspended += of.suspensions.length
  }
  return violated <= need.violations && suspended <= need.suspensions
}

/** A date counts as often as in the record that lists it most, from that day through that day + `lookback`. */
function violationsIn(counting: readonly DrivingRecord[], { lookback }: Need): Weighted[] {
  const times = new Map<Day, number>()
  for (const { violations } of counting) {
    const listed = new Map<Day, number>()
    for (const day of violations) listed.set(day, (listed.get(day) ?? 0) + 1)
    for (const [day, count] of listed) times.set(day, Math.max(count, times.get(day) ?? 0))
  }
  return [...times].map(([from, count]) => ({ from, until: untilPast(from, lookback), times: count }))
}

/** Of suspensions with one first day the longest counts, once, through its last day + `lookback`. */
function suspensionsIn(counting: readonly DrivingRecord[], others: readonly Stretch[], { lookback }: Need): Weighted[] {
  const longest = new Map<Day, Day>()
  for (const { from, until } of [...counting.flatMap((record) => record.suspensions), ...others]) {
    const touchedUntil = until === END ? END : untilPast(until - 1, lookback)
    longest.set(from, Math.max(touchedUntil, longest.get(from) ?? BEGINNING))
  }
  return [...longest].map(([from, until]) => ({ from, until, times: 1 }))
}
