import { isDeepStrictEqual } from 'node:util'
import { and, asc, desc, eq, isNull, notExists, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { noticeWithdrawals, people, tellings, unaddressedNotices } from '../schema/index.ts'
import { seenNotice } from './hr-person.ts'
import { fullName, namesOfAccounts } from './names.ts'
import { within } from './scope.ts'

const withdrawn = new QueryBuilder()
  .select({ one: sql`1` })
  .from(noticeWithdrawals)
  .where(eq(noticeWithdrawals.key, unaddressedNotices.key))

const untold = and(isNull(tellings.noticeId), notExists(withdrawn))

/**
 * How many things could not be mailed for want of an address and have not been told otherwise, as far as whoever asks may know of
 * them: see `untoldThings`.
 */
export async function countUntold(
  executor: Executor,
  scope: Scope<'screen application'>,
  today: string,
  masked: readonly string[],
) {
  const rows = await executor
    .select({ body: unaddressedNotices.body })
    .from(unaddressedNotices)
    .leftJoin(tellings, eq(tellings.noticeId, unaddressedNotices.id))
    .where(and(untold, within(scope, unaddressedNotices.personId, today)))
  return rows.filter(({ body }) => seenNotice(body, masked) !== null).length
}

const untoldColumns = {
  id: unaddressedNotices.id,
  body: unaddressedNotices.body,
  createdAt: unaddressedNotices.createdAt,
  personId: people.id,
  name: fullName,
  givenName: people.givenName,
  phone: people.phone,
  email: people.email,
  mailingAddress: people.mailingAddress,
  language: people.language,
}

/**
 * Those things with whom to tell and how to reach them, the longest waiting first; at most 200.
 * @param masked requirements of which whoever asks may not know how they stand: what tells of them is left out
 */
export async function untoldThings(
  executor: Executor,
  scope: Scope<'screen application'>,
  today: string,
  masked: readonly string[],
) {
  const rows = await executor
    .select(untoldColumns)
    .from(unaddressedNotices)
    .innerJoin(people, eq(people.id, unaddressedNotices.personId))
    .leftJoin(tellings, eq(tellings.noticeId, unaddressedNotices.id))
    .where(and(untold, within(scope, unaddressedNotices.personId, today)))
    .orderBy(asc(unaddressedNotices.createdAt), asc(unaddressedNotices.id))
    .limit(200)
  return rows.flatMap((row) => {
    const body = seenNotice(row.body, masked)
    return body ? [{ ...row, body }] : []
  })
}

/**
 * One thing that could not be mailed, told otherwise since or not; null outside the scope, and where it tells of anything in `masked`:
 * a letter is written whole or not at all.
 */
export async function unaddressedById(
  executor: Executor,
  scope: Scope<'screen application'>,
  today: string,
  id: string,
  masked: readonly string[],
) {
  const [row] = await executor
    .select({ ...untoldColumns, how: tellings.how })
    .from(unaddressedNotices)
    .innerJoin(people, eq(people.id, unaddressedNotices.personId))
    .leftJoin(tellings, eq(tellings.noticeId, unaddressedNotices.id))
    .where(and(eq(unaddressedNotices.id, id), notExists(withdrawn), within(scope, unaddressedNotices.personId, today)))
  return row && isDeepStrictEqual(seenNotice(row.body, masked), row.body) ? row : null
}

/**
 * What could not be mailed to a person for want of an address, the newest first, each with how they were told otherwise, if at all;
 * `masked` as above.
 */
export async function unaddressedTo(
  executor: Executor,
  scope: Scope<'read application'>,
  today: string,
  personId: string,
  masked: readonly string[],
) {
  const rows = await executor
    .select({
      id: unaddressedNotices.id,
      body: unaddressedNotices.body,
      createdAt: unaddressedNotices.createdAt,
      how: tellings.how,
      toldAt: tellings.at,
      toldBy: tellings.by,
    })
    .from(unaddressedNotices)
    .leftJoin(tellings, eq(tellings.noticeId, unaddressedNotices.id))
    .where(
      and(
        eq(unaddressedNotices.personId, personId),
        notExists(withdrawn),
        within(scope, unaddressedNotices.personId, today),
      ),
    )
    .orderBy(desc(unaddressedNotices.createdAt))
    .limit(50)
  const names = await namesOfAccounts(
    executor,
    rows.map(({ toldBy }) => toldBy),
  )
  return rows.flatMap(({ toldBy, ...row }) => {
    const body = seenNotice(row.body, masked)
    return body ? [{ ...row, body, toldByName: (toldBy && names.get(toldBy)) ?? null }] : []
  })
}
