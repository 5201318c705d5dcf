import { expect, test } from 'vitest'
import { federalHolidays } from '#domain/calendar/federal-holidays.ts'
import { addWorkingDays, isWorkingDay, weekday, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { defaultPolicies, holidayDates } from '#domain/policies.ts'

const holidays = holidayDates(defaultPolicies)

test('Monday is 1 and Sunday 7, before 1970 and after', () => {
  expect(weekday('2026-11-27')).toBe(5)
  expect(weekday('1970-01-01')).toBe(4)
  expect(weekday('1969-12-28')).toBe(7)
  expect(weekday('2028-02-29')).toBe(2)
})

test('five working days after Wednesday 1 July 2026 are over on Thursday the 9th: the 3rd is a holiday', () => {
  expect(addWorkingDays('2026-07-01', 5, holidays)).toBe('2026-07-09')
  expect(addWorkingDays('2026-07-01', 5, new Set())).toBe('2026-07-08')
  expect(workingDaysBetween('2026-07-01', '2026-07-09', holidays)).toBe(5)
})

test('counting from a weekend begins on the next working day; none leaves the date where it is', () => {
  expect(addWorkingDays('2026-11-28', 1, holidays)).toBe('2026-11-30')
  expect(addWorkingDays('2026-11-28', 0, holidays)).toBe('2026-11-28')
  expect(() => addWorkingDays('2026-11-28', -1, holidays)).toThrow(RangeError)
})

test('every federal holiday falls on a weekday, eleven to a year by their own dates, in order', () => {
  const days = federalHolidays.map(({ on }) => on)
  expect(days).toEqual([...new Set(days)].sort())
  expect(days.filter((day) => weekday(day) > 5)).toEqual([])
  expect(days.filter((day) => isWorkingDay(day, holidays))).toEqual([])
  const last = (prefix: string) => days.filter((day) => day.startsWith(prefix)).length
  // New Year of 2028 is kept in 2027, on the Friday before.
  expect([last('2026'), last('2027'), last('2028'), last('2029')]).toEqual([11, 12, 10, 11])
  const mondays = federalHolidays.filter(({ name }) => /Martin|Washington|Memorial|Labor|Columbus/.test(name))
  expect(mondays.map(({ on }) => weekday(on))).toEqual(mondays.map(() => 1))
  const thanksgivings = federalHolidays.filter(({ name }) => name.startsWith('Thanksgiving'))
  expect(thanksgivings.map(({ on }) => [weekday(on), Number(on.slice(8)) >= 22 && Number(on.slice(8)) <= 28])).toEqual(
    thanksgivings.map(() => [4, true]),
  )
})
