import en from './en/common.ts'
import es from './es/common.ts'
import { fill } from './fill.ts'
import type { Language } from './languages.ts'
import { joinList } from './phrases.ts'

// Spelled out by hand: the defaults of es-US write 3/10/2027, which reads as two different days on the two sides of the border.
const months: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
}

const weekdays: Record<Language, readonly string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
}

const days = { en: en.days, es: es.days }

const millisecondsADay = 86_400_000

/** The month (1 to 12) in words: `January`, `enero`. Throws RangeError for any other number. */
export function monthName(month: number, language: Language): string {
  const name = months[language][month - 1]
  if (name === undefined) throw new RangeError(`no month ${month}`)
  return name
}

/**
 * A day in words from its three numbers: `30 February 2027`, `30 de febrero de 2027`. The day need not exist, so that an
 * error can name what was typed; the month must (1 to 12).
 */
export function spellDate(year: number, month: number, day: number, language: Language): string {
  const name = monthName(month, language)
  return language === 'es' ? `${day} de ${name} de ${year}` : `${day} ${name} ${year}`
}

/** A plain date `YYYY-MM-DD` in words: `10 January 2027`, `10 de enero de 2027`. Throws RangeError for anything else. */
export function longDate(date: string, language: Language): string {
  const [year, month, day] = parts(date)
  return spellDate(year, month, day, language)
}

/** A plain date with its day of the week: `Thursday 10 December 2026`, `jueves 10 de diciembre de 2026`. */
export function weekdayDate(date: string, language: Language): string {
  // 1970-01-01, day 0, was a Thursday.
  const name = weekdays[language][(((dayNumber(date) + 3) % 7) + 7) % 7]
  return `${name} ${longDate(date, language)}`
}

/** The month of `YYYY-MM` or `YYYY-MM-DD` in words: `January 2027`, `enero de 2027`. */
export function longMonth(date: string, language: Language): string {
  const [year, month] = parts(date.length === 7 ? `${date}-01` : date)
  return language === 'es' ? `${monthName(month, language)} de ${year}` : `${monthName(month, language)} ${year}`
}

/**
 * A plain date and a time of day `HH:MM` (24 hours), both already in the agency's time zone:
 * `10 January 2027, 2:05 pm`, `10 de enero de 2027, 2:05 p. m.`.
 */
export function longDateTime(date: string, time: string, language: Language): string {
  return `${longDate(date, language)}, ${timeOfDay(time, language)}`
}

/** A time of day `HH:MM` (24 hours) in words: `2:05 pm`, `2:05 p. m.`. Throws RangeError for anything else. */
export function timeOfDay(time: string, language: Language): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (!match) throw new RangeError(`not a time of day: ${time}`)
  const hour = Number(match[1])
  const half = language === 'es' ? (hour < 12 ? 'a. m.' : 'p. m.') : hour < 12 ? 'am' : 'pm'
  return `${hour % 12 || 12}:${match[2]} ${half}`
}

/**
 * What is left of something whose last good day is `through` (null = open-ended), asked on `today`:
 * `49 days left`, `1 day left`, `last day today`, `lapsed today` on the day after `through`, `lapsed 3 days ago`, `no end date`.
 */
export function daysLeft(through: string | null, today: string, language: Language): string {
  const words = days[language]
  if (through === null) return words.noEnd
  const left = dayNumber(through) - dayNumber(today)
  if (left === 0) return words.lastDay
  if (left > 0) return counted(left, words.left_one, words.left_other)
  const since = -left - 1
  return since === 0 ? words.lapsedToday : counted(since, words.lapsed_one, words.lapsed_other)
}

/** How far off `date` is, seen from `today`: `today`, `tomorrow`, `in 12 days`. Throws RangeError for a date before `today`. */
export function daysUntil(date: string, today: string, language: Language): string {
  const words = days[language]
  const ahead = dayNumber(date) - dayNumber(today)
  if (ahead < 0) throw new RangeError(`${date} comes before ${today}`)
  if (ahead === 0) return words.today
  return ahead === 1 ? words.tomorrow : counted(ahead, words.in_one, words.in_other)
}

/** From here on nobody counts days: the date alone says more. */
const countedDays = 2 * 365

/** A last good day as people see it: `10 January 2027, 49 days left`; years away: the date alone; open-ended: `no end date`. */
export function throughWithDaysLeft(through: string | null, today: string, language: Language): string {
  if (through !== null && dayNumber(through) - dayNumber(today) > countedDays) return longDate(through, language)
  const left = daysLeft(through, today, language)
  return through === null ? left : fill(days[language].dateWithCount, { date: longDate(through, language), days: left })
}

/** A number of days in words: `1 day`, `90 days`. */
export function countDays(count: number, language: Language): string {
  return counted(count, days[language].count_one, days[language].count_other)
}

/** A length of time in words, in whole years and months as they lie in that many days, or in days: `1 year and 8 months`. */
export function lengthInWords(count: number, language: Language): string {
  const years = Math.floor(count / 365)
  const months = Math.floor(((count % 365) * 12) / 365)
  if (years === 0 && months === 0) return countDays(count, language)
  const words = days[language]
  const parts = [
    ...(years > 0 ? [counted(years, words.years_one, words.years_other)] : []),
    ...(months > 0 ? [counted(months, words.months_one, words.months_other)] : []),
  ]
  return joinList(parts, language)
}

function counted(count: number, one: string, other: string): string {
  return fill(count === 1 ? one : other, { count })
}

function dayNumber(date: string): number {
  const [year, month, day] = parts(date)
  return Date.UTC(year, month - 1, day) / millisecondsADay
}

function parts(date: string): [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) throw new RangeError(`not a plain date: ${date}`)
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const same = new Date(Date.UTC(year, month - 1, day))
  if (same.getUTCMonth() !== month - 1 || same.getUTCDate() !== day) throw new RangeError(`no such day: ${date}`)
  return [year, month, day]
}
