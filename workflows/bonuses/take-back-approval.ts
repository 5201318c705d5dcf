import type { Scope } from '#domain/authority.ts'
import type { BonusStanding } from '#domain/bonuses.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepStep, lockedBonuses } from './find-bonuses.ts'

/**
 * Takes an approval back while payroll has not put the bonus into a batch.
 *
 * @returns where the bonus stands instead when it is not approved, or not approved any more
 * @throws NotFound outside the scope
 */
export async function takeBackApproval(
  portal: Portal,
  moment: Moment,
  scope: Scope<'approve bonuses'>,
  { bonusId }: { bonusId: string },
): Promise<{ ok: true } | { ok: false; state: BonusStanding['state'] }> {
  return inDeed(portal, moment, scope, async (deed) => {
    for (const bonus of await lockedBonuses(deed, scope, [bonusId])) {
      if (bonus.standing.state !== 'approved') return { ok: false, state: bonus.standing.state }
      await keepStep(deed, bonus, 'approval taken back')
    }
    return { ok: true }
  })
}
