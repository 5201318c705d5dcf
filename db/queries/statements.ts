import { and, asc, countDistinct, desc, eq, gte, inArray, isNull, notInArray, or, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { clearingStates } from '#domain/hiring.ts'
import type { Executor } from '../client.ts'
import {
  accounts,
  applications,
  employmentRetractions,
  employments,
  factRetractions,
  facts,
  notices,
  people,
  remindersGiven,
  signatures,
  signedWords,
  statementWordings,
  unaddressedNotices,
} from '../schema/index.ts'
import { within } from './scope.ts'

/** The wordings that the agency has published, by statement and version. They are in the postings of everyone, so there is no scope. */
export async function publishedWordings(executor: Executor) {
  return executor
    .select({
      id: statementWordings.id,
      statement: statementWordings.statement,
      version: statementWordings.version,
      words: statementWordings.words,
      asksAgain: statementWordings.asksAgain,
      publishedAt: statementWordings.publishedAt,
      publishedBy: sql<string>`trim(${people.givenName} || ' ' || ${people.familyName})`,
    })
    .from(statementWordings)
    .leftJoin(accounts, eq(accounts.id, statementWordings.publishedBy))
    .leftJoin(people, eq(people.id, accounts.personId))
    .orderBy(asc(statementWordings.statement), asc(statementWordings.version))
}

/** What a person has signed under statements, the newest first, with the exact words where they were kept. */
export async function signaturesOf(
  executor: Executor,
  scope: Scope<'submit evidence'>,
  today: string,
  personId: string,
) {
  return executor
    .select({
      id: signatures.id,
      statement: signatures.statement,
      version: signatures.version,
      language: signatures.language,
      signedName: signatures.signedName,
      signedAt: signatures.signedAt,
      signedOn: signatures.signedOn,
      made: signatures.made,
      title: signedWords.title,
      text: signedWords.text,
    })
    .from(signatures)
    .leftJoin(signedWords, eq(signedWords.textSha256, signatures.textSha256))
    .where(and(eq(signatures.personId, personId), within(scope, signatures.personId, today)))
    .orderBy(desc(signatures.signedAt), desc(signatures.id))
}

/** A wording that asks again: of which statement, and from which number on it need not be signed once more. */
export type AsksAgain = { statement: string; version: number }

/** How many people who are here have yet to sign that wording or a later one, although an older one of theirs stands. */
export async function countToSignAgain(
  executor: Executor,
  scope: Scope<'change statements'>,
  today: string,
  asked: AsksAgain,
): Promise<number> {
  const [row] = await executor
    .select({ count: countDistinct(facts.personId) })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(toSignAgain(executor, scope, today, asked))
  return row?.count ?? 0
}

/** The same people, or one of them, who have not been told of it; `key` is the one under which they are. */
export async function peopleToAskAgain(
  executor: Executor,
  scope: Scope<'run sweep'>,
  today: string,
  asked: AsksAgain & { personId?: string },
): Promise<{ personId: string; key: string }[]> {
  const key = sql<string>`${`statement-reworded:${asked.statement}:${asked.version}:`} || ${facts.personId}`
  return executor
    .selectDistinct({ personId: facts.personId, key })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .leftJoin(notices, eq(notices.key, key))
    .leftJoin(unaddressedNotices, eq(unaddressedNotices.key, key))
    .leftJoin(remindersGiven, eq(remindersGiven.key, key))
    .where(
      and(
        toSignAgain(executor, scope, today, asked),
        asked.personId === undefined ? undefined : eq(facts.personId, asked.personId),
        isNull(notices.id),
        isNull(unaddressedNotices.id),
        isNull(remindersGiven.key),
      ),
    )
}

/** Of facts: those whose person is employed today, begins later or has an application past its offer, and has to sign again. */
function toSignAgain(executor: Executor, scope: Scope, today: string, { statement, version }: AsksAgain) {
  const signed = executor
    .select({ personId: signatures.personId })
    .from(signatures)
    .where(and(eq(signatures.statement, statement), gte(signatures.version, version)))
  const here = executor
    .select({ personId: employments.personId })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(
      and(isNull(employmentRetractions.revisionId), or(isNull(employments.lastDay), gte(employments.lastDay, today))),
    )
    .union(
      executor
        .select({ personId: applications.personId })
        .from(applications)
        .where(inArray(applications.state, [...clearingStates])),
    )
  return and(
    eq(facts.kind, 'attestation'),
    sql`${facts.body} ->> 'statement' = ${statement}`,
    sql`${facts.body} ->> 'withdrawnOn' is null`,
    isNull(factRetractions.factId),
    notInArray(facts.personId, signed),
    inArray(facts.personId, here),
    within(scope, facts.personId, today),
  )
}
