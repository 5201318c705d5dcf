import { PostgresJsSession } from 'drizzle-orm/postgres-js'
import PgBoss from 'pg-boss'
import postgres from 'postgres'
import type { Transaction } from './client.ts'

/** The jobs there are and what each carries: ids, never texts or addresses. */
export type Jobs = {
  'deliver-notice': { noticeId: string }
  'read-document': { documentId: string }
  'work-out-rules': { changeId: string }
  'switch-rules': { changeId: string }
  'work-out-as-known': { runId: string }
  sweep: Record<string, never>
  hunt: Record<string, never>
}

export type JobName = keyof Jobs

/** Key of the advisory lock that keeps apart processes which make the queues. */
const makingQueues = 4_211_004

/** So long a job that failed is kept, to be seen and tried again. */
const failedKeptFor = 30 * 24 * 3_600

type Handling = {
  policy: 'standard' | 'short'
  /** How many a process works on at once. */
  atOnce: number
  expireInSeconds: number
  retryLimit: number
  retryDelay: number
  retryBackoff: boolean
}

/**
 * How long a worker may hold a job before it is given to another (a killed worker's job comes back after this), and how often
 * a failed one is tried, with growing pauses. Of sweeps only one waits at a time: the next finds whatever the last one missed. Reading
 * takes a whole processor for seconds, so that one is read after the other. A change of rules is worked out in turns of seconds, and put into
 * force in one transaction, for which another worker waits where it takes longer than that.
 */
const handling: Record<JobName, Handling> = {
  'deliver-notice': {
    policy: 'standard',
    atOnce: 20,
    expireInSeconds: 30,
    retryLimit: 14,
    retryDelay: 15,
    retryBackoff: true,
  },
  'read-document': {
    policy: 'standard',
    atOnce: 1,
    expireInSeconds: 120,
    retryLimit: 3,
    retryDelay: 20,
    retryBackoff: true,
  },
  'work-out-rules': {
    policy: 'standard',
    atOnce: 1,
    expireInSeconds: 60,
    retryLimit: 20,
    retryDelay: 5,
    retryBackoff: false,
  },
  'switch-rules': {
    policy: 'standard',
    atOnce: 1,
    expireInSeconds: 60,
    retryLimit: 20,
    retryDelay: 5,
    retryBackoff: false,
  },
  'work-out-as-known': {
    policy: 'standard',
    atOnce: 1,
    expireInSeconds: 30,
    retryLimit: 20,
    retryDelay: 5,
    retryBackoff: false,
  },
  sweep: { policy: 'short', atOnce: 1, expireInSeconds: 600, retryLimit: 2, retryDelay: 30, retryBackoff: false },
  hunt: { policy: 'short', atOnce: 1, expireInSeconds: 900, retryLimit: 2, retryDelay: 60, retryBackoff: false },
}

const jobNames = Object.keys(handling) as JobName[]

/** Whether there is a queue of that name. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(handling, name)
}

/** The durable queue: jobs are sent on the caller's transaction, so that a job exists exactly when its rows do. */
export type Queue = {
  /** Sends a job that becomes visible when `tx` commits, or is worked only so many seconds later. */
  send<Name extends JobName>(
    tx: Transaction,
    name: Name,
    data: Jobs[Name],
    options?: { afterSeconds?: number | undefined },
  ): Promise<void>
  /**
   * Has jobs that failed tried again, with as much patience as new ones. Returns how many there were.
   *
   * @param id of one of them; null: all of that name
   */
  again(tx: Transaction, name: JobName, id: string | null): Promise<number>
  /** Starts to work a queue, as many jobs at once as it may. A handler that throws is tried again later, and must bear being repeated. */
  work<Name extends JobName>(name: Name, handler: (data: Jobs[Name]) => Promise<void>): Promise<void>
  /** Waits for what is being worked on, then stops. */
  stop(): Promise<void>
}

/**
 * Opens the queue on a database.
 *
 * @param supervise whether this process also maintains the queue (expires, archives); a command line that only sends does not
 * @param onError is told of what goes wrong in the background, a job that fails too; the queue itself goes on
 */
export async function openQueue(
  url: string,
  options: { supervise: boolean; onError: (error: Error) => void },
): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    supervise: options.supervise,
    schedule: false,
    max: 4,
    maintenanceIntervalSeconds: 5,
    monitorStateIntervalSeconds: 30,
    archiveFailedAfterSeconds: failedKeptFor,
  })
  boss.on('error', options.onError)
  await aloneWith(url, async () => {
    await boss.start()
    for (const name of jobNames) {
      const { atOnce: _, ...kept } = handling[name]
      await boss.createQueue(name, { name, ...kept })
      await boss.updateQueue(name, { name, ...kept })
    }
  })
  return {
    send: async (tx, name, data, { afterSeconds } = {}) => {
      const { policy: _, atOnce: __, ...retries } = handling[name]
      const later = afterSeconds === undefined ? {} : { startAfter: afterSeconds }
      await boss.send(name, data, { ...retries, ...later, db: { executeSql: executeOn(tx) } })
    },
    again: async (tx, name, id) => {
      const rows = await executeOn(tx)(
        `update pgboss.job set state = 'retry', retry_count = 0, started_on = null, completed_on = null, start_after = now(),
           keep_until = now() + interval '14 days'
         where name = $1 and state = 'failed' and ($2::uuid is null or id = $2::uuid) returning id`,
        [name, id],
      )
      return rows.rows.length
    },
    work: async (name, handler) => {
      await boss.work(name, { pollingIntervalSeconds: 0.5, batchSize: handling[name].atOnce }, async (jobs) => {
        const done = await Promise.allSettled(jobs.map((job) => handler(job.data as Jobs[typeof name])))
        const failed = done.find((result) => result.status === 'rejected')
        // The queue tries the whole batch again; what went well the first time finds nothing left to do.
        if (!failed) return
        options.onError(failed.reason)
        // The queue keeps what is thrown, and a message may quote what somebody typed or what a paper says.
        throw new Error(`${name} failed: ${failed.reason instanceof Error ? failed.reason.name : 'no error'}`)
      })
    },
    stop: () => boss.stop({ graceful: true, wait: true, timeout: 30_000 }),
  }
}

/** Processes that start at once would wait for each other in a ring as they make the queues. */
async function aloneWith(url: string, work: () => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, max_lifetime: null, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${makingQueues})`
    await work()
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Runs the queue's statements on the transaction's own connection, with parameters as the driver wants them. */
function executeOn(tx: Transaction) {
  const { session } = tx._
  if (!(session instanceof PostgresJsSession)) throw new Error('a job is sent on a transaction of the portal')
  return async (text: string, values: unknown[] = []) => {
    const rows = await session.client.unsafe(text, values.map(parameter))
    return { rows: [...rows] }
  }
}

function parameter(value: unknown): unknown {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value
}
