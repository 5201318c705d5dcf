import { addDays, addPeriod } from './calendar/dates.ts'
import type { Policies } from './policies.ts'

/**
 * What happened to a bonus after it was earned. A step is never changed; what stands is folded from all of them.
 *
 * `approved`, `approval taken back`: by HR. `withdrawn`, `moved`, `earned again`: an employment was changed before payroll had the bonus, and by its
 * dates it is not earned, on another day, or after all. `questioned`, `in order again`: the same once payroll has it, when nothing is changed by
 * itself. `kept`: somebody decided that it stays paid though it is questioned.
 */
export const bonusSteps = [
  'approved',
  'approval taken back',
  'withdrawn',
  'moved',
  'earned again',
  'questioned',
  'in order again',
  'kept',
] as const
export type BonusStep = (typeof bonusSteps)[number]

/** A bonus as it was recorded, its steps in order, and the lines of payroll batches that hold it, called-off ones left out. */
export type BonusRecord = {
  earnedOn: string
  steps: readonly { step: BonusStep; earnedOn: string | null }[]
  lines: readonly { amountCents: number; paid: boolean }[]
  /** Whether somebody decided that what was paid is to be taken back. */
  reversing: boolean
}

/**
 * Where a bonus stands: `reversing` waits for a batch that takes it back. `earnedOn` is the day it is earned on by what was known when it last moved;
 * `questioned` where payroll has it and by the dates of the employment it is not earned, or on another day (`earnedBy` null or that day).
 */
export type BonusStanding = {
  state: 'earned' | 'approved' | 'in batch' | 'paid' | 'reversing' | 'reversed' | 'withdrawn'
  earnedOn: string
  questioned: { earnedBy: string | null } | null
}

export function standingOfBonus({ earnedOn: recorded, steps, lines, reversing }: BonusRecord): BonusStanding {
  let earnedOn = recorded
  let approved = false
  let withdrawn = false
  let questioned: BonusStanding['questioned'] = null
  for (const { step, earnedOn: day } of steps) {
    if (step === 'approved') approved = true
    if (step === 'approval taken back') approved = false
    if (step === 'withdrawn') [withdrawn, approved] = [true, false]
    if (step === 'moved' || step === 'earned again') earnedOn = day ?? earnedOn
    if (step === 'earned again') withdrawn = false
    if (step === 'questioned') questioned = { earnedBy: day }
    if (['in order again', 'kept', 'withdrawn', 'moved', 'earned again'].includes(step)) questioned = null
  }
  const sum = lines.reduce((cents, line) => cents + line.amountCents, 0)
  if (lines.length > 0 && sum <= 0) return { state: 'reversed', earnedOn, questioned: null }
  if (reversing) return { state: 'reversing', earnedOn, questioned: null }
  if (lines.length > 0) return { state: lines.every(({ paid }) => paid) ? 'paid' : 'in batch', earnedOn, questioned }
  return { state: withdrawn ? 'withdrawn' : approved ? 'approved' : 'earned', earnedOn, questioned: null }
}

/** What a change of an employment means for a bonus on record; `earnedBy` is the day the engine says now, null = not earned by today. */
export function correctionOf(standing: BonusStanding, earnedBy: string | null): BonusStep | null {
  const agrees = earnedBy === standing.earnedOn
  switch (standing.state) {
    case 'earned':
    case 'approved':
      return agrees ? null : earnedBy === null ? 'withdrawn' : 'moved'
    case 'withdrawn':
      return earnedBy === null ? null : 'earned again'
    case 'in batch':
    case 'paid':
      if (agrees) return standing.questioned ? 'in order again' : null
      return standing.questioned?.earnedBy === earnedBy && standing.questioned ? null : 'questioned'
    default:
      return null
  }
}

/**
 * Whether an employment has bonuses at all by the agency's policy about people who come back.
 *
 * @param earlier the person's employments that began before this one, in any position; `lastDay` null = goes on
 */
export function hasBonuses(
  { rehire, afterMonths }: Policies['bonuses'],
  hiredOn: string,
  earlier: readonly { hiredOn: string; lastDay: string | null }[],
): boolean {
  const before = earlier.filter((other) => other.hiredOn < hiredOn)
  if (before.length === 0 || rehire === 'again') return true
  if (rehire === 'once') return false
  return before.every(({ lastDay }) => lastDay !== null && addPeriod(lastDay, { months: afterMonths }) <= hiredOn)
}

/** Days from one to another, both included. */
export type Stretch = { from: string; through: string }

/** The time in which a bonus was earned, over whose workweeks payroll spreads it: the probation, or the day of hire. */
export function earnedIn(milestone: string, hiredOn: string, earnedOn: string): Stretch {
  return { from: milestone === 'probation' && hiredOn <= earnedOn ? hiredOn : earnedOn, through: earnedOn }
}

/** The workweek that a day lies in. `startsOn`: 0 = Sunday to 6 = Saturday. */
export function workweekOf(day: string, startsOn: number): Stretch {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const from = addDays(day, -((weekday - startsOn + 7) % 7))
  return { from, through: addDays(from, 6) }
}
