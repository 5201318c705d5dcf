import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { applications, people, postings } from '../schema/index.ts'
import { within } from './scope.ts'

/**
 * The sent applications of those ids that the asking person may move, by name, and which of the ids are of their own, which
 * someone else has to decide about.
 */
export async function applicationsToMove(
  executor: Executor,
  scope: Scope<'screen application'>,
  today: string,
  ids: readonly string[],
) {
  if (ids.length === 0) return { rows: [], own: [] }
  const asked = and(inArray(applications.id, [...ids]), isNotNull(applications.submittedAt))
  const rows = await executor
    .select({
      id: applications.id,
      state: applications.state,
      givenName: people.givenName,
      familyName: people.familyName,
      positionId: postings.positionId,
      place: postings.place,
    })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(and(asked, within(scope, applications.personId, today)))
    .orderBy(asc(people.familyName), asc(people.givenName), asc(applications.id))
  const own =
    scope.viewer.kind === 'account'
      ? await executor
          .select({ id: applications.id })
          .from(applications)
          .where(and(asked, eq(applications.personId, scope.viewer.personId)))
      : []
  return { rows, own: own.map(({ id }) => id) }
}
