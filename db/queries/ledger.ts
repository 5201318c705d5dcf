import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { LedgerEvent } from '#domain/ledger.ts'
import type { Executor } from '../client.ts'
import { ledger } from '../schema/index.ts'

export const ledgerPageSize = 50

export type LedgerEntry = {
  id: number
  chain: string
  seq: number
  event: LedgerEvent['event']
  ids: Readonly<Record<string, string>>
  /** The account that did it, null for the machine. */
  by: string | null
  at: Date
}

/**
 * A page of the ledger, newest first.
 *
 * @param asked.chain a person's id, `agency`, or empty for all
 * @param asked.event empty for all
 */
export async function ledgerPage(
  executor: Executor,
  _scope: Scope<'read ledger'>,
  asked: { chain: string; event: string; page: number },
): Promise<{ total: number; entries: LedgerEntry[] }> {
  const where = and(
    asked.chain === '' ? undefined : eq(ledger.chain, asked.chain),
    asked.event === '' ? undefined : sql`${ledger.event} = ${asked.event}`,
  )
  const [counted] = await executor.select({ total: count() }).from(ledger).where(where)
  const entries = await executor
    .select({
      id: ledger.id,
      chain: ledger.chain,
      seq: ledger.seq,
      event: ledger.event,
      ids: ledger.ids,
      by: ledger.by,
      at: ledger.at,
    })
    .from(ledger)
    .where(where)
    .orderBy(desc(ledger.id))
    .limit(ledgerPageSize)
    .offset((asked.page - 1) * ledgerPageSize)
  return { total: counted?.total ?? 0, entries }
}

/** Every kind of event that the ledger holds, by name. */
export async function ledgerEvents(executor: Executor, _scope: Scope<'read ledger'>): Promise<LedgerEvent['event'][]> {
  const rows = await executor.selectDistinct({ event: ledger.event }).from(ledger).orderBy(asc(ledger.event))
  return rows.map((row) => row.event)
}
