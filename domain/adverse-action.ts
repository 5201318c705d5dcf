import { addDays } from './calendar/dates.ts'
import { addWorkingDays, isWorkingDay, weekday } from './calendar/working-days.ts'
import { holidayDates, type Policies } from './policies.ts'

/**
 * Adverse action under the FCRA: between the notice before a decision that rests on a report of a reporting agency and the final
 * one lie so many full working days, and a dispute stops the count. Nothing of it is kept as a flag: where a procedure stands is
 * reckoned from its dated records.
 */

/** Where a report came from. One straight from a motor vehicle department is no consumer report. */
export const reportSources = ['agency', 'motor-vehicle-department'] as const
export type ReportSource = (typeof reportSources)[number]

/** How a dispute ended: the agency stands by its report, or has put it right. */
export const disputeOutcomes = ['confirmed', 'corrected'] as const
export type DisputeOutcome = (typeof disputeOutcomes)[number]

/** Why a report is no longer in the way of anything: it was put right, or nothing is decided on its account. */
export type Closing = 'corrected' | 'no-adverse-action'

/** How a notice reaches someone: on their own page, or as a letter that HR prints and posts. */
export const noticeWays = ['page', 'letter'] as const
export type NoticeWay = (typeof noticeWays)[number]

/** How HR heard of a dispute; one made on the person's page comes without HR. */
export const disputeChannels = ['phone', 'letter', 'in-person'] as const
export type DisputeChannel = 'page' | (typeof disputeChannels)[number]

/** The working calendar: which days are holidays, and the last day up to which that is known; empty where nothing is. */
export type WorkingCalendar = { holidays: ReadonlySet<string>; knownThrough: string }

/** Days on which the clock stands still, both included; `through` null while it does. */
export type Pause = { from: string; through: string | null }

/** `left` counts working days that must still pass, today among them; `finalFrom` is the first day for the final notice. */
export type Clock =
  | { state: 'running'; left: number; finalFrom: string }
  | { state: 'over'; finalFrom: string }
  | { state: 'paused'; left: number; since: string }
  | { state: 'unknown'; left: number; knownThrough: string }

/** The agency's working calendar, known up to its last holiday. */
export function workingCalendar(policies: Pick<Policies, 'holidays'>): WorkingCalendar {
  const days = policies.holidays.days.map(({ on }) => on).sort()
  return { holidays: holidayDates(policies), knownThrough: days.at(-1) ?? '' }
}

/**
 * The clock between the two notices, seen on a day.
 *
 * @param startsOn the day of the first notice, which itself does not count
 * @param workingDays how many full ones must pass
 */
export function clockOf(
  startsOn: string,
  pauses: readonly Pause[],
  workingDays: number,
  { holidays, knownThrough }: WorkingCalendar,
  today: string,
): Clock {
  const still = (day: string) => pauses.some(({ from, through }) => from <= day && (through === null || day <= through))
  const counts = (day: string) => isWorkingDay(day, holidays) && !still(day)
  let left = workingDays
  for (let day = addDays(startsOn, 1); day < today && left > 0; day = addDays(day, 1)) if (counts(day)) left -= 1

  const open = pauses.filter(({ through }) => through === null).map(({ from }) => from)
  if (open.length > 0) return { state: 'paused', left, since: open.sort()[0] ?? today }
  let day = addDays(startsOn, 1)
  for (let toPass = workingDays; toPass > 0; day = addDays(day, 1)) {
    if (weekday(day) <= 5 && day > knownThrough) return { state: 'unknown', left, knownThrough }
    if (counts(day)) toPass -= 1
  }
  // A dispute that came when the days were over, and was settled today, still holds for the whole of today.
  const since = firstNot(still, day)
  const from = firstNot(still, today > since ? today : since)
  return today < from ? { state: 'running', left, finalFrom: from } : { state: 'over', finalFrom: since }
}

function firstNot(still: (day: string) => boolean, from: string): string {
  let day = from
  while (still(day)) day = addDays(day, 1)
  return day
}

/** How a notice was given, and the working days that were promised with it; `postedOn` null while a letter is not on its way. */
export type GivenNotice = {
  way: NoticeWay
  sentOn: string
  postedOn: string | null
  letterWorkingDays: number
  waitWorkingDays: number
}

/** A report on file, as far as its procedure goes. Days are plain dates. */
export type ReportRecord = {
  source: ReportSource
  /** The notice before a decision. */
  notice: GivenNotice | null
  disputes: readonly { receivedOn: string; resolvedOn: string | null }[]
  closing: Closing | null
  /** The day of the final notice. */
  finalOn: string | null
}

/** The day from which working days are counted: when the notice stood on the page, or its letter has come; null before it is posted. */
function startOfClock(notice: GivenNotice, { holidays }: WorkingCalendar): string | null {
  if (notice.way === 'page') return notice.sentOn
  return notice.postedOn && addWorkingDays(notice.postedOn, notice.letterWorkingDays, holidays)
}

/** Where a report stands: what is to be done next, or how it ended. */
export type ReportStanding =
  | { stage: 'public-record' }
  | { stage: 'no-notice' }
  | { stage: 'to-post' }
  | { stage: 'clock'; clock: Clock }
  | { stage: 'closed'; how: Closing }
  | { stage: 'final' }

/** Where a report stands on a day. */
export function standingOfReport(report: ReportRecord, calendar: WorkingCalendar, today: string): ReportStanding {
  if (report.finalOn) return { stage: 'final' }
  if (report.closing) return { stage: 'closed', how: report.closing }
  if (report.source !== 'agency') return { stage: 'public-record' }
  const { notice } = report
  if (!notice) return { stage: 'no-notice' }
  const startsOn = startOfClock(notice, calendar)
  if (startsOn === null) return { stage: 'to-post' }
  const pauses = report.disputes.map(({ receivedOn, resolvedOn }) => ({ from: receivedOn, through: resolvedOn }))
  return { stage: 'clock', clock: clockOf(startsOn, pauses, notice.waitWorkingDays, calendar, today) }
}

/** Why the final notice may not be given. */
export type NoFinal = 'public-record' | 'no-notice' | 'not-posted' | 'disputed' | 'too-early' | 'calendar' | 'ended'

/** Why no final notice may rest on a report today; null where it may. */
export function whyNoFinal(report: ReportRecord, calendar: WorkingCalendar, today: string): NoFinal | null {
  const standing = standingOfReport(report, calendar, today)
  switch (standing.stage) {
    case 'public-record':
    case 'no-notice':
      return standing.stage
    case 'to-post':
      return 'not-posted'
    case 'closed':
    case 'final':
      return 'ended'
    case 'clock':
      return whyClockForbids[standing.clock.state]
  }
}

const whyClockForbids: Readonly<Record<Clock['state'], NoFinal | null>> = {
  running: 'too-early',
  paused: 'disputed',
  unknown: 'calendar',
  over: null,
}

/** The authorization that holds today: the newest that was not taken back; null where there is none. */
export function standingAuthorization<A extends { at: Date; revokedAt: Date | null }>(given: readonly A[]): A | null {
  const standing = given.filter(({ revokedAt }) => revokedAt === null)
  return standing.sort((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null
}

/**
 * Whether an application may be ended by the agency in any other way than the final notice: only where no report of an agency is
 * on file, or of each it was said that nothing is decided on its account.
 */
export function mayEndWithoutNotice(reports: readonly Pick<ReportRecord, 'source' | 'closing'>[]): boolean {
  return reports.every(({ source, closing }) => source !== 'agency' || closing !== null)
}
