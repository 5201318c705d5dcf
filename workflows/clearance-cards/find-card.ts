import { and, asc, eq, isNull } from 'drizzle-orm'
import { cardEntries } from '#db/queries/clearance-card.ts'
import { factRetractions, facts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { asksForCard, cardStateOf, isCard, standingEntries, waitsForException } from '#domain/clearance-card.ts'
import { lockedApplication } from '../applications/find-application.ts'
import type { Deed } from '../deed.ts'
import { lockPerson } from '../people/lock-person.ts'
import { NotFound } from '../problems.ts'

/**
 * Part of a deed: what was recorded of the card of an application's person, both locked until the deed ends, and the facts that bear on
 * it: cards, and the holds that an exception began. Throws NotFound where the position asks for no such card.
 */
export async function lockedCard(deed: Deed, scope: Scope<'record clearance card'>, applicationId: string) {
  const { application, version } = await lockedApplication(deed, scope, applicationId)
  if (!asksForCard(version)) throw new NotFound()
  await lockPerson(deed, scope, application.personId)
  const entries = await cardEntries(deed.tx, scope, deed.today, application.personId)
  const began = new Set(entries.flatMap(({ added }) => added))
  const known = await deed.tx
    .select({ id: facts.id, body: facts.body })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(eq(facts.personId, application.personId), isNull(factRetractions.factId)))
    .orderBy(asc(facts.recordedAt), asc(facts.id))
  return {
    application,
    state: cardStateOf(entries),
    entries: standingEntries(entries),
    known: known.filter(({ id, body }) => isCard(body) || (body.kind === 'hold' && began.has(id))),
  }
}

/**
 * Part of a deed: whether the agency has to wait for a good cause exception of the person. While it does, nobody may be turned down
 * because the card is missing.
 */
export async function exceptionIsPending(
  deed: Deed,
  scope: Parameters<typeof cardEntries>[1],
  personId: string,
): Promise<boolean> {
  return waitsForException(cardStateOf(await cardEntries(deed.tx, scope, deed.today, personId)))
}
