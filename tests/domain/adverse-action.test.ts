import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clockOf,
  mayEndWithoutNotice,
  type Pause,
  type ReportRecord,
  standingOfReport,
  whyNoFinal,
  workingCalendar,
} from '#domain/adverse-action.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { isWorkingDay } from '#domain/calendar/working-days.ts'
import { defaultPolicies } from '#domain/policies.ts'

const calendar = workingCalendar(defaultPolicies)
const wednesday = '2026-07-01'

const noticed = {
  source: 'agency',
  notice: { way: 'page', sentOn: wednesday, postedOn: null, letterWorkingDays: 3, waitWorkingDays: 5 },
  disputes: [],
  closing: null,
  finalOn: null,
} as const satisfies ReportRecord
const disputed = (receivedOn: string, resolvedOn: string | null = null) => ({
  ...noticed,
  disputes: [{ receivedOn, resolvedOn }],
})

describe('law cases 3 and 4', () => {
  test('no final notice without one before', () => {
    expect(whyNoFinal({ ...noticed, notice: null }, calendar, '2026-07-31')).toBe('no-notice')
  })

  test('a letter counts from when it was posted, with the working days of its way', () => {
    const letter = (postedOn: string | null) => ({
      ...noticed,
      notice: { way: 'letter' as const, sentOn: wednesday, postedOn, letterWorkingDays: 3, waitWorkingDays: 5 },
    })
    expect(whyNoFinal(letter(null), calendar, '2026-07-31')).toBe('not-posted')
    expect(whyNoFinal(letter('2026-07-02'), calendar, '2026-07-15')).toBe('too-early')
    expect(whyNoFinal(letter('2026-07-02'), calendar, '2026-07-16')).toBeNull()
  })

  test('told on Wednesday 1 July 2026: refused on the 9th, allowed on the 10th, since the 3rd is a holiday', () => {
    expect(whyNoFinal(noticed, calendar, '2026-07-09')).toBe('too-early')
    expect(whyNoFinal(noticed, calendar, '2026-07-10')).toBeNull()
    expect(standingOfReport(noticed, calendar, '2026-07-07')).toEqual({
      stage: 'clock',
      clock: { state: 'running', left: 3, finalFrom: '2026-07-10' },
    })
  })

  test('a dispute on the 7th stops it, with the days before it counted', () => {
    const open = disputed('2026-07-07')
    for (const day of ['2026-07-07', '2026-07-10', '2027-01-04']) {
      expect(whyNoFinal(open, calendar, day)).toBe('disputed')
      expect(standingOfReport(open, calendar, day)).toMatchObject({ clock: { state: 'paused', left: 3 } })
    }
  })

  test('confirmed on the 14th, it goes on from the day after with the three days left', () => {
    const over = disputed('2026-07-07', '2026-07-14')
    expect(whyNoFinal(over, calendar, '2026-07-17')).toBe('too-early')
    expect(whyNoFinal(over, calendar, '2026-07-18')).toBeNull()
  })

  test('a dispute after the last day counted still stops the final notice, until the day after it is settled', () => {
    expect(whyNoFinal(disputed('2026-07-13'), calendar, '2026-07-13')).toBe('disputed')
    expect(whyNoFinal(disputed('2026-07-13', '2026-07-15'), calendar, '2026-07-15')).toBe('too-early')
    expect(whyNoFinal(disputed('2026-07-13', '2026-07-15'), calendar, '2026-07-16')).toBeNull()
  })

  test('two disputes at a time: it goes on only when the last is settled', () => {
    const both = {
      ...noticed,
      disputes: [
        { receivedOn: '2026-07-07', resolvedOn: '2026-07-08' },
        { receivedOn: '2026-07-08', resolvedOn: null },
      ],
    }
    expect(whyNoFinal(both, calendar, '2026-07-20')).toBe('disputed')
  })

  test('a corrected report, and one on whose account nothing is decided, ends it for good', () => {
    for (const closing of ['corrected', 'no-adverse-action'] as const)
      expect(whyNoFinal({ ...noticed, closing }, calendar, '2026-08-03')).toBe('ended')
    expect(whyNoFinal({ ...noticed, finalOn: '2026-07-10' }, calendar, '2026-08-03')).toBe('ended')
  })

  test('a record of the motor vehicle department is no report of an agency', () => {
    const own = { ...noticed, source: 'motor-vehicle-department' as const, notice: null }
    expect(whyNoFinal(own, calendar, '2026-07-10')).toBe('public-record')
    expect(mayEndWithoutNotice([own])).toBe(true)
  })

  test('with a report of an agency on file nothing ends otherwise, until each is set aside', () => {
    expect(mayEndWithoutNotice([])).toBe(true)
    expect(mayEndWithoutNotice([{ source: 'agency', closing: null }])).toBe(false)
    expect(mayEndWithoutNotice([{ ...noticed, closing: 'no-adverse-action' }, noticed])).toBe(false)
    expect(mayEndWithoutNotice([{ ...noticed, closing: 'no-adverse-action' }])).toBe(true)
  })
})

