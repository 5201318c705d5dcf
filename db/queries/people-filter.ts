import { and, eq, exists, gt, inArray, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { employmentRetractions, employments, people, standingSpans, teamMembers, teams } from '../schema/index.ts'
import { type UnaskedHere, unaskedOn } from './asked.ts'
import { employedOn, endsWithin, lapsesInEmployment, lapsingWithin } from './hr-today.ts'
import { matchesSearch } from './names.ts'
import { within } from './scope.ts'

/** Where people stand with the agency on a day; `known` = never employed: applicants, and staff without an employment here. */
export const engagements = ['employed', 'on-leave', 'to-come', 'left', 'known'] as const

export type Engagement = (typeof engagements)[number]

export type PeopleFilter = {
  search: string
  engagement: Engagement | null
  positionId: string | null
  programId: string | null
  teamId: string | null
  /** Only people of whom something lapses within so many days, on present evidence, while they stay employed and it is still asked. */
  lapsingDays: number | null
  /** Only these people, null = no matter. */
  only: readonly string[] | null
}

/** An employment of the person of the row. */
export const theirs = eq(employments.personId, people.id)
/** What is known of an employment now. */
export const stands = isNull(employmentRetractions.revisionId)

function anEmployment(executor: Executor, condition: SQL | undefined) {
  return exists(
    executor
      .select({ one: sql`1` })
      .from(employments)
      .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
      .where(and(theirs, condition)),
  )
}

function engaged(executor: Executor, engagement: Engagement, today: string): SQL | undefined {
  const now = anEmployment(executor, employedOn(today))
  const later = anEmployment(executor, and(stands, gt(employments.hiredOn, today)))
  const ever = anEmployment(executor, stands)
  const away = sql`exists (select 1 from jsonb_to_recordset(${employments.leaves}) as leave("from" text, through text)
    where leave."from" <= ${today} and coalesce(leave.through, 'open') >= ${today})`
  switch (engagement) {
    case 'employed':
      return now
    case 'on-leave':
      return anEmployment(executor, and(employedOn(today), away))
    case 'to-come':
      return and(not(now), later)
    case 'left':
      return and(ever, not(now), not(later))
    case 'known':
      return not(ever)
  }
}

/** What a filter has to know of the rules: what is asked no more once it ends. Nothing is read where it does not ask for lapses. */
export async function unaskedFor(
  executor: Executor,
  today: string,
  { lapsingDays }: PeopleFilter,
): Promise<UnaskedHere[]> {
  return lapsingDays === null ? [] : unaskedOn(executor, 'requirement', endsWithin(today, lapsingDays))
}

/**
 * The condition that people are within the scope and fit a filter on a day.
 *
 * @param unasked from `unaskedFor`
 */
export function narrowed(
  executor: Executor,
  scope: Scope<'read person'>,
  today: string,
  filter: PeopleFilter,
  unasked: readonly UnaskedHere[],
): SQL | undefined {
  const { engagement, positionId, programId, teamId, lapsingDays, only } = filter
  const inTeam =
    teamId || programId
      ? exists(
          executor
            .select({ one: sql`1` })
            .from(teamMembers)
            .innerJoin(teams, eq(teams.id, teamMembers.teamId))
            .where(
              and(
                eq(teamMembers.personId, people.id),
                belongsOn(today),
                teamId ? eq(teams.id, teamId) : undefined,
                programId ? eq(teams.programId, programId) : undefined,
              ),
            ),
        )
      : undefined
  const lapsing =
    lapsingDays === null
      ? undefined
      : exists(
          executor
            .select({ one: sql`1` })
            .from(standingSpans)
            .innerJoin(employments, lapsesInEmployment)
            .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
            .where(
              and(eq(standingSpans.personId, people.id), lapsingWithin(today, lapsingDays, unasked), employedOn(today)),
            ),
        )
  return and(
    within(scope, people.id, today),
    matchesSearch(filter.search),
    engagement ? engaged(executor, engagement, today) : undefined,
    positionId ? anEmployment(executor, and(stands, eq(employments.positionId, positionId))) : undefined,
    inTeam,
    lapsing,
    only ? (only.length > 0 ? inArray(people.id, [...only]) : sql`false`) : undefined,
  )
}

/** A membership that holds on a day. */
export function belongsOn(day: string) {
  return and(lte(teamMembers.fromDay, day), or(isNull(teamMembers.untilDay), gt(teamMembers.untilDay, day)))
}
