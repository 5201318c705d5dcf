import { and, asc, count, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { applications, people, postings, programs } from '../schema/index.ts'
import { applicationRows } from './hr-application-rows.ts'
import { inStageSince, openStages, type Screened, type Stage, stageOf, stages, statesOfStage } from './hr-stages.ts'
import { matchesSearch } from './names.ts'
import { within } from './scope.ts'

export type ReadScope = Scope<'read application'> | Scope<'see today'>

export type ApplicationFilter = {
  search: string
  postingId: string | null
  positionId: string | null
  programId: string | null
  place: string | null
  stage: Stage | null
  /** Only those that have not ended and have been where they are since before this day there. */
  since: { before: string; timeZone: string } | null
}

export const noFilter: ApplicationFilter = {
  search: '',
  postingId: null,
  positionId: null,
  programId: null,
  place: null,
  stage: null,
  since: null,
}

/** By the day they were sent in, by name, by how long they have been at their stage; a minus turns the order round. */
export const applicationSorts = ['submitted', '-submitted', 'name', '-name', 'waiting', '-waiting'] as const

export type ApplicationSort = (typeof applicationSorts)[number]

export const applicationsOnAPage = 50

/** So many cards stand in a column; the rest is one link away. */
const cardsInAColumn = 20

/** What a list of the pipeline is asked under. */
export type Asked = { scope: ReadScope; today: string; screened: Screened; filter: ApplicationFilter }

function narrowed({ scope, today, screened, filter }: Asked): SQL | undefined {
  const { stage, since } = filter
  const open = [...new Set(openStages.flatMap((each) => statesOfStage[each]))]
  return and(
    isNotNull(applications.submittedAt),
    within(scope, applications.personId, today),
    matchesSearch(filter.search),
    filter.postingId ? eq(applications.postingId, filter.postingId) : undefined,
    filter.positionId ? eq(postings.positionId, filter.positionId) : undefined,
    filter.programId ? eq(postings.programId, filter.programId) : undefined,
    filter.place ? eq(postings.place, filter.place) : undefined,
    stage ? inArray(applications.state, [...statesOfStage[stage]]) : undefined,
    stage ? sql`${stageOf(screened, today)} = ${stage}` : undefined,
    since ? inArray(applications.state, open) : undefined,
    since ? sql`(${inStageSince()} at time zone ${since.timeZone})::date < ${since.before}::date` : undefined,
  )
}

/**
 * How many applications within the scope and filter are at each stage on a day; the filter's own stage is no matter. What was
 * never sent is its writer's own.
 */
export async function countByStage(executor: Executor, asked: Asked): Promise<Record<Stage, number>> {
  const { screened, today, filter } = asked
  const rows = await executor
    .select({ stage: sql<Stage | null>`staged.stage`, total: count() })
    .from(
      sql`(select ${stageOf(screened, today)} as stage from ${applications}
        join ${postings} on ${postings.id} = ${applications.postingId}
        join ${people} on ${people.id} = ${applications.personId}
        where ${narrowed({ ...asked, filter: { ...filter, stage: null } })}) as staged`,
    )
    .groupBy(sql`staged.stage`)
  const totals = Object.fromEntries(stages.map((name) => [name, 0])) as Record<Stage, number>
  for (const row of rows) if (row.stage) totals[row.stage] = row.total
  return totals
}

function orderOf(sort: ApplicationSort): SQL[] {
  const { id, submittedAt } = applications
  const orders: Record<ApplicationSort, () => SQL[]> = {
    submitted: () => [asc(submittedAt), asc(id)],
    '-submitted': () => [desc(submittedAt), desc(id)],
    name: () => [asc(people.familyName), asc(people.givenName), asc(id)],
    '-name': () => [desc(people.familyName), desc(people.givenName), desc(id)],
    waiting: () => [asc(inStageSince()), asc(id)],
    '-waiting': () => [desc(inStageSince()), desc(id)],
  }
  return orders[sort]()
}

/**
 * One page of applications: the page's ids first, then the details of those rows alone.
 *
 * @param list.page from 1
 */
export async function applicationsPage(
  executor: Executor,
  asked: Asked,
  list: { sort: ApplicationSort; page: number },
) {
  const ids = await executor
    .select({ id: applications.id })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(narrowed(asked))
    .orderBy(...orderOf(list.sort))
    .limit(applicationsOnAPage)
    .offset((list.page - 1) * applicationsOnAPage)
  return applicationRows(
    executor,
    asked,
    ids.map(({ id }) => id),
  )
}

/**
 * The first cards of each stage, the stages side by side: ids in one query, then their details.
 *
 * @param sort null for those first who have waited longest since they applied, and of what has ended the newest
 */
export async function applicationsBoard(executor: Executor, asked: Asked, sort: ApplicationSort | null) {
  const order = sql.join(orderOf(sort ?? 'submitted'), sql`, `)
  const place = sort
    ? sql`staged.place`
    : sql`case when staged.stage in ('hired', 'closed') then -staged.place else staged.place end`
  const ids = await executor
    .select({ id: sql<string>`placed.id` })
    .from(
      sql`(select staged.id, row_number() over (partition by staged.stage order by ${place}) as place from (
        select ${applications.id} as id, ${stageOf(asked.screened, asked.today)} as stage,
          row_number() over (order by ${order}) as place
        from ${applications}
        join ${postings} on ${postings.id} = ${applications.postingId}
        join ${people} on ${people.id} = ${applications.personId}
        where ${narrowed(asked)}) as staged) as placed`,
    )
    .where(sql`placed.place <= ${cardsInAColumn}`)
    .orderBy(sql`placed.place`)
  return applicationRows(
    executor,
    asked,
    ids.map(({ id }) => id),
  )
}

/** The places and programs of all postings. */
export async function applicationChoices(executor: Executor, _scope: ReadScope) {
  const places = await executor.selectDistinct({ place: postings.place }).from(postings).orderBy(asc(postings.place))
  const found = await executor
    .selectDistinct({ id: programs.id, name: programs.name })
    .from(postings)
    .innerJoin(programs, eq(programs.id, postings.programId))
    .orderBy(asc(programs.name))
  return { places: places.map(({ place }) => place), programs: found }
}
