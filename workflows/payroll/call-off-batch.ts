import type { StandingBonus } from '#db/queries/bonus-records.ts'
import { payrollCancellations } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { keepStep, lockBonusRows } from '../bonuses/find-bonuses.ts'
import { type Deed, inDeed } from '../deed.ts'
import { lockPeople } from '../people/lock-person.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedBatch } from './find-batch.ts'

/**
 * Calls off a batch that was not paid: its bonuses wait again, and the batch stays on record. What was asked about one of them meanwhile is put right,
 * since payroll does not have it any more.
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
    const { payment, calledOff, lines } = await lockedBatch(deed, scope, batchId)
    if (payment) return { ok: false, problem: 'paid' }
    if (calledOff) return { ok: true }
    await deed.record(null, { event: 'payroll batch called off', ids: { batchId } })
    await lockPeople(deed, [...new Set(lines.map(({ personId }) => personId))])
    const held = await lockBonusRows(
      deed,
      lines.map(({ bonusId }) => bonusId),
    )
    await deed.tx.insert(payrollCancellations).values({ batchId, reason, at: deed.now, by: deed.by })
    for (const bonus of held) await settleQuestion(deed, bonus)
    return { ok: true }
  })
}

/** By the dates of the employment, a bonus of the batch is not earned, or on another day. */
async function settleQuestion(deed: Deed, { id, personId, milestone, amountCents, standing }: StandingBonus) {
  if (!standing.questioned) return
  const { earnedBy } = standing.questioned
  const what = earnedBy === null ? 'withdrawn' : 'moved'
  await keepStep(deed, { id, personId }, what, { earnedOn: earnedBy })
  const body = { milestone, amountCents, what, earnedOn: earnedBy ?? standing.earnedOn } as const
  await deed.notify({ personId }, `bonus-corrected:${id}:${deed.now.getTime()}`, { kind: 'bonus-corrected', ...body })
}
