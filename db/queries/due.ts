import { and, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { milestonesWithinDays } from '#domain/employment.ts'
import type { Executor } from '../client.ts'
import * as schema from '../schema/index.ts'
import { extendedThrough } from './probation.ts'

/**
 * An employment that may have reached a milestone not recorded yet. `notBefore` is the first day that counts for people taken
 * over from a personnel file (the day the employment was recorded), else null.
 */
export type MilestoneCandidate = {
  personId: string
  employmentId: string
  positionId: string
  hiredOn: string
  notBefore: string | null
  /** The bonuses of it that are on record and were not withdrawn, by milestone. */
  recorded: string[]
  probationCompleted: boolean
  /** The new last day where a manager extended the probation, else null. */
  extendedThrough: string | null
}

/**
 * Employments that began up to `today`, but no more than `milestonesWithinDays` ago, and still lack a bonus or the end of their
 * probation.
 */
export async function milestoneCandidates(
  executor: Executor,
  _scope: Scope<'run sweep'>,
  { today, timeZone }: { today: string; timeZone: string },
): Promise<MilestoneCandidate[]> {
  return candidates(executor, timeZone, (owed) =>
    and(
      lte(schema.employments.hiredOn, today),
      gt(schema.employments.hiredOn, addDays(today, -milestonesWithinDays)),
      owed,
    ),
  )
}

/** The same of one employment, whether or not it lacks anything; null where it is not known any more. */
export async function milestoneCandidate(
  executor: Executor,
  _scope: Scope<'change employment'>,
  { employmentId, timeZone }: { employmentId: string; timeZone: string },
): Promise<MilestoneCandidate | null> {
  const [found] = await candidates(executor, timeZone, () => eq(schema.employments.employmentId, employmentId))
  return found ?? null
}

async function candidates(
  executor: Executor,
  timeZone: string,
  which: (owed: SQL | undefined) => SQL | undefined,
): Promise<MilestoneCandidate[]> {
  const { employments, employmentRetractions, bonuses, probationCompletions, people, positions } = schema
  const promised = sql<number>`coalesce(jsonb_array_length(${positions.terms} -> 'bonuses'), 0)`
  const recorded = sql<string[]>`array(
    select ${bonuses.milestone} from ${bonuses} where ${bonuses.employmentId} = ${employments.employmentId}
      and coalesce((select s.step from bonus_steps s where s.bonus_id = ${bonuses.id}
        and s.step in ('withdrawn', 'earned again') order by s.number desc limit 1), '') <> 'withdrawn')`
  const completed = sql<boolean>`exists (
    select 1 from ${probationCompletions} where ${probationCompletions.employmentId} = ${employments.employmentId})
    and coalesce((select c.last_day is not null from probation_corrections c
      where c.employment_id = ${employments.employmentId} order by c.number desc limit 1), true)`
  const onProbation = sql`jsonb_typeof(${positions.terms} -> 'probation') = 'object' and not (${completed})`
  const rows = await executor
    .select({
      personId: employments.personId,
      employmentId: employments.employmentId,
      positionId: employments.positionId,
      hiredOn: employments.hiredOn,
      recorded,
      probationCompleted: completed,
      extendedThrough: extendedThrough(employments.employmentId),
      source: people.source,
      firstRecorded: sql<string>`(
        select (min(e.recorded_at) at time zone ${timeZone})::date::text from ${employments} e
        where e.employment_id = ${employments.employmentId})`,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .innerJoin(positions, eq(positions.id, employments.positionId))
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(
      and(
        isNull(employmentRetractions.revisionId),
        which(or(sql`cardinality(${recorded}) < ${promised}`, onProbation)),
      ),
    )
  return rows.map(({ source, firstRecorded, ...row }) => ({
    ...row,
    notBefore: source === 'personnel file' ? firstRecorded : null,
  }))
}

/** People of whom something lapses from `behind` days ago to `ahead` days from now, on today's evidence. */
export async function lapseCandidates(
  executor: Executor,
  _scope: Scope<'run sweep'>,
  today: string,
  { ahead, behind }: { ahead: number; behind: number },
): Promise<string[]> {
  const { standingSpans } = schema
  const rows = await executor
    .selectDistinct({ personId: standingSpans.personId })
    .from(standingSpans)
    .where(
      and(
        eq(standingSpans.subject, 'tolerated'),
        gt(standingSpans.untilDay, addDays(today, -behind)),
        lte(standingSpans.untilDay, addDays(today, ahead + 1)),
      ),
    )
  return rows.map((row) => row.personId)
}

/** The warnings of lapses that these people have been given. */
export async function warningsGiven(
  executor: Executor,
  _scope: Scope<'run sweep'>,
  personIds: readonly string[],
): Promise<(typeof schema.lapseWarnings.$inferSelect)[]> {
  if (personIds.length === 0) return []
  return executor
    .select()
    .from(schema.lapseWarnings)
    .where(inArray(schema.lapseWarnings.personId, [...personIds]))
}
