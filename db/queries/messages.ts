import { and, asc, count, countDistinct, desc, eq, gt, gte, max, notExists, notInArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import { finalStates } from '#domain/hiring.ts'
import type { Executor } from '../client.ts'
import { applications, messageReadings, messageSettlements, messages, people, postings } from '../schema/index.ts'
import { namesOfAccounts } from './names.ts'
import { within } from './scope.ts'

type TalkScope = Scope<'exchange messages'>

export type Side = 'applicant' | 'hr'

/** The messages of an application in order, each with its writer's name; none outside the scope. */
export async function threadOf(executor: Executor, scope: TalkScope, today: string, applicationId: string) {
  const rows = await executor
    .select({
      id: messages.id,
      number: messages.number,
      side: messages.side,
      by: messages.by,
      text: messages.text,
      sentAt: messages.sentAt,
    })
    .from(messages)
    .innerJoin(applications, eq(applications.id, messages.applicationId))
    .where(and(eq(messages.applicationId, applicationId), within(scope, applications.personId, today)))
    .orderBy(asc(messages.number))
  const names = await namesOfAccounts(
    executor,
    rows.map(({ by }) => by),
  )
  return rows.map(({ by, ...row }) => ({ ...row, byName: names.get(by) ?? '' }))
}

/** Up to which message of an application an account has read; 0 for none. */
export async function readThrough(executor: Executor, scope: TalkScope, applicationId: string): Promise<number> {
  if (scope.viewer.kind !== 'account') return 0
  const [row] = await executor
    .select({ through: max(messageReadings.through) })
    .from(messageReadings)
    .where(and(eq(messageReadings.applicationId, applicationId), eq(messageReadings.accountId, scope.viewer.accountId)))
  return row?.through ?? 0
}

/** What the asking account has not read yet of what the other side wrote. */
function unreadBy(scope: TalkScope, writer: Side) {
  const account = scope.viewer.kind === 'account' ? scope.viewer.accountId : null
  return and(
    eq(messages.side, writer),
    sql`${messages.number} > coalesce((select max(${messageReadings.through}) from ${messageReadings}
      where ${messageReadings.applicationId} = ${messages.applicationId} and ${messageReadings.accountId} = ${account}), 0)`,
  )
}

/** How many messages of HR the asking person has not read, by application; an application without any is left out. */
export async function unreadOwn(executor: Executor, scope: TalkScope, today: string): Promise<Map<string, number>> {
  const own = { ...scope, reach: 'self' } as const
  const rows = await executor
    .select({ applicationId: messages.applicationId, total: count() })
    .from(messages)
    .innerJoin(applications, eq(applications.id, messages.applicationId))
    .where(and(within(own, applications.personId, today), unreadBy(scope, 'hr')))
    .groupBy(messages.applicationId)
  return new Map(rows.map(({ applicationId, total }) => [applicationId, total]))
}

const later = alias(messages, 'later')

/** A message of an applicant after which nobody in HR has written or said that it needs no answer. */
function waitsForAnswer(executor: Executor) {
  const one = { one: sql`1` }
  return and(
    eq(messages.side, 'applicant'),
    notExists(
      executor
        .select(one)
        .from(later)
        .where(
          and(eq(later.applicationId, messages.applicationId), eq(later.side, 'hr'), gt(later.number, messages.number)),
        ),
    ),
    notExists(
      executor
        .select(one)
        .from(messageSettlements)
        .where(
          and(
            eq(messageSettlements.applicationId, messages.applicationId),
            gte(messageSettlements.through, messages.number),
          ),
        ),
    ),
  )
}

function toAnswer(executor: Executor, scope: TalkScope, today: string) {
  return and(
    within(scope, applications.personId, today),
    notInArray(applications.state, [...finalStates]),
    waitsForAnswer(executor),
  )
}

/** In how many applications within the scope a message waits for HR's answer. */
export async function countToAnswer(executor: Executor, scope: TalkScope, today: string): Promise<number> {
  const [row] = await executor
    .select({ total: countDistinct(messages.applicationId) })
    .from(messages)
    .innerJoin(applications, eq(applications.id, messages.applicationId))
    .where(toAnswer(executor, scope, today))
  return row?.total ?? 0
}

/** Whether a message of this application waits for HR's answer. */
export async function isToAnswer(
  executor: Executor,
  scope: TalkScope,
  today: string,
  applicationId: string,
): Promise<boolean> {
  const rows = await executor
    .select({ id: messages.id })
    .from(messages)
    .innerJoin(applications, eq(applications.id, messages.applicationId))
    .where(and(eq(messages.applicationId, applicationId), toAnswer(executor, scope, today)))
    .limit(1)
  return rows.length > 0
}

export const threadsOnAPage = 50

/**
 * A page of the applications that HR and applicants wrote about: with `to-answer` those that wait, the longest first, else all,
 * the newest first. `waiting` counts what waits for an answer, `unread` what the asking account has not read.
 *
 * @param list.page from 1
 */
export async function messageThreads(
  executor: Executor,
  scope: TalkScope,
  today: string,
  list: { view: 'to-answer' | 'all'; page: number },
) {
  const waits = and(notInArray(applications.state, [...finalStates]), waitsForAnswer(executor))
  const where =
    list.view === 'to-answer' ? toAnswer(executor, scope, today) : within(scope, applications.personId, today)
  const [counted] = await executor
    .select({ total: countDistinct(messages.applicationId) })
    .from(messages)
    .innerJoin(applications, eq(applications.id, messages.applicationId))
    .where(where)
  const lastAt = max(messages.sentAt)
  const since = sql<Date | null>`min(${messages.sentAt}) filter (where ${waits})`.mapWith(messages.sentAt)
  const rows = await executor
    .select({
      id: applications.id,
      givenName: people.givenName,
      familyName: people.familyName,
      language: people.language,
      state: applications.state,
      positionId: postings.positionId,
      place: postings.place,
      lastAt,
      since,
      waiting: sql<number>`count(*) filter (where ${waits})`.mapWith(Number),
      unread: sql<number>`count(*) filter (where ${unreadBy(scope, 'applicant')})`.mapWith(Number),
    })
    .from(messages)
    .innerJoin(applications, eq(applications.id, messages.applicationId))
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(where)
    .groupBy(applications.id, people.id, postings.id)
    .orderBy(...(list.view === 'to-answer' ? [asc(since), asc(applications.id)] : [desc(lastAt), asc(applications.id)]))
    .limit(threadsOnAPage)
    .offset((list.page - 1) * threadsOnAPage)
  return { total: counted?.total ?? 0, rows }
}
