import { and, asc, desc, eq, isNotNull, or, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { accounts, applications, enteredAnswers, people, postings, programs } from '../schema/index.ts'
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
