import { Temporal } from 'temporal-polyfill'
import { dayOf, type Period, plus, readDay, readEndOfMonth, textOf } from './days.ts'

export type { Period } from './days.ts'
export { isPlainDate, throughDate } from './plain-dates.ts'

/** True for what may stand as `through`: a plain date, or `YYYY-MM` for the end of that month. */
export function isThroughDate(text: string): boolean {
  return !Number.isNaN(text.length === 7 ? readEndOfMonth(text) : readDay(text))
}

/** The date `n` days later, earlier where `n` is negative. Throws RangeError where `date` is no plain date. */
export function addDays(date: string, n: number): string {
  return textOf(dayOf(date) + n)
}

/** The date one period later, clamped to the end of the month: 2024-02-29 + 1 year = 2025-02-28. Throws RangeError. */
export function addPeriod(date: string, period: Period): string {
  return textOf(plus(dayOf(date), period))
}

/** Days from `a` to `b`: 0 for the same date, negative where `b` is earlier. Throws RangeError. */
export function daysBetween(a: string, b: string): number {
  return dayOf(b) - dayOf(a)
}

/**
 * The plain date that it is at an instant in a time zone (IANA name). The caller says which instant; this reads no clock.
 * Throws RangeError for an unknown zone or a text that is no instant.
 */
export function todayIn(timeZone: string, instant: Date | string): string {
  const text = typeof instant === 'string' ? instant : instant.toISOString()
  return Temporal.Instant.from(text).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The time of day `HH:MM` (24 hours) that it is at an instant in a time zone (IANA name). Throws RangeError for an unknown zone. */
export function timeOfDayIn(timeZone: string, instant: Date): string {
  const { hour, minute } = Temporal.Instant.from(instant.toISOString()).toZonedDateTimeISO(timeZone)
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The last second of a day in a time zone (IANA name), with its offset: `2026-12-31T23:59:59-07:00`. Throws RangeError. */
export function endOfDayIn(timeZone: string, date: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone, plainTime: '23:59:59' })
    .toString({ timeZoneName: 'never' })
}

/**
 * The instant at which a clock in a time zone (IANA name) shows a time of day on a date, as `2026-05-03T21:05:00Z`; of one that is shown
 * twice the earlier. Throws RangeError.
 */
export function instantIn(timeZone: string, date: string, time: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString()
}

/** True for the name of a time zone (IANA), such as `America/Phoenix`; an offset such as `-07:00` is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
