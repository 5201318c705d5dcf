import { and, desc, eq, exists, gte, isNull, lte, notExists, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, QueryBuilder } from 'drizzle-orm/pg-core'
import { byWhom, type Scope } from '#domain/authority.ts'
import { undoSecondsLeft } from '#domain/review-desk.ts'
import type { Executor } from '../client.ts'
import { decisionUndos, facts, submissionDecisions } from '../schema/index.ts'

const undo = (at?: Date) =>
  new QueryBuilder()
    .select({ one: sql`1` })
    .from(decisionUndos)
    .where(and(eq(decisionUndos.decisionId, submissionDecisions.id), at && lte(decisionUndos.at, at)))

/**
 * The condition by which a submission is joined with the one decision about it that stands, if there is one.
 *
 * @param at an instant: the decision that stood then
 */
export function standingDecisionOf(submissionId: AnyPgColumn, at?: Date): SQL {
  const taken = and(eq(submissionDecisions.submissionId, submissionId), at && lte(submissionDecisions.at, at))
  return sql`(${and(taken, notExists(undo(at)))})`
}

/** The condition that a fact came with a decision that was taken back within its seconds: then it never counted for anybody. */
export function cameWithUndone(): SQL {
  return exists(
    new QueryBuilder()
      .select({ one: sql`1` })
      .from(submissionDecisions)
      .innerJoin(decisionUndos, eq(decisionUndos.decisionId, submissionDecisions.id))
      .where(
        and(
          eq(facts.source, 'submission'),
          eq(submissionDecisions.submissionId, facts.sourceId),
          sql`${facts.id} = any(${submissionDecisions.factIds})`,
        ),
      ),
  )
}

/** The asking account's newest decision, where it may still be taken back: of what, and the seconds that are left for it. */
export async function undoable(executor: Executor, scope: Scope<'decide submission'>, now: Date) {
  const accountId = byWhom(scope)
  if (accountId === null) return null
  const [newest] = await executor
    .select({
      decisionId: submissionDecisions.id,
      submissionId: submissionDecisions.submissionId,
      at: submissionDecisions.at,
    })
    .from(submissionDecisions)
    .where(and(eq(submissionDecisions.by, accountId), notExists(undo())))
    .orderBy(desc(submissionDecisions.at), desc(submissionDecisions.id))
    .limit(1)
  const seconds = newest ? undoSecondsLeft(newest.at, now) : 0
  return newest && seconds > 0 ? { ...newest, seconds } : null
}

/** How much the asking account has decided since an instant; what was taken back does not count. */
export async function countDecided(
  executor: Executor,
  scope: Scope<'decide submission'>,
  since: Date,
): Promise<number> {
  const accountId = byWhom(scope)
  if (accountId === null) return 0
  const [row] = await executor
    .select({ count: sql<number>`count(*)::int` })
    .from(submissionDecisions)
    .leftJoin(decisionUndos, eq(decisionUndos.decisionId, submissionDecisions.id))
    .where(
      and(eq(submissionDecisions.by, accountId), gte(submissionDecisions.at, since), isNull(decisionUndos.decisionId)),
    )
  return row?.count ?? 0
}

/** What the asking account decided about a submission last and took back, with the fact that it had become, to begin from again. */
export async function lastUndone(executor: Executor, scope: Scope<'decide submission'>, submissionId: string) {
  const accountId = byWhom(scope)
  if (accountId === null) return null
  const [row] = await executor
    .select({
      outcome: submissionDecisions.outcome,
      reason: submissionDecisions.reason,
      note: submissionDecisions.note,
      details: submissionDecisions.details,
      fact: facts.body,
    })
    .from(submissionDecisions)
    .innerJoin(decisionUndos, eq(decisionUndos.decisionId, submissionDecisions.id))
    .leftJoin(facts, sql`${facts.id} = any(${submissionDecisions.factIds})`)
    .where(and(eq(submissionDecisions.submissionId, submissionId), eq(submissionDecisions.by, accountId)))
    .orderBy(desc(submissionDecisions.turn))
    .limit(1)
  return row ?? null
}
