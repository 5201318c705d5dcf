import { and, desc, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { dueBy, isLate, type RunName, runNames } from '#domain/timetable.ts'
import type { Executor } from '../client.ts'
import { jobOutageEnds, jobOutages, jobRunEnds, jobRuns } from '../schema/index.ts'

type OperatorsScope = Scope<'operate portal'>

/** Clocks of several machines differ by a little. */
const ahead = 60_000

/** What was kept after this was kept by a clock that has been set back since, and does not count before its time. */
export function latest(now: Date): Date {
  return new Date(now.getTime() + ahead)
}

/** What is known of a run: when it was last completed and begun, and by when it has to be completed again. */
export type RunState = {
  name: RunName
  lastDone: { id: string; startedAt: Date; endedAt: Date; process: string } | null
  /** The newest that was begun and has not ended: under way, or killed. */
  begun: { startedAt: Date; process: string } | null
  dueBy: Date
  late: boolean
}

/** How everything that happens by itself stands, in the order of the timetable. */
export async function runStates(executor: Executor, _scope: OperatorsScope, now: Date): Promise<RunState[]> {
  const since = await expectedSince(executor, now)
  const states: RunState[] = []
  for (const name of runNames) {
    const [lastDone = null] = await executor
      .select({
        id: jobRuns.id,
        startedAt: jobRuns.startedAt,
        endedAt: jobRunEnds.endedAt,
        process: jobRuns.process,
      })
      .from(jobRunEnds)
      .innerJoin(jobRuns, eq(jobRuns.id, jobRunEnds.runId))
      .where(and(eq(jobRunEnds.name, name), eq(jobRunEnds.outcome, 'done'), lte(jobRunEnds.endedAt, latest(now))))
      .orderBy(desc(jobRunEnds.endedAt))
      .limit(1)
    const [newest] = await executor
      .select({ startedAt: jobRuns.startedAt, process: jobRuns.process, ended: jobRunEnds.runId })
      .from(jobRuns)
      .leftJoin(jobRunEnds, eq(jobRunEnds.runId, jobRuns.id))
      .where(and(eq(jobRuns.name, name), lte(jobRuns.startedAt, latest(now))))
      .orderBy(desc(jobRuns.startedAt))
      .limit(1)
    const begun = newest && !newest.ended ? { startedAt: newest.startedAt, process: newest.process } : null
    const doneAt = lastDone?.endedAt ?? null
    states.push({ name, lastDone, begun, dueBy: dueBy(name, doneAt, since), late: isLate(name, doneAt, since, now) })
  }
  return states
}

/** The runs that are missed, with the last time each was completed. */
export async function lateRuns(executor: Executor, scope: OperatorsScope, now: Date) {
  const states = await runStates(executor, scope, now)
  return states.filter(({ late }) => late).map(({ name, lastDone }) => ({ name, lastDone }))
}

/** What never ran is expected since the portal was installed. */
async function expectedSince(executor: Executor, now: Date): Promise<Date> {
  const [row] = await executor.execute<{ since: string | null }>(sql`select min(created_at) as since from positions`)
  return row?.since ? new Date(row.since) : now
}

/** The runs that failed since an instant: how often, first and last, by their name and the kind of what went wrong. */
export async function failedRuns(executor: Executor, _scope: OperatorsScope, since: Date) {
  return executor
    .select({
      name: jobRunEnds.name,
      error: sql<string>`coalesce(${jobRunEnds.error}, 'no error')`,
      count: sql<number>`count(*)::int`,
      first: sql<string>`min(${jobRunEnds.endedAt})`.mapWith(jobRunEnds.endedAt),
      last: sql<string>`max(${jobRunEnds.endedAt})`.mapWith(jobRunEnds.endedAt),
    })
    .from(jobRunEnds)
    .where(and(eq(jobRunEnds.outcome, 'failed'), gte(jobRunEnds.endedAt, since)))
    .groupBy(jobRunEnds.name, jobRunEnds.error)
    .orderBy(desc(sql`max(${jobRunEnds.endedAt})`))
}

/** The outages that were noticed and are not over. */
export async function openOutages(executor: Executor, _scope: OperatorsScope) {
  return executor
    .select({
      id: jobOutages.id,
      name: jobOutages.name,
      lastDoneAt: jobOutages.lastDoneAt,
      noticedAt: jobOutages.noticedAt,
    })
    .from(jobOutages)
    .leftJoin(jobOutageEnds, eq(jobOutageEnds.outageId, jobOutages.id))
    .where(isNull(jobOutageEnds.outageId))
}

/** The newest outages, open or over. */
export async function newestOutages(executor: Executor, _scope: OperatorsScope, limit: number) {
  return executor
    .select({
      id: jobOutages.id,
      name: jobOutages.name,
      lastDoneAt: jobOutages.lastDoneAt,
      noticedAt: jobOutages.noticedAt,
      overAt: jobOutageEnds.overAt,
    })
    .from(jobOutages)
    .leftJoin(jobOutageEnds, eq(jobOutageEnds.outageId, jobOutages.id))
    .orderBy(desc(jobOutages.noticedAt))
    .limit(limit)
}

/** For so long the mails about an outage are tried by those who watch. */
const alarmDays = 7

/** The mails about outages that have not left the house and may be tried now. */
export async function alarmsToSend(executor: Executor, _scope: OperatorsScope, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - alarmDays * 24 * 3_600_000).toISOString()
  const rows = await executor.execute<{ id: string }>(sql`
    select n.id from notices n
    left join lateral (select outcome, next_at from mail_attempts a where a.notice_id = n.id order by a.number desc limit 1) last on true
    where exists (select 1 from job_outages where noticed_at >= ${since})
      and n.created_at >= ${since} and n.body->>'kind' in ('run-late', 'run-resumed')
      and not exists (select 1 from notice_deliveries d where d.notice_id = n.id)
      and (last.outcome is null or last.next_at <= ${now.toISOString()}) order by n.created_at, n.id`)
  return rows.map(({ id }) => id)
}

