import { and, asc, eq, inArray } from 'drizzle-orm'
import { evidenceWithin } from '#db/queries/after-offer.ts'
import { rootsOfFacts } from '#db/queries/fact-roots.ts'
import { interruptionEntries } from '#db/queries/interruptions.ts'
import { factRetractions, facts } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { seesEvidence } from '#domain/visibility.ts'
import type { Deed } from '../deed.ts'
import { lockRecords } from '../people/lock-person.ts'
import { NotFound } from '../problems.ts'

/**
 * Part of a deed: a credential that stands, by the id of its fact, with the person's records locked until the deed ends.
 *
 * @returns `current` null where something else stands in that fact's place now, or nothing
 * @throws NotFound outside the scope, before an accepted offer, and where it is no credential of theirs that the viewer may see
 */
export async function lockedCredential(
  deed: Deed,
  scope: Scope<'record interruption' | 'check source'>,
  personId: string,
  factId: string,
) {
  const records = [...(await lockRecords(deed, scope, personId))]
  const rows = await deed.tx
    .select({ id: facts.id, personId: facts.personId, body: facts.body, retractedAt: factRetractions.retractedAt })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(
      and(
        inArray(facts.personId, records),
        eq(facts.kind, 'credential'),
        evidenceWithin(scope, facts.personId, deed.today),
      ),
    )
    .orderBy(asc(facts.recordedAt), asc(facts.id))
  const asked = rows.find(({ id }) => id === factId)
  if (asked?.body.kind !== 'credential' || !seesEvidence(scope.viewer, asked.body, personId)) throw new NotFound()
  const { id, personId: record, body, retractedAt } = asked
  const rootOf = await rootsOfFacts(deed.tx, [factId])
  const root = rootOf(factId)
  const entries = await interruptionEntries(deed.tx, scope, deed.today, [root])
  return { root, current: retractedAt === null ? { id, personId: record, body } : null, entries }
}
