import { type SQL, sql } from 'drizzle-orm'
import type { Scope, StaffRole, Viewer } from '#domain/authority.ts'
import { type DigestChoice, type DigestTopic, digestRole, digestTopics } from '#domain/digests.ts'
import type { Executor } from '../client.ts'

type Account = Extract<Viewer, { kind: 'account' }>

/**
 * Who gets a digest of a topic: whose role it is for and whose account works, who manages a team where it is about teams, has an e-mail
 * address, and has not stopped it.
 *
 * @param written the beginning of the keys of notices; whoever has one under it and their id is left out
 */
export async function digestReaders(
  executor: Executor,
  _scope: Scope<'run sweep'>,
  topic: DigestTopic,
  written: string,
): Promise<{ personId: string }[]> {
  const rows = await readers(
    executor,
    topic,
    sql`not exists (select 1 from notices n where n.key = ${written}::text || a.person_id)`,
  )
  return rows.map(({ personId }) => ({ personId }))
}

/** A reader of a topic as they are today, with what they may do; null where they get it no more. */
export async function digestReader(
  executor: Executor,
  _scope: Scope<'write letter'>,
  personId: string,
  topic: DigestTopic,
): Promise<Account | null> {
  const [reader] = await readers(executor, topic, sql`a.person_id = ${personId}`)
  return reader ?? null
}

async function readers(executor: Executor, topic: DigestTopic, which: SQL): Promise<Account[]> {
  const manages =
    topic === 'team' ? sql`exists (select 1 from team_managers g where g.person_id = a.person_id)` : sql`true`
  const rows = await executor.execute<{ account_id: string; person_id: string; roles: StaffRole[] }>(sql`
    select a.id as account_id, a.person_id, array(select r.role from account_roles r where r.account_id = a.id) as roles
    from accounts a join people p on p.id = a.person_id and p.email is not null
    where a.disabled_at is null and ${which} and ${manages}
      and exists (select 1 from account_roles r where r.account_id = a.id and r.role = ${digestRole[topic]})
      and ${chosen(sql`a.person_id`, topic)} = 'subscribed'
    order by a.person_id`)
  return rows.map(({ account_id, person_id, roles }) => ({
    kind: 'account',
    accountId: account_id,
    personId: person_id,
    roles,
  }))
}

/** What somebody chose last; a digest that nobody chose about is sent. */
function chosen(personId: SQL, topic: DigestTopic): SQL<DigestChoice> {
  return sql`coalesce((select c.choice from digest_choices c where c.person_id = ${personId} and c.topic = ${topic}
    order by c.number desc limit 1), 'subscribed')`
}

/** The digests that are there for the asking person, with what they chose. Whoever has no team to manage is told of none about teams. */
export async function ownDigests(
  executor: Executor,
  scope: Scope<'choose digests'>,
): Promise<{ topic: DigestTopic; choice: DigestChoice }[]> {
  if (scope.viewer.kind !== 'account') return []
  const { personId, accountId } = scope.viewer
  const found: { topic: DigestTopic; choice: DigestChoice }[] = []
  for (const topic of digestTopics) {
    const [row] = await executor.execute<{ choice: DigestChoice }>(sql`
      select ${chosen(sql`${personId}`, topic)} as choice from account_roles r
      where r.account_id = ${accountId} and r.role = ${digestRole[topic]}`)
    if (row) found.push({ topic, choice: row.choice })
  }
  return found
}

/** What a link in a digest is about, and what its reader chose last; null where there is no such link. */
export async function digestBehind(
  executor: Executor,
  _scope: Scope<'choose digests'>,
  tokenHash: string,
): Promise<{ personId: string; topic: DigestTopic; choice: DigestChoice } | null> {
  const [link] = await executor.execute<{ person_id: string; topic: DigestTopic }>(
    sql`select person_id, topic from digest_links where token_hash = ${tokenHash}`,
  )
  if (!link) return null
  const [row] = await executor.execute<{ choice: DigestChoice }>(
    sql`select ${chosen(sql`${link.person_id}`, link.topic)} as choice`,
  )
  return { personId: link.person_id, topic: link.topic, choice: row?.choice ?? 'subscribed' }
}

/** Whether any sweep ran up to a day: what was before the portal nobody could warn of. */
export async function sweptBy(executor: Executor, _scope: Scope<'run sweep'>, day: string): Promise<boolean> {
  const [row] = await executor.execute<{ ran: boolean }>(
    sql`select exists (select 1 from sweeps where day <= ${day}) as ran`,
  )
  return row?.ran ?? false
}

/** How many people are employed on a day, and how many of them are not cleared at a gate on it. */
export async function countNotCleared(
  executor: Executor,
  _scope: Scope<'see today'>,
  today: string,
  gate: string,
): Promise<{ everyone: number; notCleared: number }> {
  const [row] = await executor.execute<{ everyone: number; not_cleared: number }>(sql`
    with employed as (
      select distinct e.person_id from employments e where e.hired_on <= ${today} and (e.last_day is null or e.last_day >= ${today})
        and not exists (select 1 from employment_retractions r where r.revision_id = e.id)
    )
    select count(*)::int as everyone, (count(*) filter (where not exists (
      select 1 from standing_spans s where s.person_id = employed.person_id and s.subject = 'gate' and s.name = ${gate}
        and s.from_day <= ${today} and s.until_day > ${today})))::int as not_cleared
    from employed`)
  return { everyone: row?.everyone ?? 0, notCleared: row?.not_cleared ?? 0 }
}
