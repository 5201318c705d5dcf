import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import * as schema from '../schema/index.ts'
import { fullName } from './names.ts'

/** What a payroll line says of whose bonus it is. `program` is that of their team on the day it was earned, empty where they had none. */
export type Payee = { name: string; program: string; positionId: string; hiredOn: string }

/** Names, programs and first days of these bonuses' people, by bonus. */
export async function namesAndPrograms(
  executor: Executor,
  _scope: Scope<'pay bonuses' | 'read bonuses'>,
  bonuses: readonly { id: string; employmentId: string; earnedOn: string }[],
): Promise<Map<string, Payee>> {
  if (bonuses.length === 0) return new Map()
  const { employments, employmentRetractions, people, teamMembers, teams, programs } = schema
  const employed = await executor
    .select({
      employmentId: employments.employmentId,
      personId: employments.personId,
      positionId: employments.positionId,
      hiredOn: employments.hiredOn,
      name: fullName,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(
      and(
        inArray(
          employments.employmentId,
          bonuses.map(({ employmentId }) => employmentId),
        ),
        isNull(employmentRetractions.revisionId),
      ),
    )
  const memberships = await executor
    .select({
      personId: teamMembers.personId,
      fromDay: teamMembers.fromDay,
      untilDay: teamMembers.untilDay,
      program: programs.name,
    })
    .from(teamMembers)
    .innerJoin(teams, eq(teams.id, teamMembers.teamId))
    .innerJoin(programs, eq(programs.id, teams.programId))
    .where(
      inArray(
        teamMembers.personId,
        employed.map(({ personId }) => personId),
      ),
    )
    .orderBy(asc(programs.name))
  const byEmployment = new Map(employed.map((row) => [row.employmentId, row]))
  const byPerson = new Map<string, typeof memberships>()
  for (const row of memberships) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row])
  return new Map(
    bonuses.flatMap(({ id, employmentId, earnedOn }): [string, Payee][] => {
      const employment = byEmployment.get(employmentId)
      if (!employment) return []
      const { personId, name, positionId, hiredOn } = employment
      const member = (byPerson.get(personId) ?? []).find(
        ({ fromDay, untilDay }) => fromDay <= earnedOn && (untilDay === null || untilDay > earnedOn),
      )
      return [[id, { name, program: member?.program ?? '', positionId, hiredOn }]]
    }),
  )
}
