import { addPeriod } from './dates.ts'

type Holidays = readonly { on: string }[]

/** The last holiday that is known, null where there is none. */
export function lastHoliday(days: Holidays): string | null {
  return (
    days
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null
  )
}

/**
 * Whether the list of holidays reaches at least a year ahead: beyond its end every weekday would pass for a working day, and days that
 * the law counts in working days would end too early.
 */
export function reachesAYearAhead(days: Holidays, today: string): boolean {
  const last = lastHoliday(days)
  return last !== null && last >= addPeriod(today, { years: 1 })
}
