import { waiverDecisions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { WaiverOutcome } from '#domain/waivers.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockedProposal } from './find-waiver.ts'

/**
 * Takes back one's own proposal before anybody has decided about it.
 *
 * @returns `decided` where someone has decided meanwhile
 * @throws NotFound outside the scope, and for a proposal of someone else
 */
export async function withdrawWaiver(
  portal: Portal,
  moment: Moment,
  scope: Scope<'propose waiver'>,
  { waiverId }: { waiverId: string },
): Promise<{ ok: true } | { ok: false; problem: 'decided'; outcome: WaiverOutcome }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const { waiver, row } = await lockedProposal(deed, scope, waiverId)
    if (row.by !== deed.by) throw new NotFound()
    if (waiver.outcome === 'withdrawn') return { ok: true }
    if (waiver.outcome) return { ok: false, problem: 'decided', outcome: waiver.outcome }
    await deed.tx.insert(waiverDecisions).values({ waiverId, outcome: 'withdrawn', at: deed.now, by: deed.by })
    await deed.record(row.personId, { event: 'waiver decided', ids: { waiverId, outcome: 'withdrawn' } })
    return { ok: true }
  })
}
