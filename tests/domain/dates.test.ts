import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addPeriod,
  daysBetween,
  isPlainDate,
  isThroughDate,
  throughDate,
  todayIn,
} from '#domain/calendar/dates.ts'
import { birthday, dayOf, END, plus, readDay, textOf, throughDayOf } from '#domain/calendar/days.ts'
import { instantOf, isInstant } from '#domain/calendar/instants.ts'

const someDate = fc
  .integer({ min: dayOf('0001-01-01'), max: dayOf('9999-12-31') })
  .map((day) => Temporal.PlainDate.from('1970-01-01').add({ days: day }))

test('day numbers agree with Temporal', () => {
  fc.assert(
    fc.property(someDate, someDate, (a, b) => {
      expect(textOf(dayOf(a.toString()))).toBe(a.toString())
      expect(daysBetween(a.toString(), b.toString())).toBe(a.until(b, { largestUnit: 'day' }).days)
    }),
    { numRuns: 1000 },
  )
})

test('adding periods agrees with Temporal', () => {
  const periods = fc.record({
    years: fc.integer({ min: 0, max: 30 }),
    months: fc.integer({ min: 0, max: 30 }),
    days: fc.integer({ min: 0, max: 800 }),
  })
  fc.assert(
    fc.property(someDate, periods, (date, { years, months, days }) => {
      const expected = date.add({ years, months }).add({ days })
      expect(textOf(plus(dayOf(date.toString()), { years, months, days }))).toBe(expected.toString())
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['2024-02-29', { years: 1 }, '2025-02-28'],
  ['2024-01-31', { months: 1 }, '2024-02-29'],
  ['2024-02-29', { years: 1, months: 1 }, '2025-03-29'],
  ['2024-01-31', { months: 1, days: 1 }, '2024-03-01'],
  ['2025-03-10', {}, '2025-03-10'],
  ['2025-03-10', { years: null, days: 3 }, '2025-03-13'],
])('%s + %j = %s', (date, period, expected) => {
  expect(addPeriod(date, period)).toBe(expected)
})

test('a period beyond all calendars ends at the open end', () => {
  expect(plus(dayOf('2026-01-01'), { years: 9_000_000_000_000 })).toBe(END)
})

test.each([
  ['2004-02-29', 21, '2025-03-01'],
  ['2004-02-29', 20, '2024-02-29'],
  ['2005-06-10', 21, '2026-06-10'],
  ['2004-12-31', 1, '2005-12-31'],
])('someone born on %s is %i on %s', (born, years, expected) => {
  expect(textOf(birthday(dayOf(born), years))).toBe(expected)
})

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '1900-02-29', '0000-01-01'])(
  '%s is no date',
  (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(isThroughDate(text)).toBe(false)
    expect(() => dayOf(text)).toThrow(RangeError)
  },
)

test.each([
  '2026-2-3',
  '2026-02-3',
  '26-02-03',
  ' 2026-02-03',
  '2026-02-03 ',
  '2026/02/03',
  '20260203',
  '2026-02-03T00:00:00Z',
  '2026-02-+3',
  '２026-02-03',
  '-026-02-03',
  '',
])('%j is not written as a date', (text) => {
  expect(isPlainDate(text)).toBe(false)
})

test.each([
  ['2000-02-29', true],
  ['2024-02-29', true],
  ['0001-01-01', true],
  ['9999-12-31', true],
])('%s is a date', (text, expected) => {
  expect(isPlainDate(text)).toBe(expected)
})

test('a month stands for its last day only as a through', () => {
  expect(throughDate('2027-05')).toBe('2027-05-31')
  expect(throughDate('2024-02')).toBe('2024-02-29')
  expect(throughDate('2027-05-03')).toBe('2027-05-03')
  expect(isThroughDate('2027-13')).toBe(false)
  expect(isThroughDate('2027-5')).toBe(false)
  expect(isPlainDate('2027-05')).toBe(false)
  expect(Number.isNaN(readDay('2027-05'))).toBe(true)
  expect(() => throughDayOf('2027-00')).toThrow(RangeError)
})

test('days after the year 9999 are written in the expanded form', () => {
  expect(addDays('9999-12-31', 1)).toBe('+010000-01-01')
  expect(addDays('0999-12-31', 1)).toBe('1000-01-01')
})

test('instants compare by time, not as text', () => {
  expect(instantOf('2026-05-01T00:00:00+02:00')).toBe(instantOf('2026-04-30T22:00:00Z'))
  expect(instantOf('2026-05-01T00:00:00.000000001Z')).toBe(instantOf('2026-05-01T00:00:00Z') + 1n)
  expect(instantOf('2026-05-01T00:00Z')).toBe(instantOf('2026-04-30 17:00:00.0-0700'))
  expect(instantOf('1969-12-31T23:59:59.5Z')).toBe(-500_000_000n)
  expect(instantOf('2016-12-31T23:59:60Z')).toBe(instantOf('2016-12-31T23:59:59Z'))
})

test('instants agree with Temporal', () => {
  const time = fc.tuple(
    someDate,
    fc.integer({ min: 0, max: 86_399 }),
    fc.constantFrom('Z', '+05:30', '-07:00', '+14:00'),
  )
  fc.assert(
    fc.property(time, ([date, second, offset]) => {
      const clock = Temporal.PlainTime.from('00:00').add({ seconds: second }).toString()
      const text = `${date.toString()}T${clock}${offset}`
      expect(instantOf(text)).toBe(Temporal.Instant.from(text).epochNanoseconds)
    }),
  )
})

test.each([
  '2026-05-01',
  '2026-05-01T00:00:00',
  '2026-02-30T00:00:00Z',
  '2026-05-01T24:00:00Z',
  '2026-05-01T00:60:00Z',
  '2026-05-01T00:00:00+25:00',
  'yesterday',
  '',
])('%j is no instant', (text) => {
  expect(isInstant(text)).toBe(false)
  expect(() => instantOf(text)).toThrow(RangeError)
})

test('today depends on where one is', () => {
  expect(todayIn('America/Phoenix', '2026-03-08T06:59:59Z')).toBe('2026-03-07')
  expect(todayIn('America/Phoenix', '2026-03-08T07:00:00Z')).toBe('2026-03-08')
  expect(todayIn('America/New_York', new Date('2026-11-01T04:30:00Z'))).toBe('2026-11-01')
  expect(() => todayIn('Mars/Olympus', '2026-03-08T07:00:00Z')).toThrow(RangeError)
})
