import { waiverEndings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { endedEarly, waiverStateOn } from '#domain/waivers.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockedForWaiver } from './find-waiver.ts'

/**
 * Ends a waiver earlier than it said: a shorter one stands in its place, and what was known before stays answerable. One person is
 * enough, since it takes away and grants nothing.
 *
 * @param input.factId the waiver that was being looked at
 * @param input.lastDay its last day from now on; the day before today ends it at once
 * @param input.reason for HR alone
 * @returns `changed` where that waiver counts no more; `earlier` where it ends by then anyhow; `past` where the day has passed
 * @throws NotFound outside the scope, and where whoever asks may not see the requirement
 */
export async function endWaiver(
  portal: Portal,
  moment: Moment,
  scope: Scope<'propose waiver'>,
  input: { personId: string; factId: string; lastDay: string; reason: string },
): Promise<{ ok: true } | { ok: false; problem: 'changed' | 'earlier' | 'past' }> {
  const { factId, lastDay, reason } = input
  return inDeed(portal, moment, scope, async (deed) => {
    const { known, asked } = await lockedForWaiver(deed, scope, input.personId)
    const waiver = known.find((each) => each.factId === factId)
    if (waiver && !asked.includes(waiver.requirement)) throw new NotFound()
    if (!waiver?.counts || !['running', 'to come'].includes(waiverStateOn(waiver, deed.today)))
      return { ok: false, problem: 'changed' }
    const ended = endedEarly(waiver.counts, lastDay, deed.today)
    if ('problem' in ended) return { ok: false, problem: ended.problem }
    const { personId, requirement } = waiver
    await deed.retractFact(personId, factId, 'the waiver ends earlier')
    const newFactId = ended.days
      ? await deed.addFact(personId, { kind: 'waiver', requirement, ...ended.days }, 'decision', waiver.id)
      : null
    await deed.tx.insert(waiverEndings).values({ factId, newFactId, lastDay, reason, at: deed.now, by: deed.by })
    await deed.record(personId, { event: 'waiver ended', ids: { factId } })
    return { ok: true }
  })
}
