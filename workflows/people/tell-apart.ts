import { personDistinctions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { lockPair, pairProblem } from './lock-pair.ts'

/**
 * Keeps that two records are of two people, so that they are not offered as one again. Saying it again changes nothing.
 *
 * @returns `own` where one of them is the asking person's; `merged` where they are merged, which has to be undone first
 * @throws NotFound where one of them is not within the scope
 */
export async function tellApart(
  portal: Portal,
  moment: Moment,
  scope: Scope<'merge people'>,
  input: { one: string; other: string },
): Promise<{ ok: true } | { ok: false; problem: 'own' | 'merged' }> {
  return inDeed(portal, moment, scope, async (deed) => {
    const first = await pairProblem(deed.tx, scope.viewer, input.one, input.other)
    if (first.problem === 'own') return { ok: false, problem: 'own' }
    const pair = (await lockPair(deed, scope, input.one, input.other)).sort()
    const [oneId = '', otherId = ''] = pair
    if (oneId === otherId) return { ok: false, problem: 'merged' }
    const [kept] = await deed.tx
      .insert(personDistinctions)
      .values({ oneId, otherId, at: moment.now, by: deed.by })
      .onConflictDoNothing()
      .returning({ id: personDistinctions.id })
    if (!kept) return { ok: true }
    for (const personId of pair)
      await deed.record(personId, { event: 'people told apart', ids: { distinctionId: kept.id } })
    return { ok: true }
  })
}
