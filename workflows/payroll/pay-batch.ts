import { payrollPayments } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedBatch } from './find-batch.ts'

export type PayBatch = { ok: true } | { ok: false; problem: 'called-off' | 'own' | 'paid' | 'different' }

/**
 * Notes that a batch was paid, once. Everyone in it is told.
 *
 * @param input.requestKey of the form; the same form sent again changes nothing
 * @param input.reference how payroll finds the payment again
 * @returns `different` where that form was sent before with another reference or day; `paid` where somebody else was faster; `own` where a bonus of
 * whoever pays is in it
 * @throws NotFound where there is no such batch
 */
export async function payBatch(
  portal: Portal,
  moment: Moment,
  scope: Scope<'pay bonuses'>,
  input: { batchId: string; requestKey: string; reference: string; paidOn: string },
): Promise<PayBatch> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { batchId, requestKey, reference, paidOn } = input
    const { payment, calledOff, lines, holdsOwn } = await lockedBatch(deed, scope, batchId)
    if (payment) {
      if (payment.requestKey !== requestKey) return { ok: false, problem: 'paid' }
      const same = payment.reference === reference && payment.paidOn === paidOn
      return same ? { ok: true } : { ok: false, problem: 'different' }
    }
    if (calledOff) return { ok: false, problem: 'called-off' }
    if (holdsOwn) return { ok: false, problem: 'own' }
    await deed.tx.insert(payrollPayments).values({ batchId, requestKey, reference, paidOn, at: deed.now, by: deed.by })
    await deed.record(null, { event: 'payroll batch paid', ids: { batchId } })
    for (const { personId, bonusId, milestone, amountCents, earnedOn, turn } of lines) {
      if (amountCents < 0) continue
      const body = { kind: 'bonus-paid', milestone, amountCents, earnedOn, paidOn } as const
      await deed.notify({ personId }, `bonus-paid:${bonusId}:${turn}`, body)
    }
    return { ok: true }
  })
}
