import type { BoardQuestion } from '#db/queries/team-board.ts'
import { isPlainDate } from '#domain/calendar/dates.ts'
import { isId } from '#domain/ids.ts'

/** What a board's address asks, with what is wrong in it as a sentence. */
export type Asked = Omit<BoardQuestion, 'gate' | 'today'> & { gate: string | null; wrongDate: string | null }

const shows = ['everyone', 'cleared', 'not-cleared', 'lapsing'] as const
const sorts = ['name', '-name', 'through', '-through'] as const
const spans = [30, 60, 90] as const

/**
 * Reads a board's address. What it does not understand falls back to the plain board of today; a day that does not exist, or lies
 * outside of 1900 to 2199, is told.
 */
export function readQuestion(query: URLSearchParams, today: string): Asked {
  const typed = query.get('on')?.trim() ?? ''
  const exists = isPlainDate(typed) && typed >= '1900' && typed < '2200'
  const id = (name: string) => {
    const value = query.get(name) ?? ''
    return isId(value) ? value : null
  }
  const [, show, within] = /^(.*?)(?:-(\d+))?$/.exec(query.get('show') ?? '') ?? []
  const page = Number(query.get('page') ?? '1')
  return {
    on: exists ? typed : today,
    wrongDate:
      typed === '' || exists
        ? null
        : `“${typed.slice(0, 20)}” is not a day that can be shown. Enter a year, month and day such as 2027-03-14. This page is about today.`,
    gate: query.get('gate'),
    programId: id('program'),
    teamId: id('team'),
    search: (query.get('q') ?? '').trim().slice(0, 100),
    show: shows.find((each) => each === show) ?? 'everyone',
    lapsesWithin: spans.find((span) => String(span) === within) ?? 30,
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'name',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}
