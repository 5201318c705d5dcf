import type { StatusKind } from '#app/components/status.tsx'
import { statusWords } from '#app/wording/standing.ts'
import type { SeenStatus } from '#domain/visibility.ts'
import { longDate } from '#locales/dates.ts'

/** A requirement of a person in a square of a table: a word, and the date that goes with it. */
export type Cell = { kind: StatusKind; word: string; date: string | null }

/** What a manager may know of a requirement, as short as it can be said. */
export function cellOf(seen: SeenStatus, requirement: string, on: string): Cell {
  const { kind, word } = statusWords(seen, requirement, on, 'en')
  return { kind, word, date: dateOf(seen) }
}

/** In place of every cell of someone whose standing is not known. */
export const unknownCell: Cell = { kind: 'unknown', word: statusWords(null, '', '', 'en').word, date: null }

/** The last good day of what is good, and of nothing else that is masked. */
export function lastGoodDay(seen: SeenStatus): string | null {
  const status = seen.seen === 'full' ? seen.status : seen
  return status.status === 'met' || status.status === 'waived' || status.status === 'grace' ? status.through : null
}

function dateOf(seen: SeenStatus): string | null {
  const through = lastGoodDay(seen)
  if (through !== null) return `${isGrace(seen) ? 'due' : 'through'} ${longDate(through, 'en')}`
  if (seen.seen === 'masked') return null
  const { status } = seen
  if (status.status === 'lapsed') return `since ${longDate(status.since, 'en')}`
  return status.status === 'not-yet' ? `from ${longDate(status.again, 'en')}` : null
}

function isGrace(seen: SeenStatus): boolean {
  return seen.seen === 'full' && seen.status.status === 'grace'
}
