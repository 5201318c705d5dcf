import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Proposals } from '#domain/reading/proposals.ts'
import { instant } from './columns.ts'
import { documents } from './documents.ts'

/**
 * What a machine read on a document: offered beside the boxes, never a fact. `nothing` = it was read and held nothing that was looked
 * for; `failed` = it could not be read. The latest row of each means counts. Append-only.
 */
export const documentReadings = pgTable(
  'document_readings',
  {
    id: uuid().primaryKey().defaultRandom(),
    documentId: uuid()
      .notNull()
      .references(() => documents.id),
    means: text({ enum: ['text', 'barcode'] }).notNull(),
    outcome: text({ enum: ['read', 'nothing', 'failed'] }).notNull(),
    proposals: jsonb().$type<Proposals>().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('document_readings_by_document').on(table.documentId)],
)
