import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import { milestonesWithinDays } from '#domain/employment.ts'
import type { Extension } from '#domain/probation-review.ts'
import type { Executor } from '../client.ts'
import * as schema from '../schema/index.ts'
import { fullName } from './names.ts'
import { within } from './scope.ts'

/** The new last day of an employment's probation as its manager extended it last, null where nobody did. */
export function extendedThrough(employmentId: AnyPgColumn): SQL<string | null> {
  return sql<string | null>`(
    select g.extended_through::text from review_signatures g join probation_reviews v on v.id = g.review_id
    where v.employment_id = ${employmentId} and g.outcome = 'extend' order by g.at desc limit 1)`
}

/** The employments of these people whose probation was extended. The caller has found the people within its scope. */
export async function extensionsOf(executor: Executor, personIds: readonly string[]): Promise<Extension[]> {
  const { employments, employmentRetractions } = schema
  const rows = await executor
    .select({
      positionId: employments.positionId,
      hiredOn: employments.hiredOn,
      extendedThrough: extendedThrough(employments.employmentId),
    })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(and(inArray(employments.personId, [...personIds]), isNull(employmentRetractions.revisionId)))
  return rows.flatMap((row) => (row.extendedThrough === null ? [] : [{ ...row, extendedThrough: row.extendedThrough }]))
}

/** An employment with a probation, and the person whose it is. `extendedThrough` as `extendedThrough` finds it. */
export type OnProbation = {
  employmentId: string
  personId: string
  name: string
  positionId: string
  hiredOn: string
  lastDay: string | null
  extendedThrough: string | null
}

/** Whether some review of an employment proposed to end it; whether that stands is for `proposedEnd`. */
function endWasProposed(employmentId: AnyPgColumn): SQL {
  return sql`exists (
    select from review_signatures g join probation_reviews v on v.id = g.review_id
    where v.employment_id = ${employmentId} and g.outcome = 'end')`
}

/** So many days after the end of a probation it is still in the lists. */
export const shownAfter = 30

/** A probation that began so long ago goes on only where a leave or its manager made it longer. */
const usuallyOver = 270

function mayGoOn(today: string): SQL | undefined {
  const { employments } = schema
  return or(
    gte(employments.hiredOn, addDays(today, -usuallyOver)),
    sql`jsonb_array_length(${employments.leaves}) > 0`,
    sql`${extendedThrough(employments.employmentId)} is not null`,
    endWasProposed(employments.employmentId),
  )
}

/**
 * The employments within the scope that have begun, have not ended, and whose probation goes on, or ended in the last month, or of which an end was
 * proposed; the longest first.
 *
 * @param only one employment, whatever its probation
 */
export async function onProbation(
  executor: Executor,
  scope: Scope<'review probation'>,
  today: string,
  only?: string,
): Promise<OnProbation[]> {
  const { employments, employmentRetractions, people, positions, probationCompletions } = schema
  const own = scope.viewer.kind === 'account' ? scope.viewer.personId : null
  return executor
    .select({
      employmentId: employments.employmentId,
      personId: employments.personId,
      name: fullName,
      positionId: employments.positionId,
      hiredOn: employments.hiredOn,
      lastDay: employments.lastDay,
      extendedThrough: extendedThrough(employments.employmentId),
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .innerJoin(positions, eq(positions.id, employments.positionId))
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .leftJoin(probationCompletions, eq(probationCompletions.employmentId, employments.employmentId))
    .where(
      and(
        isNull(employmentRetractions.revisionId),
        sql`jsonb_typeof(${positions.terms} -> 'probation') = 'object'`,
        within(scope, employments.personId, today),
        // Nobody reviews themself, though a manager may belong to a team of their own.
        own === null ? undefined : sql`${employments.personId} <> ${own}`,
        only === undefined
          ? and(
              lte(employments.hiredOn, today),
              gte(employments.hiredOn, addDays(today, -milestonesWithinDays)),
              mayGoOn(today),
              or(isNull(employments.lastDay), gte(employments.lastDay, today)),
              or(
                isNull(probationCompletions.employmentId),
                gte(probationCompletions.lastDay, addDays(today, -shownAfter)),
                endWasProposed(employments.employmentId),
              ),
            )
          : eq(employments.employmentId, only),
      ),
    )
    .orderBy(asc(employments.hiredOn), asc(people.familyName), asc(people.givenName))
}

/** The last day of an employment as it is known now, null where it goes on. The caller has found it within its scope. */
export async function lastDayOfEmployment(executor: Executor, employmentId: string): Promise<string | null> {
  const { employments, employmentRetractions } = schema
  const [row] = await executor
    .select({ lastDay: employments.lastDay })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(and(eq(employments.employmentId, employmentId), isNull(employmentRetractions.revisionId)))
  return row?.lastDay ?? null
}

export type Review = typeof schema.probationReviews.$inferSelect & {
  signatures: (typeof schema.reviewSignatures.$inferSelect)[]
}

/** The reviews of these employments, the latest first. The caller has found the employments within its scope. */
export async function reviewsOf(executor: Executor, employmentIds: readonly string[]): Promise<Review[]> {
  if (employmentIds.length === 0) return []
  const { probationReviews, reviewSignatures } = schema
  const reviews = await executor
    .select()
    .from(probationReviews)
    .where(inArray(probationReviews.employmentId, [...employmentIds]))
    .orderBy(desc(probationReviews.number))
  const ids = reviews.map(({ id }) => id)
  const signatures =
    ids.length === 0
      ? []
      : await executor.select().from(reviewSignatures).where(inArray(reviewSignatures.reviewId, ids))
  return reviews.map((review) => ({
    ...review,
    signatures: signatures.filter(({ reviewId }) => reviewId === review.id),
  }))
}

/** The reviews of the asking person that a manager has signed, the latest first. */
export async function ownReviews(executor: Executor, scope: Scope<'answer review'>, today: string): Promise<Review[]> {
  const { probationReviews } = schema
  const rows = await executor
    .selectDistinct({ employmentId: probationReviews.employmentId })
    .from(probationReviews)
    .where(within(scope, probationReviews.personId, today))
  const reviews = await reviewsOf(
    executor,
    rows.map(({ employmentId }) => employmentId),
  )
  return reviews.filter(({ signatures }) => signatures.some((signature) => signature.as === 'manager'))
}
