import { and, asc, eq, isNull } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { employmentRetractions, employments } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import type { Deed } from '../deed.ts'
import { lockPerson } from '../people/lock-person.ts'
import { NotFound } from '../problems.ts'

export type EmploymentRevision = typeof employments.$inferSelect

/** Part of a deed: what is known now of a person's employments in a position, by first day. */
export async function standingEmployments(
  deed: Deed,
  { personId, positionId }: { personId: string; positionId?: string },
): Promise<EmploymentRevision[]> {
  const rows = await deed.tx
    .select({ employment: employments })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(
      and(
        eq(employments.personId, personId),
        positionId === undefined ? undefined : eq(employments.positionId, positionId),
        isNull(employmentRetractions.revisionId),
      ),
    )
    .orderBy(asc(employments.hiredOn))
  return rows.map((row) => row.employment)
}

/**
 * Part of a deed: what is known now of an employment within the scope, its person locked until the deed ends, and the person's
 * other employments. Throws NotFound.
 */
export async function lockedEmployment(deed: Deed, scope: Scope<'change employment'>, employmentId: string) {
  const [whose] = await deed.tx
    .select({ personId: employments.personId })
    .from(employments)
    .where(and(eq(employments.employmentId, employmentId), within(scope, employments.personId, deed.today)))
    .limit(1)
  if (!whose) throw new NotFound()
  await lockPerson(deed, scope, whose.personId)
  const all = await standingEmployments(deed, { personId: whose.personId })
  const current = all.find((row) => row.employmentId === employmentId)
  if (!current) throw new NotFound()
  return { current, others: all.filter((row) => row !== current) }
}
