import { waiverDecisions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { daysOnceApproved, type WaiverOutcome, type WaiverProblem, waiverProblem } from '#domain/waivers.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedProposal } from './find-waiver.ts'

export type ApproveWaiver =
  | { ok: true }
  | { ok: false; problem: 'proposer' | 'overtaken' | WaiverProblem }
  | { ok: false; problem: 'decided'; outcome: WaiverOutcome }

/**
 * Approves a waiver that someone else proposed: from today on, or from its first day, it counts. Days that passed while it waited stay
 * as they were.
 *
 * @returns `decided` where someone was faster; `overtaken` where its last day has come and gone; what `waiverProblem` finds where
 * something has changed since it was proposed
 * @throws NotFound outside the scope, and where whoever asks may not see the requirement
 */
export async function approveWaiver(
  portal: Portal,
  moment: Moment,
  scope: Scope<'approve waiver'>,
  { waiverId }: { waiverId: string },
): Promise<ApproveWaiver> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { waiver, proposed, row, asked, policy, others } = await lockedProposal(deed, scope, waiverId)
    if (waiver.outcome) return { ok: false, problem: 'decided', outcome: waiver.outcome }
    if (row.by === deed.by) return { ok: false, problem: 'proposer' }
    const days = daysOnceApproved(proposed, deed.today)
    if (!days) return { ok: false, problem: 'overtaken' }
    const { personId, requirement } = row
    const given = { today: deed.today, asked, policy, others: others(requirement, waiverId) }
    const problem = waiverProblem({ requirement, ...days }, given)
    if (problem) return { ok: false, problem }
    const factId = await deed.addFact(personId, { kind: 'waiver', requirement, ...days }, 'decision', waiverId)
    await deed.tx.insert(waiverDecisions).values({ waiverId, outcome: 'approved', factId, at: deed.now, by: deed.by })
    await deed.record(personId, { event: 'waiver decided', ids: { waiverId, outcome: 'approved' } })
    return { ok: true }
  })
}
