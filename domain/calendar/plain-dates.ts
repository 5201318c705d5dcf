import { readDay, textOf, throughDayOf } from './days.ts'

// Apart from the other dates, which bring time zones: what a browser loads to read a form needs none.

/** True for a `YYYY-MM-DD` text that names a day of the calendar, years 0001 to 9999. */
export function isPlainDate(text: string): boolean {
  return !Number.isNaN(readDay(text))
}

/** The plain date that a `through` means: `2027-05` is `2027-05-31`, a plain date is itself. Throws RangeError. */
export function throughDate(text: string): string {
  return textOf(throughDayOf(text))
}
