import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { FactOf } from '#domain/facts.ts'
import { holdStateOn } from '#domain/holds.ts'
import type { Executor } from '../client.ts'
import { clearanceCardRecords, exclusionSearches, factRetractions, facts, holdRecords } from '../schema/index.ts'
import { within } from './scope.ts'

/** The page that put a hold, and alone ends it. */
export type HoldOwner = { page: 'fingerprint'; applicationId: string | null } | { page: 'exclusions' }

/** A hold with the facts of it that count, whoever put it, and what HR did with it; `records` may hold reasons, for HR alone. */
export type Hold = {
  id: string
  personId: string
  owner: HoldOwner | null
  records: (typeof holdRecords.$inferSelect)[]
  facts: { id: string; body: FactOf<'hold'> }[]
  source: (typeof facts.$inferSelect)['source'] | null
}

/**
 * Every hold within the scope, the oldest first.
 *
 * @param personIds whose, null = everyone's
 */
export async function holdsKnown(
  executor: Executor,
  scope: Scope<'put on hold'>,
  today: string,
  personIds: readonly string[] | null,
): Promise<Hold[]> {
  const whose = (column: typeof holdRecords.personId | typeof facts.personId) =>
    and(within(scope, column, today), personIds ? inArray(column, [...personIds]) : undefined)
  const records = await executor
    .select()
    .from(holdRecords)
    .where(whose(holdRecords.personId))
    .orderBy(asc(holdRecords.seq))
  const rows = await executor
    .select({ id: facts.id, personId: facts.personId, body: facts.body, source: facts.source })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(eq(facts.kind, 'hold'), isNull(factRetractions.factId), whose(facts.personId)))
    .orderBy(asc(facts.recordedAt), asc(facts.id))
  const owners = await holdOwners(
    executor,
    rows.map(({ personId }) => personId),
  )
  const holds = new Map<string, Hold>()
  for (const record of records) {
    const own = holds.get(record.holdId)
    if (own) own.records.push(record)
    else
      holds.set(record.holdId, { id: record.holdId, personId: record.personId, ...none, records: [record], facts: [] })
  }
  const holdOf = new Map(records.flatMap(({ holdId, added }) => added.map((id) => [id, holds.get(holdId)] as const)))
  for (const { id, personId, body, source } of rows) {
    const fact = { id, body: body as FactOf<'hold'> }
    const own = holdOf.get(id)
    if (own) own.facts.push(fact)
    else holds.set(id, { id, personId, owner: owners.get(id) ?? null, records: [], facts: [fact], source })
  }
  return [...holds.values()]
}

const none = { owner: null, source: null }

/**
 * Which facts were put by another page than the one of holds: a good cause exception that waits stops the
 * hiring until it is decided, and a possible match among excluded people stops all work until it is settled.
 */
async function holdOwners(executor: Executor, personIds: readonly string[]): Promise<Map<string, HoldOwner>> {
  if (personIds.length === 0) return new Map()
  const entries = await executor
    .select({ applicationId: clearanceCardRecords.applicationId, added: clearanceCardRecords.added })
    .from(clearanceCardRecords)
    .where(inArray(clearanceCardRecords.personId, [...new Set(personIds)]))
  const searches = await executor
    .select({ added: exclusionSearches.added })
    .from(exclusionSearches)
    .where(inArray(exclusionSearches.personId, [...new Set(personIds)]))
  return new Map<string, HoldOwner>([
    ...entries.flatMap(({ applicationId, added }) =>
      added.map((factId) => [factId, { page: 'fingerprint' as const, applicationId }] as const),
    ),
    ...searches.flatMap(({ added }) => added.map((factId) => [factId, { page: 'exclusions' as const }] as const)),
  ])
}

/** How many holds are in force, or will be. */
export async function countHolds(executor: Executor, scope: Scope<'put on hold'>, today: string): Promise<number> {
  const known = await holdsKnown(executor, scope, today, null)
  return known.filter(({ facts: standing }) => holdStateOn(standing, today) !== 'over').length
}
