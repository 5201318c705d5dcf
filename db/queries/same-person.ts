import { and, asc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { people, personMerges, personUnmerges } from '../schema/index.ts'
import { namesOfAccounts } from './names.ts'
import { within } from './scope.ts'

/** The merges that stand, or stood at an instant, as a table to join: `from_id`, `into_id`. */
function standingAt(at: Date | null): SQL {
  const [made, undone] = at
    ? [sql`${lte(personMerges.at, at)}`, sql`and ${lte(personUnmerges.at, at)}`]
    : [sql`true`, sql``]
  return sql`(select ${personMerges.fromId} as from_id, ${personMerges.intoId} as into_id from ${personMerges}
    where ${made} and not exists (
      select 1 from ${personUnmerges} where ${personUnmerges.mergeId} = ${personMerges.id} ${undone}))`
}

const standing = standingAt(null)

/**
 * The records that are known to be of the same person as each of these, itself among them: what was found out about one counts for
 * all. A record that was never merged stands alone.
 *
 * @param at an instant: those that were known then to be
 */
export async function recordsOfMany(
  executor: Executor,
  personIds: readonly string[],
  at: Date | null = null,
): Promise<Map<string, readonly string[]>> {
  const merges = at ? standingAt(at) : standing
  const records = new Map<string, readonly string[]>(personIds.map((id) => [id, [id]]))
  if (personIds.length === 0) return records
  const rows = await executor.execute<{ seed: string; id: string }>(sql`
    with recursive linked(seed, id) as (
      select asked.id, asked.id from ${people} as asked where asked.id in ${[...personIds]}
        and exists (select 1 from ${merges} as merged where asked.id in (merged.from_id, merged.into_id))
      union
      select linked.seed, case when merged.from_id = linked.id then merged.into_id else merged.from_id end
      from linked join ${merges} as merged on linked.id in (merged.from_id, merged.into_id)
    )
    select seed, id from linked order by seed, id`)
  const linked = new Map<string, string[]>()
  for (const { seed, id } of rows) linked.set(seed, [...(linked.get(seed) ?? []), id])
  for (const [seed, ids] of linked) records.set(seed, ids)
  return records
}

/** The same for one record. */
export async function recordsOf(
  executor: Executor,
  personId: string,
  at: Date | null = null,
): Promise<readonly string[]> {
  return (await recordsOfMany(executor, [personId], at)).get(personId) ?? [personId]
}

/** The common table expression `leads(id, lead)`: for every record that was merged, the one whose page shows everything. */
export const leads: SQL = sql`climbing(id, lead) as (
    select merged.from_id, merged.into_id from ${standing} as merged
    union
    select climbing.id, merged.into_id from climbing join ${standing} as merged on merged.from_id = climbing.lead
  ),
  leads(id, lead) as (
    select climbing.id, climbing.lead from climbing
    where not exists (select 1 from ${standing} as merged where merged.from_id = climbing.lead)
  )`

/** The record whose page shows everything that is known of the person of a record. */
export async function leadOf(executor: Executor, personId: string): Promise<string> {
  const [row] = await executor.execute<{ lead: string }>(
    sql`with recursive ${leads} select leads.lead from leads where leads.id = ${personId}`,
  )
  return row?.lead ?? personId
}

/** Which of these records were merged into another. */
export async function mergedAmong(executor: Executor, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await executor
    .select({ id: personMerges.fromId })
    .from(personMerges)
    .leftJoin(personUnmerges, eq(personUnmerges.mergeId, personMerges.id))
    .where(and(inArray(personMerges.fromId, [...personIds]), isNull(personUnmerges.mergeId)))
  return new Set(rows.map(({ id }) => id))
}

const columns = {
  id: personMerges.id,
  fromId: personMerges.fromId,
  intoId: personMerges.intoId,
  reason: personMerges.reason,
  at: personMerges.at,
  by: personMerges.by,
}

/** The merges between a person's records that stand, the oldest first, with the name and address of each merged record. */
export async function mergesOf(
  executor: Executor,
  scope: Scope<'read person'>,
  today: string,
  records: readonly string[],
) {
  const rows = await executor
    .select({ ...columns, givenName: people.givenName, familyName: people.familyName, email: people.email })
    .from(personMerges)
    .innerJoin(people, eq(people.id, personMerges.fromId))
    .leftJoin(personUnmerges, eq(personUnmerges.mergeId, personMerges.id))
    .where(
      and(
        or(inArray(personMerges.fromId, [...records]), inArray(personMerges.intoId, [...records])),
        isNull(personUnmerges.mergeId),
        within(scope, personMerges.fromId, today),
      ),
    )
    .orderBy(asc(personMerges.at), asc(personMerges.id))
  const names = await namesOfAccounts(
    executor,
    rows.map((row) => row.by),
  )
  return rows.map((row) => ({ ...row, byName: (row.by && names.get(row.by)) ?? null }))
}

/** One merge, with whether it was undone; null where there is none of that id within the scope. */
export async function mergeById(executor: Executor, scope: Scope<'merge people'>, today: string, id: string) {
  const [row] = await executor
    .select({ ...columns, undone: isNotNull(personUnmerges.mergeId) })
    .from(personMerges)
    .leftJoin(personUnmerges, eq(personUnmerges.mergeId, personMerges.id))
    .where(and(eq(personMerges.id, id), within(scope, personMerges.fromId, today)))
  return row ? { ...row, undone: row.undone === true } : null
}
