import type { Scope } from '#domain/authority.ts'
import { factsAfterHold, standingPart, termsOf } from '#domain/holds.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedHold, newestOf } from './find-hold.ts'
import { keepHold } from './keep-hold.ts'

/**
 * Lifts a hold from today on; the days on which it held stay as they were.
 *
 * @param input.looked what was being looked at: the hold's newest record, or the hold where it has none
 * @param input.reason why it is lifted, for HR alone
 * @returns `changed` where someone else changed or lifted it meanwhile, or it ended
 * @throws NotFound outside the scope, and for a hold that another page put
 */
export async function liftHold(
  portal: Portal,
  moment: Moment,
  scope: Scope<'put on hold'>,
  input: { personId: string; holdId: string; looked: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'changed' }> {
  const { looked, reason } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { hold } = await lockedHold(deed, scope, input)
    const part = standingPart(hold.facts, deed.today)
    if (!part || newestOf(hold) !== looked) return { ok: false, problem: 'changed' }
    const { id: holdId, personId } = hold
    const changes = factsAfterHold(hold.facts, null, deed.today)
    const entry = { did: 'lifted' as const, terms: termsOf(part.body), reason }
    await keepHold(deed, { holdId, personId, revises: looked }, entry, changes)
    return { ok: true }
  })
}
