import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { RecordedCardState } from '#domain/clearance-card.ts'
import type { EligibilityRecord } from '#domain/eligibility.ts'
import { applications } from './applications.ts'
import { day, instant } from './columns.ts'
import { people } from './people.ts'

/**
 * What was done of Form I-9 and E-Verify for one hiring: a step and its day, never the form and no paper. One that `corrects` another
 * stands in its place; `record` is null where nothing was done at all. Append-only.
 */
export const eligibilityRecords = pgTable(
  'eligibility_records',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The order in which rows were recorded; an instant may be shared. */
    seq: integer().notNull().generatedAlwaysAsIdentity(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    record: jsonb().$type<EligibilityRecord>(),
    corrects: uuid(),
    reason: text().notNull().default(''),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [
    index('eligibility_records_by_application').on(table.applicationId, table.seq),
    uniqueIndex('eligibility_records_corrected_once').on(table.corrects),
  ],
)

/**
 * Where a person's fingerprint clearance card stands, as HR learned it. `added` and `retracted` name the facts that this began and
 * ended; one that `takesBack` another has no state and undoes it. Append-only.
 */
export const clearanceCardRecords = pgTable(
  'clearance_card_records',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The order in which rows were recorded; an instant may be shared. */
    seq: integer().notNull().generatedAlwaysAsIdentity(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    applicationId: uuid().references(() => applications.id),
    state: text().$type<RecordedCardState>(),
    on: day().notNull(),
    /** Whether a card that came is one of identity verified prints (IVP); null where none came or nobody said. */
    ivp: boolean(),
    note: text().notNull().default(''),
    takesBack: uuid(),
    added: uuid().array().notNull().default(sql`'{}'`),
    retracted: uuid().array().notNull().default(sql`'{}'`),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [
    index('clearance_card_records_by_person').on(table.personId, table.seq),
    uniqueIndex('clearance_card_records_taken_back_once').on(table.takesBack),
  ],
)
