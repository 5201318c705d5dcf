import { addDays, addPeriod } from '#domain/calendar/dates.ts'
import { isWorkingDay } from '#domain/calendar/working-days.ts'
import { defaultPolicies, holidayDates } from '#domain/policies.ts'
import type { Moment, Portal } from '#workflows/portal.ts'

/** Something that happened on a day of the demonstration agency's past. */
type Act = (moment: Moment, portal: Portal) => Promise<unknown>

/**
 * The agency's past as a list of what happened when. Acts are played in the order of their days, whatever the order in which
 * they were written down, each at a moment of its own day: so the ledger and every "as known on" tell the truth.
 */
export type Stage = {
  /** The date `days` after today; before it where negative. */
  day(days: number): string
  /** The date some years before the date `days` after today. */
  yearsBefore(years: number, days: number): string
  /** `days`, or the nearest after it, before it where `step` is -1, that is a day on which offices work. */
  workday(days: number, step: 1 | -1): number
  /** Has something happen `days` after today; never later than today. */
  on(days: number, act: Act): void
  play(): Promise<void>
}

/** The agency opens at 8 in the morning in Phoenix; there is something to do every few minutes. */
const opening = 'T15:00:00Z'
const pause = 3 * 60_000

/** Letters about days before this one were sent long ago: nobody gets them now. */
export const lettersSince = -1

/**
 * @param loud the portal as it is
 * @param quiet the same, sending nothing: for what is too long ago
 */
export function openStage({ now, today }: Moment, { loud, quiet }: { loud: Portal; quiet: Portal }): Stage {
  const acts: { days: number; act: Act }[] = []
  const day = (days: number) => addDays(today, days)
  const holidays = holidayDates(defaultPolicies)
  const workday = (days: number, step: 1 | -1): number =>
    isWorkingDay(day(days), holidays) ? days : workday(days + step, step)
  const momentOn = (days: number, nth: number): Moment => {
    const at = new Date(`${day(days)}${opening}`).getTime() + nth * pause
    return { now: new Date(Math.min(at, now.getTime())), today: day(days) }
  }
  return {
    day,
    workday,
    yearsBefore: (years, days) => addPeriod(day(days), { years: -years }),
    on: (days, act) => {
      if (days > 0) throw new Error('the past of the demonstration ends today')
      acts.push({ days, act })
    },
    play: async () => {
      const inOrder = acts.map((each, i) => ({ ...each, i })).sort((a, b) => a.days - b.days || a.i - b.i)
      let nth = 0
      let before: number | null = null
      for (const { days, act } of inOrder) {
        nth = days === before ? nth + 1 : 0
        before = days
        await act(momentOn(days, nth), days < lettersSince ? quiet : loud)
      }
    },
  }
}

/** What a deed gave; throws where it was refused, because then the demonstration's own story does not hold. */
export function done<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(result)}`)
  return result as Extract<T, { ok: true }>
}