/** What waits in a queue: due now and since when, for later, and under way. */
export type QueueSize = { name: string; due: number; oldest: Date | null; later: number; underWay: number }

/** The queues in which anything waits or is worked on. */
export async function queueSizes(executor: Executor, _scope: OperatorsScope): Promise<QueueSize[]> {
  const waits = sql`state in ('created', 'retry')`
  const rows = await executor.execute<{
    name: string
    due: number
    oldest: string | null
    later: number
    under_way: number
  }>(sql`
    select name, count(*) filter (where ${waits} and start_after <= now())::int as due,
      min(created_on) filter (where ${waits} and start_after <= now()) as oldest,
      count(*) filter (where ${waits} and start_after > now())::int as later,
      count(*) filter (where state = 'active')::int as under_way
    from pgboss.job where state in ('created', 'retry', 'active') group by name order by name`)
  return rows.map(({ under_way: underWay, oldest, ...row }) => ({
    ...row,
    oldest: oldest === null ? null : new Date(oldest),
    underWay,
  }))
}

/** A job that was given up after its last try. `error` is what the queue kept of it: the kind of what went wrong. */
export type FailedJob = { id: string; name: string; createdAt: Date; failedAt: Date; tries: number; error: string }

/**
 * The jobs that were given up, newest first.
 *
 * @returns at most `limit` of them, and of each name how many there are, with the first and the last
 */
export async function failedJobs(executor: Executor, _scope: OperatorsScope, limit: number) {
  const counted = await executor.execute<{ name: string; count: number; first: string; last: string }>(sql`
    select name, count(*)::int as count, min(completed_on) as first, max(completed_on) as last
    from pgboss.job where state = 'failed' group by name order by name`)
  const rows = await executor.execute<{
    id: string
    name: string
    created_on: string
    completed_on: string
    retry_count: number
    error: string | null
  }>(sql`
    select id, name, created_on, completed_on, retry_count, coalesce(output->>'message', output->'value'->>'message') as error
    from pgboss.job where state = 'failed' order by completed_on desc, id limit ${limit}`)
  return {
    kinds: counted.map(({ name, count, first, last }) => ({
      name,
      count,
      first: new Date(first),
      last: new Date(last),
    })),
    jobs: rows.map(
      (row): FailedJob => ({
        id: row.id,
        name: row.name,
        createdAt: new Date(row.created_on),
        failedAt: new Date(row.completed_on),
        tries: row.retry_count + 1,
        error: kindKept(row.error),
      }),
    ),
  }
}

/** The queue keeps `name failed: Kind`; whatever else stands there is its own word for a worker that never answered. */
function kindKept(message: string | null): string {
  const kind = /^[\w-]+ failed: ([\w: ]{1,80})$/.exec(message ?? '')?.[1]
  return kind ?? (message?.includes('timeout') ? 'timeout' : 'unknown')
}
