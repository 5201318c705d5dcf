import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { keepStep, lockedBonuses } from './find-bonuses.ts'

/**
 * Approves bonuses that were earned, so that payroll may pay them. Those that are past it, by somebody else's hand, are left as they are.
 *
 * @returns how many were approved, and how many were not waiting any more
 * @throws NotFound where one is outside the scope: nobody approves their own
 */
export async function approveBonuses(
  portal: Portal,
  moment: Moment,
  scope: Scope<'approve bonuses'>,
  { bonusIds }: { bonusIds: readonly string[] },
): Promise<{ approved: number; passed: number }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const found = await lockedBonuses(deed, scope, bonusIds)
    const waiting = found.filter(({ standing }) => standing.state === 'earned')
    for (const bonus of waiting) await keepStep(deed, bonus, 'approved')
    return { approved: waiting.length, passed: found.length - waiting.length }
  })
}
