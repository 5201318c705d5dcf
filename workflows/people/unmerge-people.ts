import { mergeById, recordsOf } from '#db/queries/same-person.ts'
import { personUnmerges } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockMerges } from './lock-pair.ts'
import { lockPerson } from './lock-person.ts'

/**
 * Undoes a merge: each record stands on what is known of it alone again. Undoing again changes nothing and is no error.
 *
 * @throws NotFound where there is no merge of that id within the scope
 */
export async function unmergePeople(
  portal: Portal,
  moment: Moment,
  scope: Scope<'merge people'>,
  input: { mergeId: string; reason: string },
): Promise<{ intoId: string }> {
  const { mergeId, reason } = input
  return inDeed(portal, moment, scope, async (deed) => {
    await lockMerges(deed)
    const merge = await mergeById(deed.tx, scope, moment.today, mergeId)
    if (!merge) throw new NotFound()
    if (merge.undone) return { intoId: merge.intoId }
    for (const id of [merge.fromId, merge.intoId].sort()) await lockPerson(deed, scope, id)
    const records = await recordsOf(deed.tx, merge.fromId)
    const undone = await deed.tx
      .insert(personUnmerges)
      .values({ mergeId, reason, at: moment.now, by: deed.by })
      .onConflictDoNothing()
      .returning({ mergeId: personUnmerges.mergeId })
    if (undone.length === 0) return { intoId: merge.intoId }
    for (const personId of [merge.fromId, merge.intoId].sort())
      await deed.record(personId, { event: 'people unmerged', ids: { mergeId } })
    for (const personId of records) deed.standingChanged(personId)
    return { intoId: merge.intoId }
  })
}
