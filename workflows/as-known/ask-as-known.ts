import { eq } from 'drizzle-orm'
import { countEmployed } from '#db/queries/known-at.ts'
import { questionOf, stateOfRecords } from '#db/queries/known-at-runs.ts'
import { knownAtRuns } from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

/**
 * Has a question about the whole agency worked out. Whoever asks the same before anything has changed gets the same run.
 *
 * @param asked.knownAt null for what is known now
 * @returns the id of the run
 */
export async function askAsKnown(
  portal: Portal,
  moment: Moment,
  scope: Scope<'ask as known'>,
  asked: { on: string; knownAt: Date | null },
): Promise<string> {
  return inDeed(portal, moment, scope, async ({ tx, now, later }) => {
    const { on, knownAt } = asked
    const question = questionOf(asked, await stateOfRecords(tx, scope))
    const times = { on, knownAt: knownAt ?? now, askedAt: now }
    const total = await countEmployed(tx, scope, times)
    const [made] = await tx
      .insert(knownAtRuns)
      .values({ question, onDay: on, knownAt, askedAt: now, askedBy: byWhom(scope), total })
      .onConflictDoNothing({ target: knownAtRuns.question })
      .returning({ id: knownAtRuns.id })
    if (made) {
      await later('work-out-as-known', { runId: made.id })
      return made.id
    }
    const [known] = await tx.select({ id: knownAtRuns.id }).from(knownAtRuns).where(eq(knownAtRuns.question, question))
    if (!known) throw new Error('the run was not kept')
    return known.id
  })
}
