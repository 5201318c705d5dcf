import { sql } from 'drizzle-orm'
import { openFirst, type State } from './state.ts'

/**
 * How long a job may lie ready before somebody works on it, in minutes, and how long one may go on being worked on after a worker should
 * have lost it. Reading papers takes a processor for seconds each, so that a great many may wait for hours. Only time counts in which the
 * portal ran: so many sweeps were begun meanwhile.
 */
const waitsAtMost = 60
const readingWaitsAtMost = 24 * 60
const overrunsAtMost = 30
const sweepsMeanwhile = 4

/** A job is older than it may become: nobody takes it, or whoever took it neither ends nor loses it. All of them are looked at every time. */
export const jobOverdue: State = {
  name: 'job-overdue',
  look: async ({ portal, open }) => {
    const { db } = portal.database
    const minutes = (count: number) => sql`make_interval(mins => ${count})`
    const limit = sql`case name when 'read-document' then ${minutes(readingWaitsAtMost)} else ${minutes(waitsAtMost)} end`
    // The queue stamps its jobs with the database's clock, so that they are compared with the same.
    const [counted] = await db.execute<{ records: number }>(
      sql`select count(*)::int as records from pgboss.job where state in ('created', 'retry', 'active')`,
    )
    const rows = await db.execute<{ record: string }>(sql`
      with waiting as (
        select id, start_after as since from pgboss.job where state in ('created', 'retry') and start_after < now() - ${limit}
        union all
        select id, started_on from pgboss.job where state = 'active' and started_on + expire_in < now() - ${minutes(overrunsAtMost)}
      )
      select id as record from waiting
      where (select count(*) from job_runs r where r.name = 'sweep' and r.started_at > since) >= ${sweepsMeanwhile}
      ${openFirst(sql`id`, { open })}`)
    return { records: counted?.records ?? 0, found: rows.map(({ record }) => ({ record, personId: null })) }
  },
}
