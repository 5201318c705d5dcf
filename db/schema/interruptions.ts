import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { InterruptionReason } from '#domain/credentials.ts'
import { day, instant } from './columns.ts'
import { facts } from './facts.ts'
import { people } from './people.ts'
import { verifications } from './submissions.ts'

/**
 * That a credential stopped to count, or counts again (`reinstated`), as HR learned it and from where. `factId` is the credential as it
 * was first recorded; `added` and `retracted` name the facts that this began and ended. A row that `takesBack` another undoes it.
 * Append-only.
 */
export const interruptionRecords = pgTable(
  'interruption_records',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The order in which rows were recorded; an instant may be shared. */
    seq: integer().notNull().generatedAlwaysAsIdentity(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    factId: uuid()
      .notNull()
      .references(() => facts.id),
    what: text().$type<InterruptionReason | 'reinstated'>(),
    on: day().notNull(),
    source: text().notNull(),
    note: text().notNull().default(''),
    verificationId: uuid().references(() => verifications.id),
    takesBack: uuid(),
    added: uuid().array().notNull().default(sql`'{}'`),
    retracted: uuid().array().notNull().default(sql`'{}'`),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [
    index('interruption_records_by_fact').on(table.factId, table.seq),
    index('interruption_records_by_person').on(table.personId),
    uniqueIndex('interruption_records_taken_back_once').on(table.takesBack),
  ],
)
