import { bigint, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { LedgerEvent } from '#domain/ledger.ts'
import { day, instant } from './columns.ts'

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

/**
 * The anchors that were made of the ledger, one a day; their text is kept outside of the database. `lastId` is the newest entry
 * that was looked at. Append-only.
 */
export const ledgerAnchors = pgTable('ledger_anchors', {
  number: integer().primaryKey(),
  day: day().notNull().unique(),
  sha256: text().notNull(),
  entries: integer().notNull(),
  chains: integer().notNull(),
  lastId: bigint({ mode: 'number' }).notNull(),
  at: instant().notNull(),
})
