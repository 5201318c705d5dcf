import { and, asc, count, eq, gt, isNull, notExists, or, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { accountRoles, accounts, people, programs, teamManagers, teamMembers, teams } from '../schema/index.ts'
import { everyWordIn, fullName } from './names.ts'
import { belongsOn } from './people-filter.ts'

/** Every program with its teams: how many people belong to each today, and who manages it. By name. */
export async function programsWithTeams(executor: Executor, _scope: Scope<'manage teams'>, today: string) {
  const programRows = await executor.select().from(programs).orderBy(asc(programs.name))
  const teamRows = await executor.select().from(teams).orderBy(asc(teams.name))
  const managers = await executor
    .select({ teamId: teamManagers.teamId, name: fullName })
    .from(teamManagers)
    .innerJoin(people, eq(people.id, teamManagers.personId))
    .orderBy(asc(people.familyName), asc(people.givenName))
  const members = await executor
    .select({ teamId: teamMembers.teamId, total: count() })
    .from(teamMembers)
    .where(belongsOn(today))
    .groupBy(teamMembers.teamId)
  return programRows.map((program) => ({
    id: program.id,
    name: program.name,
    teams: teamRows
      .filter((team) => team.programId === program.id)
      .map((team) => ({
        id: team.id,
        name: team.name,
        managers: managers.filter((manager) => manager.teamId === team.id).map((manager) => manager.name),
        members: members.find((counted) => counted.teamId === team.id)?.total ?? 0,
      })),
  }))
}

/** Every team by program and name, for a choice. */
export async function teamChoices(executor: Executor, _scope: Scope<'manage teams' | 'manage accounts'>) {
  return executor
    .select({ id: teams.id, name: teams.name, program: programs.name })
    .from(teams)
    .innerJoin(programs, eq(programs.id, teams.programId))
    .orderBy(asc(programs.name), asc(teams.name))
}

export const membersOnAPage = 50

/** A team with its managers and a page of those who belong to it today or will; null where there is no such team. */
export async function teamById(
  executor: Executor,
  _scope: Scope<'manage teams'>,
  teamId: string,
  today: string,
  page = 1,
) {
  const [team] = await executor
    .select({ id: teams.id, name: teams.name, program: programs.name })
    .from(teams)
    .innerJoin(programs, eq(programs.id, teams.programId))
    .where(eq(teams.id, teamId))
  if (!team) return null
  const managers = await executor
    .select({ personId: people.id, name: fullName, email: people.email })
    .from(teamManagers)
    .innerJoin(people, eq(people.id, teamManagers.personId))
    .where(eq(teamManagers.teamId, teamId))
    .orderBy(asc(people.familyName), asc(people.givenName))
  const candidates = await executor
    .select({ personId: people.id, name: fullName })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .innerJoin(accountRoles, and(eq(accountRoles.accountId, accounts.id), eq(accountRoles.role, 'manager')))
    .where(
      and(
        isNull(accounts.disabledAt),
        notExists(
          executor
            .select({ one: sql`1` })
            .from(teamManagers)
            .where(and(eq(teamManagers.teamId, teamId), eq(teamManagers.personId, people.id))),
        ),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName))
  const belong = and(eq(teamMembers.teamId, teamId), or(isNull(teamMembers.untilDay), gt(teamMembers.untilDay, today)))
  const [counted] = await executor.select({ total: count() }).from(teamMembers).where(belong)
  const members = await executor
    .select({
      personId: people.id,
      name: fullName,
      email: people.email,
      fromDay: teamMembers.fromDay,
      untilDay: teamMembers.untilDay,
    })
    .from(teamMembers)
    .innerJoin(people, eq(people.id, teamMembers.personId))
    .where(belong)
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id), asc(teamMembers.fromDay))
    .limit(membersOnAPage)
    .offset((page - 1) * membersOnAPage)
  return { ...team, managers, candidates, total: counted?.total ?? 0, members }
}

/**
 * People by part of a name or e-mail address, at most 20, each with the team they belong to on a day: to be moved into a team.
 * Applicants who were never employed are left out.
 */
export async function peopleToMove(executor: Executor, _scope: Scope<'manage teams'>, search: string, today: string) {
  if (search.trim() === '') return []
  return executor
    .select({ personId: people.id, name: fullName, email: people.email, team: teams.name })
    .from(people)
    .leftJoin(teamMembers, and(eq(teamMembers.personId, people.id), belongsOn(today)))
    .leftJoin(teams, eq(teams.id, teamMembers.teamId))
    .where(
      and(
        everyWordIn(search, [people.givenName, people.familyName, people.email]),
        sql`(${people.source} <> 'application' or exists (select 1 from employments e where e.person_id = ${people.id}))`,
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .limit(20)
}

/** How many teams there are, how many of them nobody manages, and how many people belong to one today. */
export async function teamCounts(executor: Executor, _scope: Scope<'manage teams'>, today: string) {
  const [counts] = await executor.execute<{ teams: number; unmanaged: number; members: number }>(sql`
    select (select count(*) from ${teams})::int as teams,
      (select count(*) from ${teams} where not exists (
        select 1 from ${teamManagers} where ${teamManagers.teamId} = ${teams.id}))::int as unmanaged,
      (select count(distinct ${teamMembers.personId}) from ${teamMembers} where ${belongsOn(today)})::int as members`)
  return counts ?? { teams: 0, unmanaged: 0, members: 0 }
}
