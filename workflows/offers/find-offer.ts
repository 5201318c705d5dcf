import { and, desc, eq } from 'drizzle-orm'
import { within } from '#db/queries/scope.ts'
import { applicationMoves, applications, offerAnswers, offers, people, postings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type OfferClosed, whyNotAnswerable } from '#domain/offer.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/**
 * The offer of that id within the scope, its application locked until the deed ends. `latest` is false where a newer offer has
 * been made for the same application. Throws NotFound.
 */
export async function lockedOffer(deed: Deed, scope: Scope, offerId: string) {
  const [found] = await deed.tx
    .select({ offer: offers, application: applications, posting: postings, person: people })
    .from(offers)
    .innerJoin(applications, eq(applications.id, offers.applicationId))
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(and(eq(offers.id, offerId), within(scope, applications.personId, deed.today)))
    .for('update', { of: applications })
  if (!found) throw new NotFound()
  const [newest] = await deed.tx
    .select({ id: offers.id })
    .from(offers)
    .where(eq(offers.applicationId, found.application.id))
    .orderBy(desc(offers.madeAt), desc(offers.id))
    .limit(1)
  const [given] = await deed.tx.select().from(offerAnswers).where(eq(offerAnswers.offerId, offerId))
  const [back] = await deed.tx
    .select({ id: applicationMoves.id })
    .from(applicationMoves)
    .where(and(eq(applicationMoves.applicationId, found.application.id), eq(applicationMoves.move, 'withdraw-offer')))
  return { ...found, given: given?.answer ?? null, latest: newest?.id === offerId, takenBack: back !== undefined }
}

/** Why an offer that was found can no longer be answered on a day; null where it can. */
export function whyClosed(
  { offer, application, given, latest, takenBack }: Awaited<ReturnType<typeof lockedOffer>>,
  today: string,
): OfferClosed | null {
  const { state } = application
  return whyNotAnswerable({ answer: given, latest, takenBack, state, expiresOn: offer.expiresOn }, today)
}
