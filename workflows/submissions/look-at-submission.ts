import { and, eq, gte, ne, sql } from 'drizzle-orm'
import { fullName } from '#db/queries/names.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { accounts, people, reviewLooks } from '#db/schema/index.ts'
import { byWhom, type Scope } from '#domain/authority.ts'
import { lookLastsSeconds } from '#domain/review-desk.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Notes that a reviewer has a submission open, for the others to know; it keeps nobody from anything. Left alone, the note soon means
 * nothing any more.
 *
 * @returns who else has it open now, and since when
 * @throws NotFound outside the scope, and where the viewer may not see such evidence
 */
export async function lookAtSubmission(
  portal: Portal,
  { now, today }: Moment,
  scope: Scope<'decide submission'>,
  submissionId: string,
): Promise<{ name: string; since: Date }[]> {
  const { db } = portal.database
  const accountId = byWhom(scope)
  if (accountId === null || !(await submissionById(db, scope, today, submissionId))) throw new NotFound()
  const fresh = new Date(now.getTime() - lookLastsSeconds * 1000)
  await db
    .insert(reviewLooks)
    .values({ submissionId, accountId, since: now, seenAt: now })
    .onConflictDoUpdate({
      target: [reviewLooks.submissionId, reviewLooks.accountId],
      set: {
        since: sql`case when ${reviewLooks.seenAt} >= ${fresh.toISOString()}::timestamptz then ${reviewLooks.since} else excluded.since end`,
        seenAt: sql`excluded.seen_at`,
      },
    })
  return db
    .select({ name: fullName, since: reviewLooks.since })
    .from(reviewLooks)
    .innerJoin(accounts, eq(accounts.id, reviewLooks.accountId))
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(
      and(
        eq(reviewLooks.submissionId, submissionId),
        ne(reviewLooks.accountId, accountId),
        gte(reviewLooks.seenAt, fresh),
      ),
    )
    .orderBy(reviewLooks.since)
}

/** Notes that a reviewer has left a submission. */
export async function leaveSubmission(
  portal: Portal,
  scope: Scope<'decide submission'>,
  submissionId: string,
): Promise<void> {
  const accountId = byWhom(scope)
  if (accountId === null) return
  await portal.database.db
    .delete(reviewLooks)
    .where(and(eq(reviewLooks.submissionId, submissionId), eq(reviewLooks.accountId, accountId)))
}
