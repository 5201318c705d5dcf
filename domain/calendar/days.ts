/**
 * A calendar day as a whole number: days since 1970-01-01 in the proleptic Gregorian calendar.
 * The engine reckons in these; `dates.ts` is for those who hold dates as text.
 */
export type Day = number

/** `{years, months, days}`, any of them, whole and not negative. Years and months are added first, then days. */
export interface Period {
  years?: number | null | undefined
  months?: number | null | undefined
  days?: number | null | undefined
}

/** Stands for "no beginning": earlier than every day that a date can name. */
export const BEGINNING: Day = -1_000_000_000

/** Stands for "no end": later than every day that a date can name. */
export const END: Day = 1_000_000_000

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Day number of a year, month (1 to 12) and day of the month, all of which exist. */
function dayFrom(year: number, month: number, dayOfMonth: number): Day {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

interface Civil {
  year: number
  month: number
  dayOfMonth: number
}

function civilFrom(day: Day): Civil {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

function digitsAt(text: string, start: number, count: number): number {
  let value = 0
  for (let i = start; i < start + count; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const HYPHEN = 45

/** Day number of a `YYYY-MM-DD` text, or NaN where it names no day of the calendar (years 0001 to 9999). */
export function readDay(text: string): Day {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return Number.NaN
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 2)
  const dayOfMonth = digitsAt(text, 8, 2)
  if (!(year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1)) return Number.NaN
  return dayOfMonth <= monthLength(year, month) ? dayFrom(year, month, dayOfMonth) : Number.NaN
}

/** Last day of the month that a `YYYY-MM` text names, or NaN where it names none. */
export function readEndOfMonth(text: string): Day {
  if (text.length !== 7 || text.charCodeAt(4) !== HYPHEN) return Number.NaN
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 2)
  return year >= 1 && month >= 1 && month <= 12 ? dayFrom(year, month, monthLength(year, month)) : Number.NaN
}

/** Day number of a `YYYY-MM-DD` text. Throws RangeError where it names no day. */
export function dayOf(text: string): Day {
  const day = readDay(text)
  if (Number.isNaN(day)) throw new RangeError(`not a calendar date (YYYY-MM-DD): ${text}`)
  return day
}

/** The last good day that a `through` names: `YYYY-MM-DD`, or the end of the month for `YYYY-MM`. Throws RangeError. */
export function throughDayOf(text: string): Day {
  const day = text.length === 7 ? readEndOfMonth(text) : readDay(text)
  if (Number.isNaN(day)) throw new RangeError(`not a calendar date (YYYY-MM-DD or YYYY-MM): ${text}`)
  return day
}

const FIRST_KEPT = dayFrom(1900, 1, 1)
const KEPT_DAYS = dayFrom(2100, 1, 1) - FIRST_KEPT
// Writing a date costs more than all else an answer does with it, and most answers name the same few thousand days.
const kept = new Array<string | undefined>(KEPT_DAYS)

/** `YYYY-MM-DD` of a day; years after 9999 in the expanded form of ISO 8601 (`+010000-01-01`). */
export function textOf(day: Day): string {
  const place = day - FIRST_KEPT
  if (place < 0 || place >= KEPT_DAYS) return written(day)
  const known = kept[place]
  if (known !== undefined) return known
  const text = written(day)
  kept[place] = text
  return text
}

function written(day: Day): string {
  const { year, month, dayOfMonth } = civilFrom(day)
  const tail = `${month < 10 ? '-0' : '-'}${month}${dayOfMonth < 10 ? '-0' : '-'}${dayOfMonth}`
  if (year > 9999) return `+${String(year).padStart(6, '0')}${tail}`
  return `${year < 1000 ? String(year).padStart(4, '0') : year}${tail}`
}

/** The day one period later; a day of the month that does not exist becomes the month's last. Never beyond `END`. */
export function plus(day: Day, period: Period): Day {
  const months = (period.years ?? 0) * 12 + (period.months ?? 0)
  const days = period.days ?? 0
  if (months === 0) return Math.min(day + days, END)
  const civil = civilFrom(day)
  const monthsSinceZero = civil.year * 12 + civil.month - 1 + months
  const year = Math.floor(monthsSinceZero / 12)
  const month = monthsSinceZero - year * 12 + 1
  const dayOfMonth = Math.min(civil.dayOfMonth, monthLength(year, month))
  return Math.min(dayFrom(year, month, dayOfMonth) + days, END)
}

/** The first day that is no longer within a period of `day`, both ends counted. Never beyond `END`. */
export function untilPast(day: Day, period: Period): Day {
  return Math.min(plus(day, period) + 1, END)
}

/** First day on which `years` full years have passed since `born`: a birthday of 29 February falls on 1 March. */
export function birthday(born: Day, years: number): Day {
  const { year, month, dayOfMonth } = civilFrom(born)
  const missing = dayOfMonth > monthLength(year + years, month)
  return Math.min(missing ? dayFrom(year + years, month + 1, 1) : dayFrom(year + years, month, dayOfMonth), END)
}
