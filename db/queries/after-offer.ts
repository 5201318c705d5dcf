import { and, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, QueryBuilder } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import { statesAfterOffer } from '#domain/hiring.ts'
import { applications, employmentRetractions, employments } from '../schema/index.ts'
import { within } from './scope.ts'

/**
 * The condition that every query over what people sent as evidence must carry: within the scope and, where the person is not the
 * viewer, after an accepted conditional offer (ADA). Who withdrew, or applies anew, is an applicant before an offer again, unless
 * they are or were employed.
 *
 * @param personId the column that says whose evidence a row is
 * @param today the day on which team membership counts
 */
export function evidenceWithin(scope: Scope, personId: AnyPgColumn, today: string): SQL {
  const own = scope.viewer.kind === 'account' ? sql`${personId} = ${scope.viewer.personId}` : sql`false`
  return sql`(${and(within(scope, personId, today), or(own, accepted(personId), employed(personId)))})`
}

function accepted(personId: AnyPgColumn): SQL {
  const found = new QueryBuilder()
    .select({ one: sql`1` })
    .from(applications)
    .where(and(eq(applications.personId, personId), inArray(applications.state, [...statesAfterOffer])))
  return exists(found)
}

function employed(personId: AnyPgColumn): SQL {
  const found = new QueryBuilder()
    .select({ one: sql`1` })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(and(eq(employments.personId, personId), isNull(employmentRetractions.revisionId)))
  return exists(found)
}
