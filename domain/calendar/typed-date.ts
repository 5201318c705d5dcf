import { isPlainDate } from './plain-dates.ts'

/** What someone typed into the three boxes of a date, as they typed it. */
export type TypedDate = { year: string; month: string; day: string }

export type TypedDateError =
  | 'date.missing'
  | 'date.partial'
  | 'date.notNumbers'
  | 'date.yearFourDigits'
  | 'date.impossible'
  | 'date.tooFarPast'
  | 'date.tooFarFuture'

/**
 * Reads a typed date.
 *
 * @returns the plain date, or the key of the sentence that says what is wrong. Years from 1900 to 2199 are taken (a license
 * may run to 2058); an all-empty date is `date.missing`, a half-filled one `date.partial`.
 */
export function readTypedDate(typed: TypedDate): { date: string } | { error: TypedDateError } {
  const parts = [typed.year, typed.month, typed.day].map((part) => part.trim())
  if (parts.every((part) => part === '')) return { error: 'date.missing' }
  if (parts.some((part) => part === '')) return { error: 'date.partial' }
  const [year = '', month = '', day = ''] = parts
  if (!/^\d+$/.test(year) || ![month, day].every((part) => /^\d{1,4}$/.test(part))) return { error: 'date.notNumbers' }
  if (year.length !== 4) return { error: 'date.yearFourDigits' }
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isPlainDate(date)) return { error: 'date.impossible' }
  if (year < '1900') return { error: 'date.tooFarPast' }
  if (year > '2199') return { error: 'date.tooFarFuture' }
  return { date }
}

/** The boxes of a kept date, for showing it again. */
export function typedDateOf(date: string): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month: String(Number(month)), day: String(Number(day)) }
}
