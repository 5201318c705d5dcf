import { desc, sql } from 'drizzle-orm'
import type { Head } from '#domain/anchor.ts'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { ledgerAnchors } from '../schema/index.ts'

/** The anchors that were made, the newest first. */
export async function newestAnchors(
  executor: Executor,
  _scope: Scope<'run sweep' | 'read ledger' | 'operate portal'>,
  limit: number,
) {
  return executor.select().from(ledgerAnchors).orderBy(desc(ledgerAnchors.number)).limit(limit)
}

/** Deeds under way may hold entries with smaller numbers than the newest that can be seen. */
const underWay = { ids: 10_000, hours: 24 }

/**
 * The heads of every chain that may have grown since an anchor, of all chains without one, and what the whole ledger counts: of one
 * instant.
 */
export async function headsSince(
  executor: Executor,
  _scope: Scope<'run sweep'>,
  last: { lastId: number; at: Date } | null,
): Promise<{ heads: Head[]; entries: number; chains: number; lastId: number }> {
  const grown = last
    ? sql`id > ${last.lastId - underWay.ids} or at >= ${new Date(last.at.getTime() - underWay.hours * 3_600_000).toISOString()}`
    : sql`true`
  const [found] = await executor.execute<{ heads: Head[]; entries: number; chains: number; last_id: string }>(sql`
    with heads as (select distinct on (chain) chain, seq, hash from ledger
      where chain in (select chain from ledger where ${grown}) order by chain, seq desc)
    select (select coalesce(json_agg(heads), '[]') from heads) as heads, count(*)::int as entries,
      count(distinct chain)::int as chains, coalesce(max(id), 0) as last_id from ledger`)
  if (!found) throw new Error('the ledger gave no answer')
  return { heads: found.heads, entries: found.entries, chains: found.chains, lastId: Number(found.last_id) }
}

/** The people to whom anchors and findings are mailed: whoever may change the agency's settings. */
export async function administrators(
  executor: Executor,
  _scope: Scope<'run sweep' | 'operate portal' | 'hunt impossible states'>,
): Promise<{ personId: string }[]> {
  const rows = await executor.execute<{ person_id: string }>(sql`
    select a.person_id from accounts a join account_roles r on r.account_id = a.id and r.role = 'admin'
    where a.disabled_at is null order by a.id`)
  return rows.map((row) => ({ personId: row.person_id }))
}
