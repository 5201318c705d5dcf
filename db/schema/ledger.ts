import { bigint, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { LedgerEvent } from '#domain/ledger.ts'
import { instant } from './columns.ts'

/**
 * What happened, by whom, when: ids and digests only, so that deleting a person's data never breaks it. One hash chain per
 * person (`chain` = person id) and one for the agency. Append-only by trigger.
 */
export const ledger = pgTable(
  'ledger',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    chain: text().notNull(),
    seq: integer().notNull(),
    event: text().$type<LedgerEvent['event']>().notNull(),
    ids: jsonb().$type<LedgerEvent['ids']>().notNull(),
    by: uuid(),
    at: instant().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [unique('ledger_in_order').on(table.chain, table.seq), index('ledger_by_time').on(table.at)],
)
