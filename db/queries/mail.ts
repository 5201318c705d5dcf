import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'

/** A letter with no job is left alone for so many minutes: the job of one that was just written, or is just being sent, may be under way. */
const settleMinutes = 10

/** Notices that are still to leave the house and that no job of the queue would send, the oldest first, at most `limit`. */
export async function lettersLeftBehind(
  executor: Executor,
  _scope: Scope<'run sweep'>,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const settled = sql`${now.toISOString()}::timestamptz - make_interval(mins => ${settleMinutes})`
  const rows = await executor.execute<{ id: string }>(sql`
    select n.id from notices n
    left join lateral (select outcome, next_at from mail_attempts a where a.notice_id = n.id order by a.number desc limit 1) last on true
    where n.created_at < ${settled}
      and not exists (select 1 from notice_deliveries d where d.notice_id = n.id)
      and not exists (select 1 from notice_withdrawals w where w.key = n.key)
      and (last.outcome is null or last.next_at < ${settled})
      and not exists (select 1 from pgboss.job j where j.name = 'deliver-notice' and j.state in ('created', 'retry', 'active')
        and j.data ->> 'noticeId' = n.id::text)
    order by n.created_at limit ${limit}`)
  return [...rows].map(({ id }) => id)
}

/** That no letter leaves the house: since when, why the last one did not, and how many wait. */
export type MailTroubles = { since: Date; why: string; waiting: number }

/**
 * Whether letters leave the house. Null where the last one that was tried was taken, or nothing was tried since.
 *
 * Unscoped, since it tells of nobody: operators and the alarm ask it.
 */
export async function unscopedMailTrouble(executor: Executor): Promise<MailTroubles | null> {
  const [row] = await executor.execute<{ since: string | null; why: string | null; waiting: number }>(sql`
    with taken as (select coalesce(max(number), 0) as number from mail_attempts where outcome = 'accepted'),
    failing as (select a.* from mail_attempts a, taken where a.outcome = 'later' and a.number > taken.number)
    select (select min(at) from failing)::text as since,
      (select why from failing order by number desc limit 1) as why,
      (select count(distinct f.notice_id)::int from failing f
        where not exists (select 1 from mail_attempts b where b.notice_id = f.notice_id and b.next_at is null)) as waiting`)
  if (!row?.since) return null
  return { since: new Date(row.since), why: row.why ?? '', waiting: row.waiting }
}

/**
 * The condition that an address takes no mail: a letter to it came back for good or was refused, or whoever got it called it unwanted. Letters sent
 * before the address was recorded count too, since it is the address that does not work.
 */
export function takesNoMail(email: SQL): SQL {
  return sql`exists (
    select 1 from notices b where lower(b.email) = lower(${email}) and (
      exists (select 1 from mail_events e where e.notice_id = b.id and e.kind in ('bounced', 'complained'))
      or exists (select 1 from mail_attempts a where a.notice_id = b.id and a.outcome = 'refused' and a.why = 'address')))`
}
