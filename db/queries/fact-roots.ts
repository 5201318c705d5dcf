import { sql } from 'drizzle-orm'
import type { Executor } from '../client.ts'
import { factReplacements } from '../schema/index.ts'

/**
 * For each of these facts the one that it goes back to: a card that was suspended and given back is three facts and one card. A fact that
 * took no other's place goes back to itself.
 */
export async function rootsOfFacts(
  executor: Executor,
  factIds: readonly string[],
): Promise<(factId: string) => string> {
  if (factIds.length === 0) return (factId) => factId
  const rows = await executor.execute<{ id: string; root: string }>(sql`
    with recursive back(id, root) as (
      select ${factReplacements.factId}, ${factReplacements.replaces} from ${factReplacements}
      where ${factReplacements.factId} in ${[...factIds]}
      union
      select back.id, earlier.replaces from back
      join ${factReplacements} as earlier on earlier.fact_id = back.root
    )
    select id, root from back
    where not exists (select 1 from ${factReplacements} as earlier where earlier.fact_id = back.root)`)
  const roots = new Map(rows.map(({ id, root }) => [id, root]))
  return (factId) => roots.get(factId) ?? factId
}
