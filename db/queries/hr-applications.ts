import { and, asc, count, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { applicationMoves, applications, offers, people, postings, programs } from '../schema/index.ts'
import { type Screened, type Stage, stageOf, stages, statesOfStage } from './hr-stages.ts'
import { matchesSearch } from './names.ts'
import { within } from './scope.ts'

type ReadScope = Scope<'read application'> | Scope<'see today'>

export type ApplicationFilter = { search: string; postingId: string | null }

export const applicationSorts = ['submitted', '-submitted', 'name', '-name'] as const

export type ApplicationSort = (typeof applicationSorts)[number]

export const applicationsOnAPage = 50

function narrowed(scope: ReadScope, today: string, filter: ApplicationFilter): SQL | undefined {
  return and(
    isNotNull(applications.submittedAt),
    within(scope, applications.personId, today),
    matchesSearch(filter.search),
    filter.postingId ? eq(applications.postingId, filter.postingId) : undefined,
  )
}

/** How many applications within the scope and filter are at each stage on a day. What was never sent is its writer's own. */
export async function countByStage(
  executor: Executor,
  scope: ReadScope,
  today: string,
  screened: Screened,
  filter: ApplicationFilter = { search: '', postingId: null },
): Promise<Record<Stage, number>> {
  const stage = stageOf(screened, today)
  const rows = await executor
    .select({ stage: sql<Stage | null>`staged.stage`, total: count() })
    .from(
      sql`(select ${stage} as stage from ${applications}
        join ${postings} on ${postings.id} = ${applications.postingId}
        join ${people} on ${people.id} = ${applications.personId}
        where ${narrowed(scope, today, filter)}) as staged`,
    )
    .groupBy(sql`staged.stage`)
  const totals = Object.fromEntries(stages.map((name) => [name, 0])) as Record<Stage, number>
  for (const row of rows) if (row.stage) totals[row.stage] = row.total
  return totals
}

const orders: Record<ApplicationSort, SQL[]> = {
  submitted: [asc(applications.submittedAt), asc(applications.id)],
  '-submitted': [desc(applications.submittedAt), desc(applications.id)],
  name: [asc(people.familyName), asc(people.givenName), asc(applications.id)],
  '-name': [desc(people.familyName), desc(people.givenName), desc(applications.id)],
}

/**
 * One page of applications at a stage (null = any): the page's ids first, then the details of those rows alone.
 *
 * @param page from 1
 */
export async function applicationsPage(
  executor: Executor,
  scope: ReadScope,
  today: string,
  screened: Screened,
  list: { filter: ApplicationFilter; stage: Stage | null; sort: ApplicationSort; page: number },
) {
  const stage = stageOf(screened, today)
  const ids = await executor
    .select({ id: applications.id })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(
      and(
        narrowed(scope, today, list.filter),
        list.stage ? inArray(applications.state, [...statesOfStage[list.stage]]) : undefined,
        list.stage ? sql`${stage} = ${list.stage}` : undefined,
      ),
    )
    .orderBy(...orders[list.sort])
    .limit(applicationsOnAPage)
    .offset((list.page - 1) * applicationsOnAPage)
  const wanted = ids.map(({ id }) => id)
  if (wanted.length === 0) return []
  const rows = await executor
    .select({
      id: applications.id,
      givenName: people.givenName,
      familyName: people.familyName,
      email: people.email,
      phone: people.phone,
      state: applications.state,
      stage,
      positionId: postings.positionId,
      program: programs.name,
      place: postings.place,
      submittedAt: applications.submittedAt,
    })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(programs, eq(programs.id, postings.programId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(inArray(applications.id, wanted))
  const made = await executor
    .selectDistinctOn([offers.applicationId], {
      applicationId: offers.applicationId,
      firstDay: offers.firstDay,
      expiresOn: offers.expiresOn,
    })
    .from(offers)
    .where(inArray(offers.applicationId, wanted))
    .orderBy(offers.applicationId, desc(offers.madeAt), desc(offers.id))
  const moved = await executor
    .selectDistinctOn([applicationMoves.applicationId], {
      applicationId: applicationMoves.applicationId,
      at: applicationMoves.at,
    })
    .from(applicationMoves)
    .where(inArray(applicationMoves.applicationId, wanted))
    .orderBy(applicationMoves.applicationId, desc(applicationMoves.at))
  return rows
    .map((row) => ({
      ...row,
      offer: made.find((offer) => offer.applicationId === row.id) ?? null,
      movedAt: moved.find((move) => move.applicationId === row.id)?.at ?? null,
    }))
    .sort((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id))
}
