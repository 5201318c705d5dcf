import { and, countDistinct, eq, gt, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { milestonesWithinDays } from '#domain/employment.ts'
import { inView } from '#domain/review-queue.ts'
import { evaluate } from '#domain/standing.ts'
import type { Executor } from '../client.ts'
import { employmentRetractions, employments, positions, probationCompletions, standingSpans } from '../schema/index.ts'
import { stillAsked, type UnaskedHere, unaskedOn } from './asked.ts'
import { evidenceOfMany } from './evidence.ts'
import { reviewQueue } from './review-queue.ts'
import { within } from './scope.ts'

/** An employment as it is known now, of someone employed on the day. */
export function employedOn(day: string) {
  return and(
    isNull(employmentRetractions.revisionId),
    lte(employments.hiredOn, day),
    or(isNull(employments.lastDay), gte(employments.lastDay, day)),
  )
}

/**
 * How many people have something that lapses within `days` of `today` while they stay employed: the runs of days on which a
 * requirement is met, waived or in grace that end by then though it is asked beyond.
 */
export async function countLapsing(
  executor: Executor,
  scope: Scope<'see today'>,
  today: string,
  days: number,
): Promise<number> {
  const unasked = await unaskedOn(executor, 'requirement', endsWithin(today, days))
  const [row] = await executor
    .select({ total: countDistinct(standingSpans.personId) })
    .from(standingSpans)
    .innerJoin(employments, lapsesInEmployment)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(and(lapsingWithin(today, days, unasked), employedOn(today), within(scope, standingSpans.personId, today)))
  return row?.total ?? 0
}

/** The employment that a run of days belongs to, and that outlasts the run. */
export const lapsesInEmployment = and(
  eq(employments.personId, standingSpans.personId),
  eq(employments.positionId, standingSpans.positionId),
  or(isNull(employments.lastDay), gte(employments.lastDay, standingSpans.untilDay)),
)

/** The days after the last day of what ends within `days` of `today`. */
export function endsWithin(today: string, days: number) {
  return { from: addDays(today, 1), through: addDays(today, days + 1) }
}

/** Runs of tolerated days that hold `today` and whose last day comes within `days`, of what is asked beyond it. */
export function lapsingWithin(today: string, days: number, unasked: readonly UnaskedHere[]) {
  return and(
    eq(standingSpans.subject, 'tolerated'),
    lte(standingSpans.fromDay, today),
    gt(standingSpans.untilDay, today),
    lte(standingSpans.untilDay, endsWithin(today, days).through),
    stillAsked(sql`${standingSpans}`, unasked),
  )
}

/** What waits for a reviewer whom the scope names, and how much of it keeps someone from their work today. */
export async function countToReview(executor: Executor, scope: Scope<'decide submission'>, today: string) {
  const queue = await reviewQueue(executor, scope, today)
  return { waiting: queue.length, blocking: inView(queue, 'blocking').length }
}

/** People whose probation ends from `today` through `days` later, the soonest first. Its last day is the domain's answer. */
export async function probationsEnding(
  executor: Executor,
  scope: Scope<'see today'> | Scope<'read person'>,
  today: string,
  days: number,
): Promise<{ personId: string; lastDay: string }[]> {
  const rows = await executor
    .select({ personId: employments.personId, positionId: employments.positionId })
    .from(employments)
    .innerJoin(positions, eq(positions.id, employments.positionId))
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .leftJoin(probationCompletions, eq(probationCompletions.employmentId, employments.employmentId))
    .where(
      and(
        employedOn(today),
        gt(employments.hiredOn, addDays(today, -milestonesWithinDays)),
        sql`jsonb_typeof(${positions.terms} -> 'probation') = 'object'`,
        or(isNull(probationCompletions.employmentId), gte(probationCompletions.lastDay, today)),
        within(scope, employments.personId, today),
      ),
    )
  const evidence = await evidenceOfMany(
    executor,
    rows.map((row) => row.personId),
  )
  return rows
    .flatMap(({ personId, positionId }) => {
      const held = evidence.get(personId)?.positions.find(({ id }) => id === positionId)
      const lastDay = held && evaluate({ ...held, facts: [], asOf: today }).probation?.lastDay
      return lastDay && lastDay >= today && lastDay <= addDays(today, days) ? [{ personId, lastDay }] : []
    })
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay) || a.personId.localeCompare(b.personId))
}
