import { addDays, daysBetween, todayIn } from './calendar/dates.ts'
import type { ApplicationState, Move } from './hiring.ts'
import type { Policies } from './policies.ts'

/** What of an application has a last day. */
export type DeadlineAbout = 'draft' | 'information' | 'offer'

/**
 * A last day of an application. After `lastDay` the clock makes its move; `remindOf` is the last day on which the person can still do
 * what they are reminded of, earlier where the posting closes before.
 */
export type Deadline = { about: DeadlineAbout; lastDay: string; remindOf: string }

/** What of an application decides its deadline: `savedAt` null = not saved since it was begun; `dueOn` of what HR waits for. */
export type Timed = {
  state: ApplicationState
  startedAt: Date
  savedAt: Date | null
  closesOn: string | null
  dueOn: readonly string[]
  expiresOn: string | null
}

/** The move that the clock makes when a last day has passed, and the reason that it is given. */
export const clockMoves = {
  draft: { move: 'expire', reason: 'draft-not-sent' },
  information: { move: 'expire', reason: 'information-not-sent' },
  offer: { move: 'let-offer-expire', reason: 'offer-not-answered' },
} as const satisfies Record<DeadlineAbout, { move: Move; reason: string }>

type Days = Pick<Policies, 'agency'> & { deadlines: Pick<Policies['deadlines'], 'draftDays'> }

/** The last day on which a draft can be gone on with: so many days after the day of its last save, in the agency's time zone. */
export function draftLastDay(draft: Pick<Timed, 'startedAt' | 'savedAt'>, { agency, deadlines }: Days): string {
  return addDays(todayIn(agency.timeZone, draft.savedAt ?? draft.startedAt), deadlines.draftDays)
}

/**
 * The last day of an application as it stands, null where it has none. Of several things that were asked for the latest counts, so
 * that nobody loses an application over the first of two questions.
 */
export function deadlineOf(application: Timed, days: Days): Deadline | null {
  const { state, closesOn, expiresOn } = application
  if (state === 'draft') {
    const lastDay = draftLastDay(application, days)
    return { about: 'draft', lastDay, remindOf: closesOn !== null && closesOn < lastDay ? closesOn : lastDay }
  }
  if (state === 'information-requested') {
    const lastDay = [...application.dueOn].sort().at(-1)
    return lastDay === undefined ? null : { about: 'information', lastDay, remindOf: lastDay }
  }
  if (state === 'conditional-offer' && expiresOn !== null)
    return { about: 'offer', lastDay: expiresOn, remindOf: expiresOn }
  return null
}

/** Whether a last day has passed; the day itself still counts. */
export function hasPassed(lastDay: string, today: string): boolean {
  return today > lastDay
}

export type DueNow = { do: 'move' } | { do: 'remind'; daysBefore: number } | null

/**
 * What the clock has to do about a deadline on a day: its move once the last day has passed; else the tightest reminder that has been
 * reached and not been given, where no tighter one was. A last day to act that has passed is reminded of no more.
 *
 * @param thresholds days before the last day on which to remind, any order
 * @param given thresholds of this last day that were reminded of already
 */
export function dueNow(
  deadline: Deadline,
  today: string,
  thresholds: readonly number[],
  given: readonly number[],
): DueNow {
  if (hasPassed(deadline.lastDay, today)) return { do: 'move' }
  const left = daysBetween(today, deadline.remindOf)
  const reached = thresholds.filter((threshold) => left >= 0 && left <= threshold)
  if (reached.length === 0) return null
  const tightest = Math.min(...reached)
  return given.some((threshold) => threshold <= tightest) ? null : { do: 'remind', daysBefore: tightest }
}
