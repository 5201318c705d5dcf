import { personMerges } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockPair, type PairProblem, pairProblem } from './lock-pair.ts'

/**
 * Merges two records that someone found to be of one person. Nothing moves: each keeps its applications, papers and address, and
 * what is known of either counts for both until the merge is undone. Merging again changes nothing and is no error.
 *
 * @param input.keep which of the two is to show everything; the one that was employed does, whatever is said here
 * @throws NotFound where one of them is not within the scope
 */
export async function mergePeople(
  portal: Portal,
  moment: Moment,
  scope: Scope<'merge people'>,
  input: { one: string; other: string; keep: string; reason: string },
): Promise<{ ok: true; leadId: string } | { ok: false; problem: Exclude<PairProblem, 'merged'> }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const own = await pairProblem(deed.tx, scope.viewer, input.one, input.other)
    if (own.problem === 'own') return { ok: false, problem: 'own' }
    const [one, other] = await lockPair(deed, scope, input.one, input.other)
    const { problem, employed } = await pairProblem(deed.tx, scope.viewer, one, other)
    if (problem === 'merged') return { ok: true, leadId: one }
    if (problem) return { ok: false, problem }
    const intoId = employed ?? (input.keep === input.other ? other : one)
    const fromId = intoId === one ? other : one
    const [merge] = await deed.tx
      .insert(personMerges)
      .values({ fromId, intoId, reason: input.reason, at: moment.now, by: deed.by })
      .returning({ id: personMerges.id })
    if (!merge) throw new Error('the merge was not kept')
    for (const personId of [fromId, intoId].sort())
      await deed.record(personId, { event: 'people merged', ids: { mergeId: merge.id } })
    deed.standingChanged(intoId)
    return { ok: true, leadId: intoId }
  })
}
