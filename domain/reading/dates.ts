import { isPlainDate, isThroughDate } from '../calendar/dates.ts'
import { monthNamed } from './months.ts'

/** A date in a text: a plain date or a month `YYYY-MM`, and where it stands. */
export type FoundDate = { value: string; at: number; end: number }

/** Which of two numbers is the month: told by the paper's other dates or its language; null where nothing tells. */
export type NumberOrder = 'month first' | 'day first' | null

/** A number of a date, with the letters that a machine reads for digits. */
const digits = (count: string) => `[0-9OoQDlI|!SsBZz]{${count}}`
const year = `(?:${digits('4')}|['’]?${digits('2')})`
const between = String.raw`\s?[-/.,\\]\s?`
const word = String.raw`[\p{L}0-9|!]{3,11}`

const numbers = new RegExp(
  `(?<![\\p{L}\\p{N}/])(${digits('1,2')})(${between})(${digits('1,2')})${between}(${year})(?![\\p{L}\\p{N}/])`,
  'gu',
)
const yearFirst = new RegExp(
  `(?<![\\p{L}\\p{N}/])(${digits('4')})${between}(${digits('1,2')})${between}(${digits('1,2')})(?![\\p{L}\\p{N}/])`,
  'gu',
)
const monthAndYear = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(${digits('1,2')})\\s?[/-]\\s?(${digits('4')})(?![\\p{L}\\p{N}/])`,
  'gu',
)
const dayMonthWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(${digits('1,2')})(?:st|nd|rd|th|º|°)?(?:\\s?[-/.]\\s?|,?\\s+(?:de\\s+|day\\s+of\\s+|d[ií]as\\s+(?:del\\s+mes\\s+)?de\\s+)?)(${word})\\.?(?:\\s?[-/.,]\\s?|,?\\s+(?:del?\\s+|of\\s+)?)(${year})(?![\\p{L}\\p{N}])`,
  'giu',
)
const monthWordDay = new RegExp(
  `(?<![\\p{L}\\p{N}])(${word})\\.?(?:\\s?[-/.]\\s?|\\s+)(${digits('1,2')})(?:st|nd|rd|th)?(?:\\s?[-/.]\\s?|,\\s*|\\s+)(${year})(?![\\p{L}\\p{N}])`,
  'giu',
)
const monthWordYear = new RegExp(
  `(?<![\\p{L}\\p{N}])(${word})\\.?(?:\\s?[-/.,]\\s?|\\s+(?:del?\\s+|of\\s+)?)(${digits('4')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/**
 * The dates in a text, from left to right, in the ways in which English and Spanish papers write them. What names no day of the
 * calendar is no date, nor is one of two numbers that either could be the month while nothing tells which.
 */
export function datesIn(text: string, order: NumberOrder): FoundDate[] {
  const found: FoundDate[] = []
  const taken: { at: number; end: number }[] = []
  const take = (pattern: RegExp, read: (parts: string[]) => string | null | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length]
      if (taken.some((other) => at < other.end && end > other.at)) continue
      const value = read(match.slice(1).map((part) => part ?? ''))
      if (value === undefined) continue
      // Of a date that cannot be, no part is read as another one.
      taken.push({ at, end })
      if (value !== null) found.push({ value, at, end })
    }
  }
  take(yearFirst, ([y = '', m = '', d = '']) => day(y, numberOf(m), d))
  take(dayMonthWord, ([d = '', m = '', y = '']) => day(y, monthNamed(m), d))
  take(monthWordDay, ([m = '', d = '', y = '']) => day(y, monthNamed(m), d))
  take(numbers, ([a = '', , b = '', y = '']) => ordered(a, b, y, order))
  take(monthWordYear, ([m = '', y = '']) => month(y, monthNamed(m)))
  take(monthAndYear, ([m = '', y = '']) => month(y, numberOf(m)))
  return found.sort((a, b) => a.at - b.at)
}

/** What the dates in numbers of these texts tell of their order: all of one kind, or null. */
export function orderIn(texts: readonly string[]): NumberOrder {
  const told = new Set<NumberOrder>()
  for (const text of texts) {
    for (const [, a = '', , b = '', y = ''] of text.matchAll(numbers)) {
      const [first, second] = [numberOf(a), numberOf(b)]
      if (first === null || second === null || fullYear(y) === null) continue
      if (first > 12 && second <= 12) told.add('day first')
      if (second > 12 && first <= 12) told.add('month first')
    }
  }
  return told.size === 1 ? ([...told][0] ?? null) : null
}

/** The date; null where it cannot be or could be two, undefined where it is none at all. */
function ordered(a: string, b: string, y: string, order: NumberOrder): string | null | undefined {
  const [first, second] = [numberOf(a), numberOf(b)]
  if (first === null || second === null) return undefined
  const monthFirst = day(y, first, b)
  const dayFirst = day(y, second, a)
  if (first === second || order === 'month first') return monthFirst
  if (order === 'day first') return dayFirst
  return monthFirst && dayFirst ? null : (monthFirst ?? dayFirst)
}

function day(y: string, m: number | null, d: string): string | null | undefined {
  const [whole, number] = [fullYear(y), numberOf(d)]
  if (whole === null || m === null || number === null) return undefined
  const date = `${whole}-${String(m).padStart(2, '0')}-${String(number).padStart(2, '0')}`
  return isPlainDate(date) ? date : null
}

function month(y: string, m: number | null): string | undefined {
  const whole = fullYear(y)
  if (whole === null || m === null) return undefined
  const value = `${whole}-${String(m).padStart(2, '0')}`
  return isThroughDate(value) ? value : undefined
}

/** Years as papers of living people name them: in full from 1900 to 2199, in two digits of this century or the last. */
function fullYear(text: string): number | null {
  const plainText = text.replace(/['’]/g, '')
  const number = numberOf(plainText)
  if (number === null) return null
  if (plainText.length === 2) return number < 80 ? 2000 + number : 1900 + number
  return number >= 1900 && number <= 2199 ? number : null
}

function numberOf(text: string): number | null {
  const read = text
    .replace(/[OoQD]/g, '0')
    .replace(/[lI|!]/g, '1')
    .replace(/[Ss]/g, '5')
    .replace(/B/g, '8')
    .replace(/[Zz]/g, '2')
  // A number of letters alone is a word.
  return /^\d+$/.test(read) && /\d/.test(text) ? Number(read) : null
}
