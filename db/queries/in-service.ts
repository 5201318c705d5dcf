import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { clearingStates } from '#domain/hiring.ts'
import type { Executor } from '../client.ts'
import { applications, employmentRetractions, employments } from '../schema/index.ts'
import { within } from './scope.ts'

/** Those within the scope who work here or will, and those who have accepted an offer. */
export async function inService(executor: Executor, scope: Scope, today: string): Promise<string[]> {
  const employed = await executor
    .selectDistinct({ personId: employments.personId })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(
      and(
        isNull(employmentRetractions.revisionId),
        or(isNull(employments.lastDay), gte(employments.lastDay, today)),
        within(scope, employments.personId, today),
      ),
    )
  const clearing = await executor
    .selectDistinct({ personId: applications.personId })
    .from(applications)
    .where(and(inArray(applications.state, [...clearingStates]), within(scope, applications.personId, today)))
  return [...new Set([...employed, ...clearing].map(({ personId }) => personId))]
}
