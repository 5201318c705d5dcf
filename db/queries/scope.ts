import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import { teamManagers, teamMembers } from '../schema/index.ts'

/**
 * The condition that keeps a query inside a scope: true for the people whose records it reaches.
 *
 * @param personId the column that says whose record a row is
 * @param today the day on which team membership counts; `own team` reaches those who belong to it on that day
 */
export function within(scope: Scope, personId: AnyPgColumn, today: string): SQL {
  const own = scope.viewer.kind === 'account' ? scope.viewer.personId : null
  if (scope.reach === 'everyone') return sql`true`
  if (own === null) return scope.reach === 'others' ? sql`true` : sql`false`
  if (scope.reach === 'others') return sql`${personId} <> ${own}`
  if (scope.reach === 'self') return sql`${personId} = ${own}`
  return sql`exists (
    select 1 from ${teamMembers}
    join ${teamManagers} on ${teamManagers.teamId} = ${teamMembers.teamId}
    where ${teamMembers.personId} = ${personId} and ${teamManagers.personId} = ${own}
      and ${teamMembers.fromDay} <= ${today} and (${teamMembers.untilDay} is null or ${teamMembers.untilDay} > ${today}))`
}
