import { isPlainDate, throughDate } from '../calendar/plain-dates.ts'
import { readTypedDate, type TypedDate, typedDateOf } from '../calendar/typed-date.ts'

/** What the boxes of a form hold, by their names: `from.month`, `from.day`, `from.year`, `state`, `violations.0.month`. */
export type Boxes = Readonly<Record<string, string>>

/** Something wrong at a box: `error` is a key of the `errors` texts, `typed` the date it speaks of, as typed. */
export type BoxError = { box: string; error: string; typed?: TypedDate; values?: Record<string, string> }

/** Reads boxes one by one and keeps what is wrong with each. */
export type Reader = {
  errors: BoxError[]
  wrong(box: string, error: string, more?: Omit<BoxError, 'box' | 'error'>): null
  /** A date up to and including `notAfter`; null where something is wrong. */
  date(box: string, notAfter: string | null): string | null
  /** A last good day, with or without its day of the month; undefined where all three boxes are empty and may be. */
  through(box: string, needed: boolean): string | null | undefined
  choice<T extends string>(box: string, choices: readonly T[], missing?: string): T | null
  /** A line or more of text, cut at its ends; undefined where it is empty. */
  text(box: string, longest: number): string | null | undefined
  ticked(box: string): boolean
}

/** A reader of these boxes that has found nothing wrong yet. */
export function readerOf(boxes: Boxes): Reader {
  const errors: BoxError[] = []
  const wrong: Reader['wrong'] = (box, error, more = {}) => {
    errors.push({ box, error, ...more })
    return null
  }
  const typed = (box: string): TypedDate => ({
    year: boxes[`${box}.year`] ?? '',
    month: boxes[`${box}.month`] ?? '',
    day: boxes[`${box}.day`] ?? '',
  })
  return {
    errors,
    wrong,
    date: (box, notAfter) => {
      const read = readTypedDate(typed(box))
      if ('error' in read) return wrong(box, read.error, { typed: typed(box) })
      if (notAfter !== null && read.date > notAfter) return wrong(box, 'date.future')
      return read.date
    },
    through: (box, needed) => {
      const parts = typed(box)
      if (isEmptyDate(boxes, box)) return needed ? wrong(box, 'through.missing') : undefined
      const onlyMonth = parts.day.trim() === ''
      const read = readTypedDate(onlyMonth ? { ...parts, day: '1' } : parts)
      if ('error' in read) return wrong(box, read.error, { typed: parts })
      return onlyMonth ? read.date.slice(0, 7) : read.date
    },
    choice: (box, choices, missing = 'choice.missing') =>
      choices.find((choice) => choice === boxes[box]) ?? wrong(box, missing),
    text: (box, longest) => {
      const text = (boxes[box] ?? '').replaceAll('\r\n', '\n').trim()
      if (text.includes('\u0000')) return wrong(box, 'text.forbiddenCharacters')
      if (text.length > longest) return wrong(box, 'text.tooLong', { values: { count: String(longest) } })
      return text === '' ? undefined : text
    },
    ticked: (box) => boxes[box] === 'on',
  }
}

/** Whether nothing was typed into any of a date's three boxes. */
export function isEmptyDate(boxes: Boxes, box: string): boolean {
  return ['year', 'month', 'day'].every((part) => (boxes[`${box}.${part}`] ?? '').trim() === '')
}

/** How many numbered boxes of a list there are: `violations.0`, `violations.1` make two. */
export function lengthOfList(boxes: Boxes, list: string): number {
  const numbers = Object.keys(boxes).flatMap((name) => {
    const [head, number = ''] = name.split('.')
    return head === list && /^\d{1,2}$/.test(number) ? [Number(number)] : []
  })
  return numbers.length === 0 ? 0 : Math.max(...numbers) + 1
}

/** The three boxes of a date, or of a month alone. */
export function boxesOfDate(box: string, date: string | null | undefined): Record<string, string> {
  if (date == null) return {}
  const { year, month, day } = typedDateOf(date.length === 7 ? `${date}-01` : date)
  return { [`${box}.year`]: year, [`${box}.month`]: month, [`${box}.day`]: date.length === 7 ? '' : day }
}

/** The last day that a `through` means; null where there is none. */
export function lastDayOf(through: string | null | undefined): string | null {
  if (through == null) return null
  return isPlainDate(through) ? through : throughDate(through)
}
