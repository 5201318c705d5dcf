import { eq } from 'drizzle-orm'
import { runsBefore } from '#db/queries/known-at-runs.ts'
import { knownAtRuns } from '#db/schema/index.ts'
import type { Duty } from './duties.ts'

/** So long an answer about the whole agency is kept; it can be worked out again. */
const keptFor = 2 * 24 * 3_600_000

/** Clears answers about the whole agency that were asked for some days ago. */
export const clearKnownAt: Duty = async ({ portal, moment, scope, each }) => {
  const { db } = portal.database
  for (const { id } of await runsBefore(db, scope, new Date(moment.now.getTime() - keptFor)))
    await each(async () => {
      await db.delete(knownAtRuns).where(eq(knownAtRuns.id, id))
    })
}
