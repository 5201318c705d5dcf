import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { evidenceWithin } from '#db/queries/after-offer.ts'
import { cardEntries } from '#db/queries/clearance-card.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { factRetractions, facts, people } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import {
  asksForCard,
  cardCounts,
  cardStateOf,
  isCard,
  presentCardState,
  standingEntries,
  waitsForException,
} from '#domain/clearance-card.ts'
import { afterOffer } from '#domain/hiring.ts'
import { versionOn } from '#domain/versions.ts'
import { lockedApplication } from '../applications/find-application.ts'
import type { Deed } from '../deed.ts'
import { lockRecords } from '../people/lock-person.ts'
import { NotFound } from '../problems.ts'

/** Whose card it is: of a person, or of who applied, where it belongs to that hiring. */
export type WhoseCard = { personId: string } | { applicationId: string }

/**
 * Part of a deed: what is known of a person's card under any of their records, locked until the deed ends, and the facts that bear on it:
 * cards, and the holds that an exception began. `open` = whether anything may be recorded of it: after an accepted offer.
 *
 * @throws NotFound outside the scope, before an accepted offer of anyone without an application, and where nothing asks for such a card
 */
export async function lockedCard(deed: Deed, scope: Scope<'record clearance card'>, whose: WhoseCard) {
  const { personId, applicationId, open } =
    'applicationId' in whose
      ? await ofApplication(deed, scope, whose.applicationId)
      : await ofPerson(deed, scope, whose)
  const records = [...(await lockRecords(deed, scope, personId))]
  const entries = await cardEntries(deed.tx, scope, deed.today, personId)
  const began = new Set(entries.flatMap(({ added }) => added))
  const rows = await deed.tx
    .select({ id: facts.id, personId: facts.personId, body: facts.body, recordedAt: facts.recordedAt })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(inArray(facts.personId, records), isNull(factRetractions.factId)))
    .orderBy(asc(facts.recordedAt), asc(facts.id))
  const cards = rows.flatMap((row) => (isCard(row.body) ? [{ ...row, body: row.body }] : []))
  return {
    personId,
    applicationId,
    open,
    state: presentCardState(entries, cards, deed.today),
    counts: cardCounts(cards, deed.today),
    cards,
    entries: standingEntries(entries),
    known: rows.filter(({ id, body }) => isCard(body) || (body.kind === 'hold' && began.has(id))),
  }
}

async function ofApplication(deed: Deed, scope: Scope<'record clearance card'>, id: string) {
  const { application, version } = await lockedApplication(deed, scope, id)
  if (!asksForCard(version)) throw new NotFound()
  return { personId: application.personId, applicationId: application.id, open: afterOffer(application.state) }
}

async function ofPerson(deed: Deed, scope: Scope<'record clearance card'>, { personId }: { personId: string }) {
  const [person] = await deed.tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), evidenceWithin(scope, people.id, deed.today)))
  if (!person) throw new NotFound()
  const { positions, facts: known } = await evidenceOf(deed.tx, personId)
  const asked = positions.some(({ position }) => asksForCard(versionOn(position, deed.today)))
  if (!asked && !known.some(isCard)) throw new NotFound()
  return { personId, applicationId: null, open: true }
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
