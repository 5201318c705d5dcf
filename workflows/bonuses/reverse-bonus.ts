import { bonusReversals } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { BonusStanding } from '#domain/bonuses.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedBonuses } from './find-bonuses.ts'

/**
 * Decides that a paid bonus is to be taken back: it waits for a batch, which will hold it as a line below zero. What was paid stays on record.
 *
 * @param input.reason why, in a sentence
 * @returns where the bonus stands instead when it is not paid, or is taken back already
 * @throws NotFound outside the scope
 */
export async function reverseBonus(
  portal: Portal,
  moment: Moment,
  scope: Scope<'approve bonuses'>,
  { bonusId, reason }: { bonusId: string; reason: string },
): Promise<{ ok: true } | { ok: false; state: BonusStanding['state'] }> {
  return inDeed(portal, moment, scope, async (deed) => {
    for (const { id, personId, standing, paidTurn } of await lockedBonuses(deed, scope, [bonusId])) {
      if (standing.state !== 'paid') return { ok: false, state: standing.state }
      await deed.tx.insert(bonusReversals).values({ bonusId: id, turn: paidTurn, reason, at: deed.now, by: deed.by })
      await deed.record(personId, { event: 'bonus reversed', ids: { bonusId: id } })
    }
    return { ok: true }
  })
}
