import { throughDate } from './calendar/dates.ts'

/** An employment as it is kept: `lastDay` and a leave's `through` are included; null or absent = no end known. */
export type EmploymentRecord = {
  hiredOn: string
  lastDay: string | null
  leaves: readonly { from: string; through?: string | undefined }[]
}

export type EmploymentProblem =
  | { problem: 'last-day-before-hire' | 'employments-overlap' }
  | { problem: 'through-before-from' | 'leave-before-hire' | 'leave-after-last-day' | 'leaves-overlap'; leave: number }

/**
 * What is wrong with an employment as it is to be recorded; null where nothing is. `leave` is the place in `leaves` of the one
 * that has to change.
 *
 * @param others the person's other employments in the same position; no day may belong to two
 */
export function employmentProblem(
  employment: EmploymentRecord,
  others: readonly Pick<EmploymentRecord, 'hiredOn' | 'lastDay'>[],
): EmploymentProblem | null {
  const { hiredOn, lastDay, leaves } = employment
  if (lastDay !== null && lastDay < hiredOn) return { problem: 'last-day-before-hire' }
  for (const [leave, { from, through }] of leaves.entries()) {
    if (through !== undefined && throughDate(through) < from) return { problem: 'through-before-from', leave }
    if (from < hiredOn) return { problem: 'leave-before-hire', leave }
    if (lastDay !== null && from > lastDay) return { problem: 'leave-after-last-day', leave }
    const earlier = leaves.slice(0, leave)
    if (earlier.some((other) => shareADay(from, through ?? null, other.from, other.through ?? null)))
      return { problem: 'leaves-overlap', leave }
  }
  return others.some((other) => shareADay(hiredOn, lastDay, other.hiredOn, other.lastDay))
    ? { problem: 'employments-overlap' }
    : null
}

function shareADay(from: string, through: string | null, otherFrom: string, otherThrough: string | null): boolean {
  return (otherThrough === null || from <= otherThrough) && (through === null || otherFrom <= through)
}

/** Where an employment stands on a day. */
export type EmploymentState = 'to come' | 'employed' | 'on leave' | 'ended'

/** Where an employment stands on `day`, `YYYY-MM-DD`; its last day and the last day of a leave are included. */
export function employmentStateOn(employment: EmploymentRecord, day: string): EmploymentState {
  if (day < employment.hiredOn) return 'to come'
  if (employment.lastDay !== null && day > employment.lastDay) return 'ended'
  return employment.leaves.some(({ from, through }) => shareADay(day, day, from, through ?? null))
    ? 'on leave'
    : 'employed'
}
