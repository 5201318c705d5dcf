import type { StatusKind } from '#app/components/status.tsx'
import type { BonusHappening } from '#db/queries/bonus-story.ts'
import type { ListedBonus } from '#db/queries/bonuses.ts'
import { longDate } from '#locales/dates.ts'
import { money } from '#locales/phrases.ts'

const milestones: Readonly<Record<string, string>> = { hire: 'Being hired', probation: 'Completing probation' }

/** What a bonus is for, for staff. */
export function milestoneName(milestone: string): string {
  return milestones[milestone] ?? milestone
}

/** Cents as dollars; with a minus sign where something is taken back: `-$100`. */
export function dollars(cents: number): string {
  return cents < 0 ? `−${money(-cents / 100)}` : money(cents / 100)
}

/** `1 bonus`, `3 bonuses` */
export function bonusCount(count: number): string {
  return count === 1 ? '1 bonus' : `${count.toLocaleString('en-US')} bonuses`
}

type Standing = Pick<ListedBonus, 'standing' | 'batch' | 'firstPaidOn'>

/** Where a bonus stands, for staff. */
export function bonusStateWords({ standing, batch, firstPaidOn }: Standing): { kind: StatusKind; text: string } {
  const number = batch ? `batch ${batch.number}` : 'a batch'
  switch (standing.state) {
    case 'earned':
      return { kind: 'pending', text: 'Waits for approval' }
    case 'approved':
      return { kind: 'not-yet', text: 'Approved, waits for a payroll batch' }
    case 'in batch':
      return { kind: 'not-yet', text: `In ${number}, to be paid${batch ? ` on ${longDate(batch.payDate, 'en')}` : ''}` }
    case 'paid':
      return { kind: 'met', text: `Paid${batch?.paidOn ? ` on ${longDate(batch.paidOn, 'en')}` : ''} in ${number}` }
    case 'reversing':
      return {
        kind: 'sent-back',
        text: `Paid${firstPaidOn ? ` on ${longDate(firstPaidOn, 'en')}` : ''}, to be taken back`,
      }
    case 'reversed':
      return { kind: 'missing', text: `Paid, and taken back in ${number}` }
    case 'withdrawn':
      return { kind: 'missing', text: 'Not earned by the corrected dates' }
  }
}

/** What is asked about a bonus that payroll has; null where nothing is. */
export function questionWords({ standing }: Pick<ListedBonus, 'standing'>): string | null {
  const { questioned, state } = standing
  if (!questioned) return null
  const has = state === 'paid' ? 'Paid' : 'In a payroll batch'
  return questioned.earnedBy === null
    ? `${has}, but no longer earned by the dates`
    : `${has}, but by the dates earned on ${longDate(questioned.earnedBy, 'en')}`
}

/** Something that happened to a bonus, as a sentence without its full stop. */
export function happeningWords(happening: BonusHappening): string {
  switch (happening.what) {
    case 'recorded':
      return `Earned on ${longDate(happening.earnedOn, 'en')}`
    case 'reversed':
      return 'Decided to take it back'
    case 'put into batch':
      return `Put into batch ${happening.number}`
    case 'taken back in batch':
      return `Put into batch ${happening.number} to be taken back`
    case 'batch paid':
      return `Batch ${happening.number} paid`
    case 'batch called off':
      return `Batch ${happening.number} called off`
    default:
      return stepWords(happening.what, happening.earnedOn)
  }
}

function stepWords(
  step: Extract<BonusHappening, { earnedOn: string | null }>['what'],
  earnedOn: string | null,
): string {
  const day = earnedOn ? longDate(earnedOn, 'en') : null
  switch (step) {
    case 'recorded':
      return `Earned on ${day}`
    case 'approved':
      return 'Approved'
    case 'approval taken back':
      return 'Approval taken back'
    case 'withdrawn':
      return 'The employment was corrected: not earned'
    case 'moved':
      return `The employment was corrected: earned on ${day}`
    case 'earned again':
      return `Earned after all, on ${day}`
    case 'questioned':
      return day
        ? `The employment was corrected: by its dates earned on ${day}`
        : 'The employment was corrected: by its dates no longer earned'
    case 'in order again':
      return 'The employment was corrected: in order again'
    case 'kept':
      return 'Decided to keep it as it is'
  }
}
