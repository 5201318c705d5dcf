import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { emailChanges, employmentRetractions, employments, people, signatures, signInCodes } from '../schema/index.ts'
import { within } from './scope.ts'

/** The asking person as their own pages greet them; null where the scope is not a person's. */
export async function ownPerson(executor: Executor, scope: Scope, today: string) {
  const [person] = await executor
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      email: people.email,
      language: people.language,
    })
    .from(people)
    .where(within({ ...scope, reach: 'self' }, people.id, today))
  return person ?? null
}

/** How the asking person is reached and called; null where the scope is not a person's. */
export async function ownContact(executor: Executor, scope: Scope<'change contact'>, today: string) {
  const [person] = await executor
    .select({
      email: people.email,
      phone: people.phone,
      otherNames: people.otherNames,
      language: people.language,
      prefers: people.prefers,
      mailingAddress: people.mailingAddress,
    })
    .from(people)
    .where(within({ ...scope, reach: 'self' }, people.id, today))
  return person ?? null
}

/** The address that one of the asking person's wished changes of address is about; null where there is no such wish. */
export async function addressOfChange(
  executor: Executor,
  scope: Scope<'change contact'>,
  today: string,
  changeId: string,
): Promise<string | null> {
  const [found] = await executor
    .select({ email: emailChanges.email })
    .from(emailChanges)
    .where(and(eq(emailChanges.id, changeId), within({ ...scope, reach: 'self' }, emailChanges.personId, today)))
  return found?.email ?? null
}

/** The asking person's newest employment, as it is known now; null for someone never hired. `lastDay` null = it goes on. */
export async function ownEmployment(executor: Executor, scope: Scope, today: string) {
  const [found] = await executor
    .select({ positionId: employments.positionId, hiredOn: employments.hiredOn, lastDay: employments.lastDay })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(
      and(within({ ...scope, reach: 'self' }, employments.personId, today), isNull(employmentRetractions.revisionId)),
    )
    .orderBy(desc(employments.hiredOn), desc(employments.recordedAt))
    .limit(1)
  return found ?? null
}

/** What the asking person has signed about an application, an offer or a submission, in order of time. */
export async function ownSignatures(executor: Executor, scope: Scope, today: string, subjectId: string) {
  return executor
    .select({
      id: signatures.id,
      statement: signatures.statement,
      version: signatures.version,
      language: signatures.language,
      signedName: signatures.signedName,
      signedAt: signatures.signedAt,
      made: signatures.made,
      signedOn: signatures.signedOn,
    })
    .from(signatures)
    .where(and(within({ ...scope, reach: 'self' }, signatures.personId, today), eq(signatures.subjectId, subjectId)))
    .orderBy(asc(signatures.signedAt), asc(signatures.id))
}

/** The address that a request for a code was made for, for the browser that made it; null where there is no such request. */
export async function addressOfCode(
  executor: Executor,
  _scope: Scope<'sign in'>,
  codeId: string,
): Promise<string | null> {
  const [found] = await executor
    .select({ email: signInCodes.email })
    .from(signInCodes)
    .where(eq(signInCodes.id, codeId))
  return found?.email ?? null
}
