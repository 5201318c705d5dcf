import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { WaiverOutcome } from '#domain/waivers.ts'
import { day, instant } from './columns.ts'
import { facts } from './facts.ts'
import { people } from './people.ts'

/** A waiver of a requirement as someone in HR proposed it. It counts for nothing before a second person approves. Append-only. */
export const waivers = pgTable(
  'waivers',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    requirement: text().notNull(),
    fromDay: day().notNull(),
    throughDay: day().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('waivers_by_person').on(table.personId, table.at)],
)

/** What became of a proposal, once; `factId` is the waiver that counts since it was approved. Append-only. */
export const waiverDecisions = pgTable('waiver_decisions', {
  waiverId: uuid()
    .primaryKey()
    .references(() => waivers.id),
  outcome: text().$type<WaiverOutcome>().notNull(),
  reason: text().notNull().default(''),
  factId: uuid().references(() => facts.id),
  at: instant().notNull(),
  by: uuid(),
})

/**
 * A waiver that counted ends earlier than it said: `factId` counts no more, `newFactId` in its place through `lastDay`; null where
 * not a day of it is left. Append-only.
 */
export const waiverEndings = pgTable('waiver_endings', {
  factId: uuid()
    .primaryKey()
    .references(() => facts.id),
  newFactId: uuid().references(() => facts.id),
  lastDay: day().notNull(),
  reason: text().notNull(),
  at: instant().notNull(),
  by: uuid(),
})

/**
 * What HR did with a hold: put it, changed it, lifted it. `added` and `retracted` name the facts that this began and ended; one that
 * `revises` an earlier record, or a fact taken over from a personnel file, does so alone. Append-only.
 */
export const holdRecords = pgTable(
  'hold_records',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The order in which rows were recorded; an instant may be shared. */
    seq: integer().notNull().generatedAlwaysAsIdentity(),
    holdId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    did: text({ enum: ['put', 'changed', 'lifted'] }).notNull(),
    /** Null = every gate. */
    gates: text().array(),
    fromDay: day().notNull(),
    throughDay: day(),
    reason: text().notNull(),
    revises: uuid(),
    added: uuid().array().notNull().default(sql`'{}'`),
    retracted: uuid().array().notNull().default(sql`'{}'`),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [
    index('hold_records_by_person').on(table.personId, table.seq),
    uniqueIndex('hold_records_revised_once').on(table.revises),
  ],
)
