import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'

/**
 * Someone in HR found that two records are of one person. No other row changes: what is known under either counts for both while
 * no row of `person_unmerges` undoes it. `intoId` is the record whose page shows everything. Append-only.
 */
export const personMerges = pgTable(
  'person_merges',
  {
    id: uuid().primaryKey().defaultRandom(),
    fromId: uuid()
      .notNull()
      .references(() => people.id),
    intoId: uuid()
      .notNull()
      .references(() => people.id),
    reason: text().notNull(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [
    index('person_merges_by_from').on(table.fromId),
    index('person_merges_by_into').on(table.intoId),
    check('person_merges_two', sql`${table.fromId} <> ${table.intoId}`),
  ],
)

/** The one undoing of a merge. Append-only. */
export const personUnmerges = pgTable('person_unmerges', {
  mergeId: uuid()
    .primaryKey()
    .references(() => personMerges.id),
  reason: text().notNull(),
  at: instant().notNull(),
  by: uuid(),
})

/** Someone in HR found that two records are of two people; `oneId` sorts before `otherId`. Append-only. */
export const personDistinctions = pgTable(
  'person_distinctions',
  {
    id: uuid().primaryKey().defaultRandom(),
    oneId: uuid()
      .notNull()
      .references(() => people.id),
    otherId: uuid()
      .notNull()
      .references(() => people.id),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [
    unique('person_distinctions_once').on(table.oneId, table.otherId),
    check('person_distinctions_in_order', sql`${table.oneId} < ${table.otherId}`),
  ],
)