test('past the last holiday that is known nothing is guessed', () => {
  expect(calendar.knownThrough).toBe('2029-12-25')
  const late = { ...noticed, notice: { ...noticed.notice, sentOn: '2029-12-20' } }
  expect(standingOfReport(late, calendar, '2029-12-21')).toEqual({
    stage: 'clock',
    clock: { state: 'unknown', left: 5, knownThrough: '2029-12-25' },
  })
  expect(whyNoFinal(late, calendar, '2030-02-01')).toBe('calendar')
  expect(workingCalendar({ holidays: { days: [] } }).knownThrough).toBe('')
})

describe('whatever the days', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-06-01', n))
  const pause = fc
    .record({ from: day, days: fc.integer({ min: 0, max: 40 }) })
    .map(({ from, days }): Pause => ({ from, through: addDays(from, days) }))
  const pauses = fc.array(pause, { maxLength: 4 })
  const wait = fc.integer({ min: 1, max: 30 })
  const finalFrom = (startsOn: string, stops: Pause[], days: number) => {
    const clock = clockOf(startsOn, stops, days, calendar, '2026-01-01')
    if (clock.state !== 'running') throw new Error(clock.state)
    return clock.finalFrom
  }

  test('a pause never shortens', () => {
    fc.assert(
      fc.property(day, pauses, pause, wait, (startsOn, stops, one, days) => {
        expect(finalFrom(startsOn, [...stops, one], days) >= finalFrom(startsOn, stops, days)).toBe(true)
      }),
    )
  })

  test('a longer wait never ends sooner', () => {
    fc.assert(
      fc.property(day, pauses, wait, (startsOn, stops, days) => {
        expect(finalFrom(startsOn, stops, days + 1) > finalFrom(startsOn, stops, days)).toBe(true)
      }),
    )
  })

  test('between the notices lie exactly so many working days that are no holidays and no days of a dispute', () => {
    fc.assert(
      fc.property(day, pauses, wait, (startsOn, stops, days) => {
        const from = finalFrom(startsOn, stops, days)
        const inPause = (date: string) => stops.some((stop) => stop.from <= date && date <= (stop.through ?? date))
        let counted = 0
        for (let date = addDays(startsOn, 1); date < from; date = addDays(date, 1))
          if (isWorkingDay(date, calendar.holidays) && !inPause(date)) counted += 1
        expect(counted).toBeGreaterThanOrEqual(days)
        expect(inPause(from)).toBe(false)
        if (stops.length === 0) expect(counted).toBe(days)
      }),
    )
  })

  test('seen a day later, no more days are left, and it is over exactly from the day that was named, but for days of a dispute', () => {
    fc.assert(
      fc.property(day, pauses, wait, fc.integer({ min: -3, max: 90 }), (startsOn, stops, days, after) => {
        const today = addDays(startsOn, after)
        const [now, next] = [today, addDays(today, 1)].map((seen) => clockOf(startsOn, stops, days, calendar, seen))
        const left = (clock: typeof now) => (clock && 'left' in clock ? clock.left : 0)
        expect(left(next)).toBeLessThanOrEqual(left(now))
        const disputed = stops.some((stop) => stop.from <= today && today <= (stop.through ?? today))
        expect(now?.state === 'over').toBe(today >= finalFrom(startsOn, stops, days) && !disputed)
      }),
    )
  })
})
