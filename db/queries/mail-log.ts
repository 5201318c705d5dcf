import { and, desc, eq, like, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { NoticeBody } from '#domain/notices.ts'
import type { Executor } from '../client.ts'
import { noticeDeliveries, notices, noticeWithdrawals, people } from '../schema/index.ts'
import { takesNoMail } from './mail.ts'
import { fullName } from './names.ts'
import { within } from './scope.ts'

/** How a letter stands: it waits, was taken by the provider, arrived, came back or was refused for good, or was not sent at all. */
export const letterStates = ['waits', 'sent', 'arrived', 'came-back', 'not-sent'] as const
export type LetterState = (typeof letterStates)[number]

export const lettersOnAPage = 50

export type LoggedLetter = {
  id: string
  kind: NoticeBody['kind']
  email: string
  createdAt: Date
  state: LetterState
  attempts: number
  why: string | null
  nextAt: Date | null
}

const last = (column: string) =>
  sql`(select a.${sql.raw(column)} from mail_attempts a where a.notice_id = ${notices.id} order by a.number desc limit 1)`
const event = (kinds: SQL) =>
  sql`exists (select 1 from mail_events e where e.notice_id = ${notices.id} and e.kind in (${kinds}))`
const state = sql<LetterState>`case
  when ${event(sql`'bounced', 'complained'`)} or ${last('outcome')} = 'refused' then 'came-back'
  when ${event(sql`'delivered'`)} then 'arrived'
  when ${noticeDeliveries.noticeId} is not null then 'sent'
  when ${noticeWithdrawals.key} is not null or ${last('outcome')} = 'pointless' then 'not-sent'
  else 'waits' end`

/** What `seenNotice` leaves something of, as a condition: the things a reminder lists one by one, else all requirements that a notice names. */
function seen(masked: readonly string[]): SQL {
  const each = masked.map((name) => sql`${name}`)
  const names = sql`array[${sql.join(each, sql`, `)}]::text[]`
  const listed = sql`coalesce(${notices.body} -> 'items', ${notices.body} -> 'lapses')`
  return sql`case when ${listed} is not null
    then exists (select 1 from jsonb_array_elements(${listed}) i where i ->> 'requirement' is null or i ->> 'requirement' <> all (${names}))
    else not coalesce(${notices.body} -> 'requirements', '[]') ?| ${names} end`
}

/**
 * A page of the letters that were written, the newest first, without those about nothing but requirements in `masked`: that one was written would tell
 * of them.
 *
 * @param asked.address part of an address, empty for all
 * @param asked.hidden kinds that whoever asks may not know of at all
 */
export async function mailLog(
  executor: Executor,
  _scope: Scope<'read mail log'>,
  asked: {
    state: LetterState | null
    address: string
    page: number
    masked: readonly string[]
    hidden: readonly NoticeBody['kind'][]
  },
): Promise<{ total: number; rows: LoggedLetter[] }> {
  const escaped = asked.address.toLowerCase().replaceAll(/[\\%_]/g, (character) => `\\${character}`)
  const where = and(
    seen(asked.masked),
    asked.hidden.length > 0 ? notInArray(sql`${notices.body} ->> 'kind'`, [...asked.hidden]) : undefined,
    asked.state === null ? undefined : sql`${state} = ${asked.state}`,
    asked.address === '' ? undefined : like(sql`lower(${notices.email})`, `%${escaped}%`),
  )
  const found = () =>
    executor
      .select({ total: sql<number>`count(*)::int` })
      .from(notices)
      .leftJoin(noticeDeliveries, eq(noticeDeliveries.noticeId, notices.id))
      .leftJoin(noticeWithdrawals, eq(noticeWithdrawals.key, notices.key))
      .where(where)
  const [counted] = await found()
  const rows = await executor
    .select({
      id: notices.id,
      kind: sql<NoticeBody['kind']>`${notices.body} ->> 'kind'`,
      email: notices.email,
      createdAt: notices.createdAt,
      state,
      attempts: sql<number>`(select count(*)::int from mail_attempts a where a.notice_id = ${notices.id})`,
      why: sql<string | null>`${last('why')}`,
      nextAt: sql<string | null>`${last('next_at')}`,
    })
    .from(notices)
    .leftJoin(noticeDeliveries, eq(noticeDeliveries.noticeId, notices.id))
    .leftJoin(noticeWithdrawals, eq(noticeWithdrawals.key, notices.key))
    .where(where)
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(lettersOnAPage)
    .offset((asked.page - 1) * lettersOnAPage)
  return {
    total: counted?.total ?? 0,
    rows: rows.map(({ nextAt, ...row }) => ({ ...row, nextAt: nextAt === null ? null : new Date(nextAt) })),
  }
}

/** The people within the scope whose present address takes no mail, by name. */
export async function peopleWithoutMail(executor: Executor, scope: Scope<'screen application'>, today: string) {
  return executor
    .select({ personId: people.id, name: fullName, email: people.email })
    .from(people)
    .where(and(takesNoMail(sql`${people.email}`), within(scope, people.id, today)))
    .orderBy(people.familyName, people.givenName)
    .limit(500)
}

/** Whether the address of a person takes no mail. The caller has found the person within its scope. */
export async function addressFails(executor: Executor, personId: string): Promise<boolean> {
  const [row] = await executor
    .select({ fails: takesNoMail(sql`${people.email}`) })
    .from(people)
    .where(eq(people.id, personId))
  return row?.fails === true
}
