import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNull,
  lte,
  ne,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import {
  applications,
  employmentRetractions,
  employments,
  people,
  positions,
  postings,
  programs,
  standingSpans,
  teamMembers,
  teams,
} from '../schema/index.ts'
import { employedOn, lapsesInEmployment, lapsingWithin } from './hr-today.ts'
import { matchesSearch } from './names.ts'
import { within } from './scope.ts'

type ReadScope = Scope<'read person'>

/** Where people stand with the agency on a day; `known` = never employed: applicants, and staff without an employment here. */
export const engagements = ['employed', 'on-leave', 'to-come', 'left', 'known'] as const

export type Engagement = (typeof engagements)[number]

export type PeopleFilter = {
  search: string
  engagement: Engagement | null
  positionId: string | null
  programId: string | null
  teamId: string | null
  /** Only people of whom something lapses within so many days, on present evidence, while they stay employed. */
  lapsingDays: number | null
  /** Only these people, null = no matter. */
  only: readonly string[] | null
}

export const peopleSorts = ['name', '-name', 'hired', '-hired'] as const

export type PeopleSort = (typeof peopleSorts)[number]

export const peopleOnAPage = 50

const theirs = eq(employments.personId, people.id)
const stands = isNull(employmentRetractions.revisionId)

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

function narrowed(executor: Executor, scope: ReadScope, today: string, filter: PeopleFilter): SQL | undefined {
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
            .where(and(eq(standingSpans.personId, people.id), lapsingWithin(today, lapsingDays), employedOn(today))),
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

function belongsOn(day: string) {
  return and(lte(teamMembers.fromDay, day), or(isNull(teamMembers.untilDay), gt(teamMembers.untilDay, day)))
}

/** How many people within the scope fit a filter on a day. */
export async function countPeople(
  executor: Executor,
  scope: ReadScope,
  today: string,
  filter: PeopleFilter,
): Promise<number> {
  const [row] = await executor
    .select({ total: count() })
    .from(people)
    .where(narrowed(executor, scope, today, filter))
  return row?.total ?? 0
}

/**
 * One page of people: the page's ids first, then the details of those rows alone.
 *
 * @param list.page from 1
 */
export async function peoplePage(
  executor: Executor,
  scope: ReadScope,
  today: string,
  list: { filter: PeopleFilter; sort: PeopleSort; page: number },
) {
  const hired = sql`(select max(${employments.hiredOn}) from ${employments}
    left join ${employmentRetractions} on ${employmentRetractions.revisionId} = ${employments.id}
    where ${theirs} and ${stands})`
  const orders: Record<PeopleSort, SQL[]> = {
    name: [asc(people.familyName), asc(people.givenName), asc(people.id)],
    '-name': [desc(people.familyName), desc(people.givenName), desc(people.id)],
    hired: [sql`${hired} asc nulls last`, asc(people.id)],
    '-hired': [sql`${hired} desc nulls last`, asc(people.id)],
  }
  const page = await executor
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      email: people.email,
      phone: people.phone,
    })
    .from(people)
    .where(narrowed(executor, scope, today, list.filter))
    .orderBy(...orders[list.sort])
    .limit(peopleOnAPage)
    .offset((list.page - 1) * peopleOnAPage)
  const ids = page.map(({ id }) => id)
  if (ids.length === 0) return []
  const worked = await executor
    .select({
      personId: employments.personId,
      positionId: employments.positionId,
      hiredOn: employments.hiredOn,
      lastDay: employments.lastDay,
      leaves: employments.leaves,
    })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(and(inArray(employments.personId, ids), stands))
    .orderBy(desc(employments.hiredOn))
  const memberships = await executor
    .select({ personId: teamMembers.personId, team: teams.name, program: programs.name })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .innerJoin(programs, eq(programs.id, teams.programId))
    .where(and(inArray(teamMembers.personId, ids), belongsOn(today)))
    .orderBy(asc(teams.name))
  const open = await executor
    .select({
      personId: standingSpans.personId,
      positionId: standingSpans.positionId,
      gate: standingSpans.name,
      untilDay: standingSpans.untilDay,
    })
    .from(standingSpans)
    .where(
      and(
        inArray(standingSpans.personId, ids),
        eq(standingSpans.subject, 'gate'),
        lte(standingSpans.fromDay, today),
        gt(standingSpans.untilDay, today),
      ),
    )
  const applied = await executor
    .select({ personId: applications.personId, positionId: postings.positionId, state: applications.state })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(and(inArray(applications.personId, ids), ne(applications.state, 'draft')))
    .orderBy(desc(applications.startedAt))
  return page.map((person) => ({
    ...person,
    employment: worked.find((row) => row.personId === person.id) ?? null,
    membership: memberships.find((row) => row.personId === person.id) ?? null,
    openGates: open.filter((row) => row.personId === person.id),
    application: applied.find((row) => row.personId === person.id) ?? null,
  }))
}

/** What the list of people can be narrowed by. */
export async function peopleChoices(executor: Executor, _scope: ReadScope) {
  return {
    positions: await executor.select({ id: positions.id }).from(positions).orderBy(asc(positions.id)),
    programs: await executor
      .select({ id: programs.id, name: programs.name })
      .from(programs)
      .orderBy(asc(programs.name)),
    teams: await executor.select({ id: teams.id, name: teams.name }).from(teams).orderBy(asc(teams.name)),
  }
}

/** One person as HR knows them; null where they are not within the scope. */
export async function personById(executor: Executor, scope: Scope, today: string, id: string) {
  const [person] = await executor
    .select()
    .from(people)
    .where(and(eq(people.id, id), within(scope, people.id, today)))
  return person ?? null
}

/** A person's present employments with the revision that is known now, the newest first, and the teams they belong to or will. */
export async function employmentsOf(executor: Executor, scope: Scope, today: string, personId: string) {
  const rows = await executor
    .select({ employment: employments })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(and(eq(employments.personId, personId), within(scope, employments.personId, today), stands))
    .orderBy(desc(employments.hiredOn))
  const memberships = await executor
    .select({
      id: teamMembers.id,
      team: teams.name,
      program: programs.name,
      fromDay: teamMembers.fromDay,
      untilDay: teamMembers.untilDay,
    })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .innerJoin(programs, eq(programs.id, teams.programId))
    .where(
      and(
        eq(teamMembers.personId, personId),
        within(scope, teamMembers.personId, today),
        or(isNull(teamMembers.untilDay), gte(teamMembers.untilDay, today)),
      ),
    )
    .orderBy(asc(teamMembers.fromDay))
  return { employments: rows.map((row) => row.employment), memberships }
}
