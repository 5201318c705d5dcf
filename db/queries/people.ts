import { and, asc, count, desc, eq, gt, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm'
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
import { belongsOn, narrowed, type PeopleFilter, stands, theirs, unaskedFor } from './people-filter.ts'

type ReadScope = Scope<'read person'>

export const peopleSorts = ['name', '-name', 'hired', '-hired'] as const

export type PeopleSort = (typeof peopleSorts)[number]

export const peopleOnAPage = 50

/** How many people within the scope fit a filter on a day. */
export async function countPeople(
  executor: Executor,
  scope: ReadScope,
  today: string,
  filter: PeopleFilter,
): Promise<number> {
  const unasked = await unaskedFor(executor, today, filter)
  const [row] = await executor
    .select({ total: count() })
    .from(people)
    .where(narrowed(executor, scope, today, filter, unasked))
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
    .where(narrowed(executor, scope, today, list.filter, await unaskedFor(executor, today, list.filter)))
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
    .where(and(inArray(applications.personId, ids), isNotNull(applications.submittedAt)))
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
