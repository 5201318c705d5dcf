import { eq, sql } from 'drizzle-orm'
import { insertMany } from '#db/insert-many.ts'
import { evidenceOfMany } from '#db/queries/evidence.ts'
import { ruleChanges, standingSpansNext } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Moment, Portal } from '../portal.ts'
import { spansOf } from '../standing/derive-standing.ts'

const peopleAtOnce = 200

/** So many batches are one turn: a turn takes seconds, so that a killed worker's comes back soon. */
const batchesInTurn = 10

/**
 * Works out everybody's spans under a change that is on its way, some people at a time, each batch whole or not at all: killed, it goes on
 * where it was. After so many batches the next turn is put into the queue. A change that was discarded, or is worked out, is left alone.
 */
export async function workOutChange(
  portal: Portal,
  moment: Moment,
  _scope: Scope<'work out rules'>,
  changeId: string,
  batches = batchesInTurn,
): Promise<void> {
  for (let batch = 1; batch <= batches; batch++)
    if (!(await workOutBatch(portal, moment, changeId, batch === batches))) return
}

async function workOutBatch(portal: Portal, moment: Moment, changeId: string, lastInTurn: boolean): Promise<boolean> {
  return portal.database.db.transaction(async (tx) => {
    const [change] = await tx.select().from(ruleChanges).where(eq(ruleChanges.id, changeId)).for('no key update')
    if (!change || change.computedAt || change.discardedAt || change.inForceAt) return false
    // Everybody, also those of whom nothing is kept yet: the change may give them something.
    const after = change.lastPersonId ? sql`where id > ${change.lastPersonId}` : sql``
    const rows = await tx.execute<{ id: string }>(sql`select id from people ${after} order by id limit ${peopleAtOnce}`)
    const ids = rows.map(({ id }) => id)
    const evidence = await evidenceOfMany(tx, ids, { sites: true, change: changeId })
    await insertMany(
      tx,
      standingSpansNext,
      [...evidence].flatMap(([personId, each]) => spansOf(personId, each)),
    )
    const last = ids.at(-1)
    const finished = ids.length < peopleAtOnce
    await tx
      .update(ruleChanges)
      .set({
        done: change.done + ids.length,
        ...(last && { lastPersonId: last }),
        ...(finished && { computedAt: moment.now }),
      })
      .where(eq(ruleChanges.id, changeId))
    if (lastInTurn && !finished) await portal.queue.send(tx, 'work-out-rules', { changeId })
    return !finished
  })
}
