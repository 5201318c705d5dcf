import { and, desc, eq } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { applications, offerAnswers, offers, people, postings, programs } from '../schema/index.ts'
import { within } from './scope.ts'

/**
 * One offer with what it offers and how it stands, null where it is not within the scope. `answer` null = not answered yet;
 * `latest` is false where a newer offer has taken its place. Pay in cents an hour.
 */
export async function offerById(
  executor: Executor,
  scope: Scope<'answer offer'> | Scope<'read application'>,
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
      state: applications.state,
      answers: applications.answers,
      positionId: postings.positionId,
      place: postings.place,
      program: programs.name,
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
  return { ...found, latest: newest?.id === id }
}
