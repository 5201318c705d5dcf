import { and, desc, eq, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import {
  applicationMoves,
  applications,
  offerAnswers,
  offerLetters,
  offers,
  people,
  postings,
  programs,
  signatures,
} from '../schema/index.ts'
import { namesOfAccounts } from './names.ts'
import { within } from './scope.ts'

/**
 * One offer with what it offers and how it stands, null where it is not within the scope. `answer` null = not answered yet;
 * `latest` is false where a newer offer has taken its place, `takenBack` says that the agency took it back. Pay in cents an hour.
 */
export async function offerById(
  executor: Executor,
  scope: Scope<'answer offer'> | Scope<'read application'> | Scope<'make offer'>,
  today: string,
  id: string,
) {
  const [found] = await executor
    .select({
      id: offers.id,
      applicationId: offers.applicationId,
      firstDay: offers.firstDay,
      payCents: offers.payCents,
      expiresOn: offers.expiresOn,
      madeAt: offers.madeAt,
      answer: offerAnswers.answer,
      answeredAt: offerAnswers.at,
      madeBy: offers.madeBy,
      personId: applications.personId,
      state: applications.state,
      takenBack: sql<boolean>`exists (select 1 from ${applicationMoves}
        where ${applicationMoves.applicationId} = ${applications.id} and ${applicationMoves.move} = 'withdraw-offer')`,
      answers: applications.answers,
      positionId: postings.positionId,
      place: postings.place,
      program: programs.name,
      language: people.language,
      givenName: people.givenName,
      familyName: people.familyName,
    })
    .from(offers)
    .innerJoin(applications, eq(applications.id, offers.applicationId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(programs, eq(programs.id, postings.programId))
    .innerJoin(people, eq(people.id, applications.personId))
    .leftJoin(offerAnswers, eq(offerAnswers.offerId, offers.id))
    .where(and(eq(offers.id, id), within(scope, applications.personId, today)))
  if (!found) return null
  const [newest] = await executor
    .select({ id: offers.id })
    .from(offers)
    .where(eq(offers.applicationId, found.applicationId))
    .orderBy(desc(offers.madeAt), desc(offers.id))
    .limit(1)
  const names = await namesOfAccounts(executor, [found.madeBy])
  return { ...found, latest: newest?.id === id, madeByName: (found.madeBy && names.get(found.madeBy)) ?? null }
}

/** The letters that were kept with an offer, word for word, by language; none for an offer from before there were letters. */
export async function lettersOfOffer(executor: Executor, scope: Scope, today: string, offerId: string) {
  const rows = await executor
    .select({ letter: offerLetters })
    .from(offerLetters)
    .innerJoin(offers, eq(offers.id, offerLetters.offerId))
    .innerJoin(applications, eq(applications.id, offers.applicationId))
    .where(and(eq(offerLetters.offerId, offerId), within(scope, applications.personId, today)))
  return rows.map(({ letter }) => letter)
}

/** The signature under an offer's letter, null while nobody has signed it. */
export async function letterSignature(executor: Executor, scope: Scope, today: string, offerId: string) {
  const [row] = await executor
    .select({
      signedName: signatures.signedName,
      signedAt: signatures.signedAt,
      signedOn: signatures.signedOn,
      address: signatures.address,
      language: signatures.language,
      textSha256: signatures.textSha256,
    })
    .from(signatures)
    .where(
      and(
        eq(signatures.subjectId, offerId),
        eq(signatures.statement, 'offer-letter'),
        within(scope, signatures.personId, today),
      ),
    )
  return row ?? null
}
