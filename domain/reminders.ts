import { daysBetween } from './calendar/dates.ts'
import type { DeadlineAbout } from './deadlines.ts'

/**
 * One thing that somebody is reminded of, as ids, codes and dates. Everything that is due to one person on a day goes out in one letter;
 * the words are put to it when that letter is written.
 */
export type ReminderItem =
  | { about: 'lapse'; requirement: string; through: string; waived?: true }
  | { about: 'deadline'; what: DeadlineAbout; applicationId: string; positionId: string; lastDay: string }

/** The day by which something is to be done about an item, `YYYY-MM-DD`; what is due first is said first. */
export function dueBy(item: ReminderItem): string {
  return item.about === 'lapse' ? item.through : item.lastDay
}

/**
 * How long after a lapse someone is still told of it when no job ran on the day itself. Agency policy: a month.
 */
export const tellOfLapseForDays = 30

/**
 * Which warning of a lapse is due: the tightest threshold that has been reached and not been given. A tighter one that was
 * given silences all wider ones, so that after downtime one warning goes out, with the true number of days left.
 *
 * @param through last good day, `YYYY-MM-DD`
 * @param thresholds days before `through`, any order; 0 is the last good day itself
 * @param given thresholds of this lapse that were warned of already
 * @returns the threshold, or null when nothing is due
 */
export function warningDue(
  through: string,
  today: string,
  thresholds: readonly number[],
  given: readonly number[],
): number | null {
  const left = daysBetween(today, through)
  if (left < -tellOfLapseForDays) return null
  const reached = thresholds.filter((threshold) => left <= threshold)
  if (reached.length === 0) return null
  const tightest = Math.min(...reached)
  return given.some((threshold) => threshold <= tightest) ? null : tightest
}
