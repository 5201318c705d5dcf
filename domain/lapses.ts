import { requirementsAsked } from './asked.ts'
import { addDays } from './calendar/dates.ts'
import { tellOfLapseForDays } from './reminders.ts'
import { type Records, standingOf } from './standing.ts'

/**
 * A requirement that stops being good after `through`, the last good day, while the person is employed; `waived` where it is a waiver
 * that ends, `grace` where it was never there and is not asked for until then.
 */
export type Lapse = { requirement: string; through: string; waived?: true; grace?: true }

/**
 * What lapses for someone employed on `today`: each run of days on which a requirement is met, waived or in grace, ending from
 * `behind` days ago to `ahead` days from now, if some gate of the position needs it afterwards. What was renewed since, though that has
 * lapsed as well, what outlasts the employment, and what is not asked any more once it ends, is no lapse. Soonest first.
 */
export function lapsesOf(records: Records, today: string, ahead: number, behind = tellOfLapseForDays): Lapse[] {
  const employment = records.employments?.find(
    ({ hiredOn, lastDay, retractedAt }) => !retractedAt && hiredOn <= today && (!lastDay || lastDay >= today),
  )
  if (!employment) return []
  const standing = standingOf(records)
  const neededOn = (day: string) => requirementsAsked(standing.versionOn(day))
  const [first, last] = [addDays(today, -behind), addDays(today, ahead)]
  const lapses = Object.entries(standing.tolerated).flatMap(([requirement, runs]) =>
    runs.flatMap(([, through]): Lapse[] => {
      if (through === null || through < first || through > last) return []
      if (!neededOn(through < today ? today : addDays(through, 1)).has(requirement)) return []
      const outlasts = employment.lastDay && employment.lastDay <= through
      const renewed = through < today && runs.some(([from, until]) => beganBetween(from, until, through, today))
      if (outlasts || renewed) return []
      const status = standing.at(through).requirements[requirement]?.status
      const how = {
        ...(status === 'waived' && { waived: true as const }),
        ...(status === 'grace' && { grace: true as const }),
      }
      return [{ requirement, through, ...how }]
    }),
  )
  return lapses.sort((a, b) => a.through.localeCompare(b.through) || a.requirement.localeCompare(b.requirement))
}

/** Whether a run of good days that ends after `after` had begun by `today`. */
function beganBetween(from: string | null, through: string | null, after: string, today: string): boolean {
  return (from === null || from <= today) && (through === null || through > after)
}
