import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { isCard, type KnownCard } from '#domain/clearance-card.ts'
import type { Executor } from '../client.ts'
import { clearanceCardRecords, factRetractions, facts } from '../schema/index.ts'
import { recordsOf } from './same-person.ts'
import { within } from './scope.ts'

type ReadScope = Scope<
  | 'read application'
  | 'read person'
  | 'record clearance card'
  | 'answer application'
  | 'hire applicant'
  | 'retract fact'
  | 'make offer'
>

/** What HR recorded of a person's fingerprint clearance card under any of their records, the oldest first. For HR and the person alone. */
export async function cardEntries(executor: Executor, scope: ReadScope, today: string, personId: string) {
  const records = [...(await recordsOf(executor, personId))]
  return executor
    .select()
    .from(clearanceCardRecords)
    .where(and(inArray(clearanceCardRecords.personId, records), within(scope, clearanceCardRecords.personId, today)))
    .orderBy(asc(clearanceCardRecords.seq))
}

/** The cards of a person that stand, under any of their records, however they came in; the oldest first. */
export async function cardsOf(
  executor: Executor,
  scope: ReadScope,
  today: string,
  personId: string,
): Promise<(KnownCard & { id: string })[]> {
  const records = [...(await recordsOf(executor, personId))]
  const rows = await executor
    .select({ id: facts.id, body: facts.body, recordedAt: facts.recordedAt })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(
      and(
        inArray(facts.personId, records),
        eq(facts.kind, 'credential'),
        isNull(factRetractions.factId),
        within(scope, facts.personId, today),
      ),
    )
    .orderBy(asc(facts.recordedAt), asc(facts.id))
  return rows.flatMap(({ id, body, recordedAt }) => (isCard(body) ? [{ id, body, recordedAt }] : []))
}
