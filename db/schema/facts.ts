import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Fact, FactKind } from '#domain/facts.ts'
import { instant } from './columns.ts'
import { people } from './people.ts'

/**
 * Verified evidence, in the form of `domain/facts.ts` without its instants, which are columns. Facts are only ever added or
 * retracted: triggers refuse UPDATE, DELETE and TRUNCATE. `salt` goes into the digest that the ledger keeps, so that a date of
 * birth cannot be guessed from it once the fact is deleted by retention.
 */
export const facts = pgTable(
  'facts',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text().$type<FactKind>().notNull(),
    body: jsonb().$type<Fact>().notNull(),
    salt: uuid().notNull().defaultRandom(),
    source: text({ enum: ['submission', 'screening', 'signature', 'personnel file', 'decision'] }).notNull(),
    sourceId: uuid(),
    recordedAt: instant().notNull(),
    recordedBy: uuid(),
  },
  (table) => [
    index('facts_by_person').on(table.personId, table.recordedAt),
    index('facts_exceptions').on(table.kind, table.personId).where(sql`kind in ('waiver', 'hold')`),
  ],
)

export const factRetractions = pgTable('fact_retractions', {
  factId: uuid()
    .primaryKey()
    .references(() => facts.id),
  reason: text().notNull(),
  retractedAt: instant().notNull(),
  retractedBy: uuid(),
})

/**
 * Which fact another took the place of, so that what is one card to people stays one: its checks and interruptions are of all facts in
 * the row. Append-only.
 */
export const factReplacements = pgTable(
  'fact_replacements',
  {
    factId: uuid()
      .primaryKey()
      .references(() => facts.id),
    replaces: uuid()
      .notNull()
      .references(() => facts.id),
  },
  (table) => [index('fact_replacements_by_replaced').on(table.replaces)],
)
