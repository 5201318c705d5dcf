import { and, asc, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { employmentRetractions, employments, people, programs, teamMembers, teams } from '../schema/index.ts'
import { fullName } from './names.ts'
import { stands } from './people-filter.ts'
import { within } from './scope.ts'

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

/** Who of these people was ever employed, as it is known now. */
export async function everEmployed(executor: Executor, personIds: readonly string[]): Promise<string[]> {
  const rows = await executor
    .selectDistinct({ personId: employments.personId })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(and(inArray(employments.personId, [...personIds]), stands))
  return rows.map(({ personId }) => personId)
}

/** What people within the scope are called and how to reach them, by id. */
export async function namesOfPeople(
  executor: Executor,
  scope: Scope<'read person'>,
  today: string,
  personIds: readonly string[],
) {
  if (personIds.length === 0) return new Map<string, never>()
  const rows = await executor
    .select({ id: people.id, name: fullName, email: people.email, phone: people.phone })
    .from(people)
    .where(and(inArray(people.id, [...personIds]), within(scope, people.id, today)))
  return new Map(rows.map((row) => [row.id, { ...row, name: row.name || row.email || 'No name given' }]))
}
