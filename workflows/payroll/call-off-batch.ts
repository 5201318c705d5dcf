import { payrollCancellations } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedBatch } from './find-batch.ts'

/**
 * Calls off a batch that was not paid: its bonuses wait again, and the batch stays on record.
 *
 * @param input.reason why, in a sentence
 * @returns `paid` where it was; calling it off twice changes nothing
 * @throws NotFound where there is no such batch
 */
export async function callOffBatch(
  portal: Portal,
  moment: Moment,
  scope: Scope<'pay bonuses'>,
  { batchId, reason }: { batchId: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'paid' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { payment, calledOff } = await lockedBatch(deed, scope, batchId)
    if (payment) return { ok: false, problem: 'paid' }
    if (calledOff) return { ok: true }
    await deed.tx.insert(payrollCancellations).values({ batchId, reason, at: deed.now, by: deed.by })
    await deed.record(null, { event: 'payroll batch called off', ids: { batchId } })
    return { ok: true }
  })
}
