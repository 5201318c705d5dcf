import { waiverDecisions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { WaiverOutcome } from '#domain/waivers.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedProposal } from './find-waiver.ts'

/**
 * Refuses a waiver that someone else proposed; it never counted, and never will.
 *
 * @param input.reason for HR alone
 * @returns `decided` where someone was faster
 * @throws NotFound outside the scope, and where whoever asks may not see the requirement
 */
export async function refuseWaiver(
  portal: Portal,
  moment: Moment,
  scope: Scope<'approve waiver'>,
  { waiverId, reason }: { waiverId: string; reason: string },
): Promise<
  { ok: true } | { ok: false; problem: 'proposer' } | { ok: false; problem: 'decided'; outcome: WaiverOutcome }
> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { waiver, row } = await lockedProposal(deed, scope, waiverId)
    if (waiver.outcome) return { ok: false, problem: 'decided', outcome: waiver.outcome }
    if (row.by === deed.by) return { ok: false, problem: 'proposer' }
    await deed.tx.insert(waiverDecisions).values({ waiverId, outcome: 'refused', reason, at: deed.now, by: deed.by })
    await deed.record(row.personId, { event: 'waiver decided', ids: { waiverId, outcome: 'refused' } })
    return { ok: true }
  })
}
