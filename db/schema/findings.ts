import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ImpossibleState } from '#domain/hunting.ts'
import { instant } from './columns.ts'

/**
 * Each completed hunt for states that should be impossible: which part of the records it took (`part` of `parts`, from 0), how many records
 * of each state it looked at, and how many people there were. A state that could not be looked at is not among `looked`. Append-only.
 */
export const hunts = pgTable('hunts', {
  id: uuid().primaryKey().defaultRandom(),
  /** The order in which they ran; a clock may be set back. */
  seq: integer().notNull().unique().generatedAlwaysAsIdentity(),
  part: integer().notNull(),
  parts: integer().notNull(),
  people: integer().notNull(),
  looked: jsonb().$type<Partial<Record<ImpossibleState, number>>>().notNull(),
  at: instant().notNull(),
})

/**
 * A record that was found in a state that should be impossible. `record` is an id, never a word about what is wrong with it; `turn` counts
 * how often it was found anew after it had gone. Open while it has no ending. Append-only.
 */
export const findings = pgTable(
  'findings',
  {
    id: uuid().primaryKey().defaultRandom(),
    state: text().$type<ImpossibleState>().notNull(),
    record: text().notNull(),
    turn: integer().notNull(),
    personId: uuid(),
    huntId: uuid()
      .notNull()
      .references(() => hunts.id),
    firstSeenAt: instant().notNull(),
  },
  (table) => [
    unique('findings_in_turn').on(table.state, table.record, table.turn),
    index('findings_by_time').on(table.firstSeenAt),
  ],
)

/** That a finding is seen no more: when it was seen last, and by which hunt it was gone. Append-only. */
export const findingEndings = pgTable(
  'finding_endings',
  {
    findingId: uuid()
      .primaryKey()
      .references(() => findings.id),
    huntId: uuid()
      .notNull()
      .references(() => hunts.id),
    lastSeenAt: instant().notNull(),
    goneAt: instant().notNull(),
  },
  (table) => [index('finding_endings_by_time').on(sql`${table.goneAt} desc`)],
)
