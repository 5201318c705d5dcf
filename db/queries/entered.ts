import { isDeepStrictEqual } from 'node:util'
import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import {
  accounts,
  applications,
  enteredAnswers,
  people,
  postings,
  programs,
  tellings,
  unaddressedNotices,
} from '../schema/index.ts'
import { seenNotice } from './hr-person.ts'
import { fullName, namesOfAccounts } from './names.ts'
import { lastDigits, plain } from './plain.ts'
import { within } from './scope.ts'

/** The applications that HR has begun for someone and not finished, the newest first. */
export async function enteredDrafts(executor: Executor, scope: Scope<'fill in application'>, today: string) {
  const rows = await executor
    .select({
      id: applications.id,
      name: fullName,
      positionId: postings.positionId,
      program: programs.name,
      place: postings.place,
      startedAt: applications.startedAt,
      enteredBy: applications.enteredBy,
    })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(programs, eq(programs.id, postings.programId))
    .where(
      and(
        eq(applications.state, 'draft'),
        isNotNull(applications.enteredBy),
        within(scope, applications.personId, today),
      ),
    )
    .orderBy(desc(applications.startedAt), asc(applications.id))
    .limit(100)
  const names = await namesOfAccounts(
    executor,
    rows.map(({ enteredBy }) => enteredBy),
  )
  return rows.map(({ enteredBy, ...row }) => ({ ...row, byName: (enteredBy && names.get(enteredBy)) ?? null }))
}

/** Who entered answers of an application for its person, each once; empty where the person did themself. */
export async function whoEntered(
  executor: Executor,
  scope: Scope<'read application' | 'fill in application'>,
  today: string,
  applicationId: string,
): Promise<string[]> {
  const rows = await executor
    .selectDistinct({ by: enteredAnswers.by })
    .from(enteredAnswers)
    .innerJoin(applications, eq(applications.id, enteredAnswers.applicationId))
    .where(and(eq(applications.id, applicationId), within(scope, applications.personId, today)))
  const names = await namesOfAccounts(
    executor,
    rows.map(({ by }) => by),
  )
  return rows.flatMap(({ by }) => names.get(by) ?? []).sort()
}

/** People who may be the one described: of the same address, phone number or name, also a name used before. The likeliest first. */
export async function possiblySame(
  executor: Executor,
  scope: Scope<'fill in application'>,
  today: string,
  who: { givenName: string; familyName: string; phone: string; email: string | null },
) {
  const email = who.email?.trim().toLowerCase() ?? ''
  const digits = who.phone.replace(/\D/g, '').slice(-10)
  const name = `${who.givenName.trim()} ${who.familyName.trim()}`
  const sameEmail = sql<boolean>`coalesce(${email} <> '' and (lower(${people.email}) = ${email} or lower(${accounts.email}) = ${email}), false)`
  const samePhone = sql<boolean>`(length(${digits}) >= 7 and ${lastDigits(people.phone)} = ${digits})`
  const sameName = sql<boolean>`(${plain(sql`${people.givenName} || ' ' || ${people.familyName}`)} = ${plain(sql`${name}::text`)})`
  const usedName = sql<boolean>`(string_to_array(${plain(people.otherNames)}, chr(10)) @> array[${plain(sql`${name}::text`)}])`
  return executor
    .select({
      id: people.id,
      name: fullName,
      email: people.email,
      phone: people.phone,
      sameEmail,
      samePhone,
      sameName,
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(and(or(sameEmail, samePhone, sameName, usedName), within(scope, people.id, today)))
    .orderBy(desc(sameEmail), desc(samePhone), desc(sameName), asc(people.createdAt))
    .limit(10)
}

const untold = isNull(tellings.noticeId)

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
    .where(and(eq(unaddressedNotices.id, id), within(scope, unaddressedNotices.personId, today)))
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
    .where(and(eq(unaddressedNotices.personId, personId), within(scope, unaddressedNotices.personId, today)))
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
