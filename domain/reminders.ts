import { daysBetween } from './calendar/dates.ts'
import type { DeadlineAbout } from './deadlines.ts'
import type { Policies } from './policies.ts'

/**
 * One thing that somebody is reminded of, as ids, codes and dates. Everything that is due to one person on a day goes out in one letter;
 * the words are put to it when that letter is written.
 */
export type ReminderItem =
  | { about: 'lapse'; requirement: string; through: string; waived?: true; grace?: true }
  | { about: 'deadline'; what: DeadlineAbout; applicationId: string; positionId: string; lastDay: string }
  | { about: 'statement'; statement: string; version: number }
  | {
      /** What lapses for somebody else: soon, or warned of a while ago and nothing was done since. */
      about: 'lapse of other'
      what: 'soon' | 'no action'
      front: StaffFront
      personId: string
      requirement: string
      through: string
      waived?: true
      grace?: true
    }
  | { about: 'clock'; what: StaffClock; applicationId: string; by: string }
  | { about: 'proposed end'; employmentId: string }
  | { about: 'probation review'; front: StaffFront; employmentId: string; lastDay: string }

/** As what somebody of the staff is told, and so on which pages they find it. */
export type StaffFront = 'hr' | 'team'

/** What of an application, or of a new hire's papers, waits for HR by a day, or has happened on it. */
export const staffClocks = [
  'information-answered',
  'information-late',
  'offer-ends',
  'reference-late',
  'report-to-post',
  'report-clock-over',
  'section-1',
  'section-2',
  'reverification',
  'case',
  'choice',
  'contact',
] as const
export type StaffClock = (typeof staffClocks)[number]

/** The day by which something is to be done about an item, `YYYY-MM-DD`; what is due first is said first. */
export function dueBy(item: ReminderItem): string {
  switch (item.about) {
    case 'lapse':
    case 'lapse of other':
      return item.through
    case 'deadline':
    case 'probation review':
      return item.lastDay
    case 'clock':
      return item.by
    case 'statement':
    case 'proposed end':
      return whenever
  }
}

/** Sorts after every day that is one: what has no last day. */
const whenever = '9999-12-31'

/**
 * How long after a lapse someone is still told of it when no job ran on the day itself, at the least. Agency policy: a month.
 */
export const tellOfLapseForDays = 30

/** When somebody is warned of a lapse: so many days before the last good day, and each week after it for so many weeks. */
export type WarningRule = { thresholds: readonly number[]; weeksAfter: number }

/** The rule for a requirement: its own thresholds where the agency gave it some, else those of all. */
export function warningRule(
  { thresholds, byRequirement, weeksAfter }: Policies['warnings'],
  requirement: string,
): WarningRule {
  return { thresholds: byRequirement[requirement] ?? thresholds, weeksAfter }
}

/** The days before today from which, and after it to which, a lapse may call for a warning. */
export function warningsReach({ thresholds, byRequirement, weeksAfter, staffFrom }: Policies['warnings']) {
  return {
    ahead: Math.max(...thresholds, ...Object.values(byRequirement).flat(), staffFrom),
    behind: toldFor(weeksAfter),
  }
}

/** For so many days after a lapse somebody is still told of it for the first time. */
function toldFor(weeksAfter: number): number {
  return Math.max(tellOfLapseForDays, weeksAfter * 7 + 6)
}

/**
 * Which warning of a lapse is due: the tightest threshold that has been reached and not been given. A tighter one that was
 * given silences all wider ones, so that after downtime one warning goes out, with the true number of days left. The weekly ones after the lapse have
 * thresholds below zero: -7, -14 and so on.
 *
 * @param through last good day, `YYYY-MM-DD`
 * @param rule thresholds in any order; 0 is the last good day itself
 * @param given thresholds of this lapse that were warned of already
 * @returns the threshold, or null when nothing is due
 */
export function warningDue(
  through: string,
  today: string,
  { thresholds, weeksAfter }: WarningRule,
  given: readonly number[],
): number | null {
  const left = daysBetween(today, through)
  if (left < -toldFor(weeksAfter)) return null
  const weekly = Array.from({ length: weeksAfter }, (_, week) => -7 * (week + 1))
  const reached = [...thresholds, ...weekly].filter((threshold) => left <= threshold)
  if (reached.length === 0) return null
  const tightest = Math.min(...reached)
  return given.some((threshold) => threshold <= tightest) ? null : tightest
}
