import { type Bonus, type Records, standingOf } from './standing.ts'

/** What an employment has reached: bonuses earned, and the last day of its probation, null where that is not over or not completed. */
export type MilestonesReached = { bonuses: Bonus[]; probationEnd: string | null }

/**
 * What the employment that began on `hiredOn` has reached by `today`.
 *
 * @param notBefore first day that counts: what an agency's past brought before the portal knew of it is not owed again; null = all
 */
export function milestonesReached(
  records: Records,
  { hiredOn, notBefore }: { hiredOn: string; notBefore: string | null },
  today: string,
): MilestonesReached {
  const own = records.employments?.find((employment) => !employment.retractedAt && employment.hiredOn === hiredOn)
  if (!own) return { bonuses: [], probationEnd: null }
  const asOf = own.lastDay && own.lastDay < today ? own.lastDay : today
  const { bonuses, probation } = standingOf(records).at(asOf)
  const counts = (day: string) => day <= today && (notBefore === null || day >= notBefore)
  const end = probation?.state === 'completed' ? probation.lastDay : null
  return {
    bonuses: bonuses.filter(({ earnedOn }) => counts(earnedOn)),
    probationEnd: end !== null && counts(end) ? end : null,
  }
}
