import { dayOf, textOf } from './days.ts'

/** Monday is 1, Sunday 7 (ISO 8601). Throws RangeError where `date` is no plain date. */
export function weekday(date: string): number {
  // 1970-01-01, day 0, was a Thursday.
  return ((((dayOf(date) - dayOf('1970-01-01') + 3) % 7) + 7) % 7) + 1
}

/** Whether a date is one on which offices work: Monday to Friday and no holiday. */
export function isWorkingDay(date: string, holidays: ReadonlySet<string>): boolean {
  return weekday(date) <= 5 && !holidays.has(date)
}

/**
 * The date that is `n` working days after a date, which itself does not count: 5 after Wednesday 1 July 2026, with Friday the 3rd
 * a holiday, is Thursday the 9th. `n` 0 gives the date itself. Throws RangeError for an `n` that is negative or no whole number.
 *
 * @param holidays plain dates on which offices are closed
 */
export function addWorkingDays(date: string, n: number, holidays: ReadonlySet<string>): string {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  let day = dayOf(date)
  for (let left = n; left > 0; ) {
    day += 1
    if (isWorkingDay(textOf(day), holidays)) left -= 1
  }
  return textOf(day)
}

/** How many working days lie after `from` up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: string, to: string, holidays: ReadonlySet<string>): number {
  let count = 0
  for (let day = dayOf(from) + 1; day <= dayOf(to); day += 1) if (isWorkingDay(textOf(day), holidays)) count += 1
  return count
}
