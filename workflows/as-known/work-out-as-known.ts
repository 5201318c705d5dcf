import { eq } from 'drizzle-orm'
import { insertMany } from '#db/insert-many.ts'
import { employedAfter } from '#db/queries/known-at.ts'
import { knownAtResults, knownAtRuns } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { counted } from '#domain/marks.ts'
import type { Moment, Portal } from '../portal.ts'
import { markPeople, type Rulebook, rulebookOf } from './mark-people.ts'

/**
 * Works out a run, some people at a time, each batch whole or not at all: killed, it goes on where it was. One that was cleared away
 * meanwhile, or is finished, is left alone.
 *
 * @param atOnce people in a batch
 */
export async function workOutAsKnown(
  portal: Portal,
  moment: Moment,
  scope: Scope<'work out as known'>,
  runId: string,
  atOnce = 1000,
): Promise<void> {
  let rulebook: Rulebook | null = null
  do rulebook = await workOutBatch(portal, moment, scope, { runId, atOnce, known: rulebook })
  while (rulebook)
}

/** Works out the next batch. Returns the rules by which to go on; null where nobody is left. */
async function workOutBatch(
  portal: Portal,
  moment: Moment,
  scope: Scope<'work out as known'>,
  given: { runId: string; atOnce: number; known: Rulebook | null },
): Promise<Rulebook | null> {
  const { runId, atOnce, known } = given
  return portal.database.db.transaction(async (tx) => {
    const [run] = await tx.select().from(knownAtRuns).where(eq(knownAtRuns.id, runId)).for('update')
    if (!run || run.finishedAt) return null
    const times = { on: run.onDay, knownAt: run.knownAt ?? run.askedAt, askedAt: run.askedAt }
    const rulebook = known ?? (await rulebookOf(tx, times))
    const ids = await employedAfter(tx, scope, times, run.lastPersonId, atOnce)
    const marked = await markPeople(tx, scope, ids, times, rulebook)
    await insertMany(
      tx,
      knownAtResults,
      marked.map((each) => ({ runId, ...each })),
    )
    let { counts } = run
    for (const { marks } of marked) counts = counted(counts, marks)
    const last = ids.at(-1)
    const finished = ids.length < atOnce
    await tx
      .update(knownAtRuns)
      .set({
        counts,
        done: run.done + ids.length,
        ...(last && { lastPersonId: last }),
        ...(finished && { finishedAt: moment.now }),
      })
      .where(eq(knownAtRuns.id, runId))
    return finished ? null : rulebook
  })
}
