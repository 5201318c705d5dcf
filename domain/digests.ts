import { addDays, daysBetween } from './calendar/dates.ts'

/**
 * What is mailed to staff regularly, and can be done without: a manager's teams each week, the agency each week, and once a month the
 * lapses with their warnings. Reminders and what the law or the job needs are no digests.
 */
export const digestTopics = ['team', 'agency', 'warnings'] as const

export type DigestTopic = (typeof digestTopics)[number]

/** Whose digest it is. */
export const digestRole = { team: 'manager', agency: 'hr', warnings: 'hr' } as const satisfies Record<
  DigestTopic,
  string
>

/** How somebody chose: by the link in a mail, by their mail program's own button, or on their own page. */
export const waysToChoose = ['link', 'one-click', 'own page'] as const

export type DigestChoice = 'subscribed' | 'unsubscribed'

/** So many days ahead a digest looks. */
export const digestDays = [30, 60, 90] as const

export type ByDays = Record<(typeof digestDays)[number], number>

/** What ends soon; `requirement` is null where its name may not leave the house. */
export type Ending = { name: string; requirement: string | null; lastDay: string }

/** What a digest tells, as far as its reader may know it, of the day on which its letter is written. */
export type Digest =
  | {
      topic: 'team'
      asOf: string
      gate: string
      everyone: number
      notCleared: { count: number; names: string[] }
      clearanceEnds: ByDays
      ends: ByDays
      first: Ending[]
    }
  | {
      topic: 'agency'
      asOf: string
      gate: string
      everyone: number
      notCleared: number
      ends: ByDays
      probations: number
      toReview: number
    }
  | { topic: 'warnings'; month: string; lapses: number; unwarned: number; unforeseen: number }

/** The Monday of a day's week, `YYYY-MM-DD`; a week begins on its Monday (ISO 8601). */
function mondayOf(day: string): string {
  return addDays(day, -(((daysBetween(aMonday, day) % 7) + 7) % 7))
}

const aMonday = '1970-01-05'

/** The calendar month before that of a day, `YYYY-MM`. */
export function monthBefore(day: string): string {
  return addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)
}

/** The first and last day of a month `YYYY-MM`. */
export function daysOfMonth(month: string): { from: string; through: string } {
  const from = `${month}-01`
  return { from, through: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) }
}

/** The period for which a digest is written on a day, once: the Monday of its week, or the month that is over. */
export function periodOf(topic: DigestTopic, today: string): string {
  return topic === 'warnings' ? monthBefore(today) : mondayOf(today)
}
