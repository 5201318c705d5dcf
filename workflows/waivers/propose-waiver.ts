import { randomUUID } from 'node:crypto'
import { waivers } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { longestWaiver, type WaiverProblem, waiverProblem, waiverStateOn } from '#domain/waivers.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockedForWaiver } from './find-waiver.ts'

export type ProposeWaiver =
  | { ok: true; waiverId: string; recorded?: true }
  | { ok: false; problem: WaiverProblem; latest: string }

/**
 * Proposes that a requirement be waived for a person. Nothing changes for them before a second person in HR approves.
 *
 * @param input.reason for HR alone
 * @returns `recorded` where the same proposal waits already; `latest` is the last day that a waiver from that day on may have
 * @throws NotFound outside the scope, and before an accepted offer
 */
export async function proposeWaiver(
  portal: Portal,
  moment: Moment,
  scope: Scope<'propose waiver'>,
  input: { personId: string; requirement: string; from: string; through: string; reason: string },
): Promise<ProposeWaiver> {
  const { personId, requirement, from, through, reason } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { known, asked, policy, others } = await lockedForWaiver(deed, scope, personId)
    const same = known.find(
      (waiver) =>
        waiver.requirement === requirement &&
        waiver.proposal?.by === deed.by &&
        waiver.proposed?.from === from &&
        waiver.proposed.through === through &&
        waiverStateOn(waiver, deed.today) === 'waiting',
    )
    if (same && asked.includes(requirement)) return { ok: true, waiverId: same.id, recorded: true }
    const given = { today: deed.today, asked, policy, others: others(requirement) }
    const problem = waiverProblem({ requirement, from, through }, given)
    if (problem) return { ok: false, problem, latest: longestWaiver(from, policy) }
    const waiverId = randomUUID()
    await deed.tx.insert(waivers).values({
      id: waiverId,
      personId,
      requirement,
      fromDay: from,
      throughDay: through,
      reason,
      at: deed.now,
      by: deed.by,
    })
    await deed.record(personId, { event: 'waiver proposed', ids: { waiverId } })
    return { ok: true, waiverId }
  })
}
