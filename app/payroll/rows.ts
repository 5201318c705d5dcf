import { bonusStateWords, dollars, milestoneName, questionWords } from '#app/wording/bonuses.ts'
import type { ListedBonus } from '#db/queries/bonuses.ts'
import type { ListedBatch } from '#db/queries/payroll-batches.ts'
import { longDate } from '#locales/dates.ts'

/** What the batch would pay of a bonus, below zero where it is taken back. */
function centsToPay({ standing, amountCents }: Pick<ListedBonus, 'standing' | 'amountCents'>): number {
  return standing.state === 'reversing' ? -amountCents : amountCents
}

/** Whether a batch may hold it now. */
export function waitsForBatch({ standing }: Pick<ListedBonus, 'standing'>): boolean {
  return standing.state === 'approved' || standing.state === 'reversing'
}

/** A bonus in a list of payroll: name, program, amount and where it stands, and nothing else of the person. */
export function payrollRow(bonus: ListedBonus, own: string | null) {
  const cents = centsToPay(bonus)
  return {
    id: bonus.id,
    name: bonus.name || 'No name given',
    program: bonus.program || 'In no team',
    milestone: milestoneName(bonus.milestone),
    earnedOn: bonus.standing.earnedOn,
    cents,
    amount: dollars(cents),
    takesBack: cents < 0,
    state: bonusStateWords(bonus),
    question: questionWords(bonus),
    own: bonus.personId === own,
  }
}

export type PayrollRow = ReturnType<typeof payrollRow>

/** A batch in a list. */
export function batchRow(batch: ListedBatch, today: string) {
  const { id, number, payDate, lines, cents } = batch
  return { id, number, payDate, lines, amount: dollars(cents), state: batchState(batch, today) }
}

/** Where a batch stands. */
export function batchState({ paidOn, calledOff, payDate }: ListedBatch, today: string) {
  if (paidOn) return { kind: 'met' as const, text: `Paid on ${longDate(paidOn, 'en')}` }
  if (calledOff) return { kind: 'missing' as const, text: 'Called off' }
  return payDate < today
    ? { kind: 'lapsing' as const, text: 'Pay date has passed, not marked as paid' }
    : { kind: 'not-yet' as const, text: 'To be paid' }
}
