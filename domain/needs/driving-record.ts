import { z } from 'zod'
import { BEGINNING, type Day, dayOf, END, untilPast } from '../calendar/days.ts'
import { period } from '../calendar/schemas.ts'
import { coveredMoreThan, intersect, minus, NEVER, type Spans, span, union, type Weighted } from '../calendar/spans.ts'
import { type Evidence, stretchOf } from '../evidence.ts'
import type { FactOf } from '../facts.ts'
import type { Reign } from '../governing.ts'
import { byRecording } from '../known.ts'
import type { Outcome } from './outcome.ts'

export const drivingRecordNeed = z.object({
  needs: z.literal('driving-record'),
  violations: z.int().min(0),
  suspensions: z.int().min(0),
  lookback: period,
  recheck: period.nullish(),
})

type Need = z.infer<typeof drivingRecordNeed>
type DrivingRecord = FactOf<'driving-record'>
type Suspension = DrivingRecord['suspensions'][number]

/**
 * Good while the newest complete record is within `recheck` and neither violations nor suspensions are over their limit in
 * what counts. Says no while one is over its limit, whether or not a recheck is due.
 */
export function drivingRecord(need: Need, evidence: Evidence): Outcome {
  let recent: Spans = NEVER
  for (const record of evidence.drivingRecords) {
    if (record.partial) continue
    const on = dayOf(record.on)
    recent = union(recent, span(on, need.recheck ? untilPast(on, need.recheck) : END))
  }
  const denied = daysOverALimit(need, evidence.drivingRecords, licenseSuspensions(evidence))
  return { good: minus(recent, denied), denied }
}

/** The suspensions and revocations of any driver license. */
export function licenseSuspensions({ credentials }: Evidence): Suspension[] {
  const suspensions: Suspension[] = []
  for (const { of, interruptions } of credentials) {
    if (!interruptions?.length || !of.includes('driver-license')) continue
    suspensions.push(...interruptions.filter(({ why }) => why === 'suspended' || why === 'revoked'))
  }
  return suspensions
}

/**
 * The days on which each record counts: a complete one until the next complete one of its state, a partial one until a newer
 * complete one of its state, or of any state where it names none. Records without a state are a state of their own.
 */
export function reignsOf(records: readonly DrivingRecord[]): Reign<DrivingRecord>[] {
  const days = records.map(({ on }) => dayOf(on))
  return records.map((of, i) => {
    const from = days[i] as Day
    let until = END
    records.forEach((rival, j) => {
      if (
        i === j ||
        rival.partial ||
        ((rival.state ?? null) !== (of.state ?? null) && !(of.partial && of.state == null))
      )
        return
      const on = days[j] as Day
      const governs = on > from || (on === from && !of.partial && (byRecording(of, rival) || i - j) < 0)
      if (governs) until = Math.min(until, on)
    })
    return { of, from, until }
  })
}

/** What counts changes only on days when a record begins or ceases to count: judges the stretches between them. */
function daysOverALimit(need: Need, records: readonly DrivingRecord[], suspensions: readonly Suspension[]): Spans {
  if (!mayBeOver(need, records, suspensions)) return NEVER
  const reigns = reignsOf(records)
  const edges = new Set([BEGINNING, END])
  for (const { from, until } of reigns) edges.add(from).add(until)
  const days = [...edges].sort((a, b) => a - b)
  let over: Spans = NEVER
  for (let i = 0; i + 1 < days.length; i++) {
    const [from, until] = [days[i] as Day, days[i + 1] as Day]
    const counting = reigns.filter((reign) => reign.from <= from && reign.until >= until).map(({ of }) => of)
    if (!mayBeOver(need, counting, suspensions)) continue
    const tooMany = union(
      coveredMoreThan(violationsIn(counting, need), need.violations),
      coveredMoreThan(suspensionsIn(counting, suspensions, need), need.suspensions),
    )
    over = union(over, intersect(tooMany, span(from, until)))
  }
  return over
}

/** False where even all of it together is within the limits, which spares most people the rest. */
function mayBeOver(need: Need, records: readonly DrivingRecord[], suspensions: readonly Suspension[]): boolean {
  let violated = 0
  let suspended = suspensions.length
  for (const record of records) {
    violated += record.violations.length
    suspended += record.suspensions.length
  }
  return violated > need.violations || suspended > need.suspensions
}

/** A date counts as often as in the record that lists it most, from that day through that day + `lookback`. */
function violationsIn(counting: readonly DrivingRecord[], { lookback }: Need): Weighted[] {
  const times = new Map<string, number>()
  for (const { violations } of counting) {
    const listed = new Map<string, number>()
    for (const date of violations) listed.set(date, (listed.get(date) ?? 0) + 1)
    for (const [date, count] of listed) times.set(date, Math.max(count, times.get(date) ?? 0))
  }
  return [...times].map(([date, count]) => {
    const from = dayOf(date)
    return { from, until: untilPast(from, lookback), times: count }
  })
}

/** Of suspensions with one first day the longest counts, once, through its last day + `lookback`. */
function suspensionsIn(counting: readonly DrivingRecord[], others: readonly Suspension[], need: Need): Weighted[] {
  const longest = new Map<Day, Day>()
  for (const suspension of [...counting.flatMap((record) => record.suspensions), ...others]) {
    const { from, until } = stretchOf(suspension)
    const touchedUntil = until === END ? END : untilPast(until - 1, need.lookback)
    longest.set(from, Math.max(touchedUntil, longest.get(from) ?? BEGINNING))
  }
  return [...longest].map(([from, until]) => ({ from, until, times: 1 }))
}
