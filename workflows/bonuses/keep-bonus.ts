import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepStep, lockedBonuses } from './find-bonuses.ts'

/**
 * Decides that a bonus stays as payroll has it, though by the dates of the employment it is not earned or on another day.
 *
 * @param input.reason why, in a sentence
 * @returns `settled` where nothing is asked about it, or not any more
 * @throws NotFound outside the scope
 */
export async function keepBonus(
  portal: Portal,
  moment: Moment,
  scope: Scope<'approve bonuses'>,
  { bonusId, reason }: { bonusId: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'settled' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    for (const bonus of await lockedBonuses(deed, scope, [bonusId])) {
      if (!bonus.standing.questioned) return { ok: false, problem: 'settled' }
      await keepStep(deed, bonus, 'kept', { reason, earnedOn: bonus.standing.questioned.earnedBy })
    }
    return { ok: true }
  })
}
