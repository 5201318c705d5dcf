import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { GateCounts, Mark } from '#domain/marks.ts'
import { day, instant } from './columns.ts'

/**
 * A question about a whole agency that takes too long for a page: everybody employed on a day, as known at `knownAt` (null = when it was
 * asked) and as known at `askedAt`. `question` names both and the state of the records, so that one answer serves everyone who asks the
 * same while nothing changes. `done` of `total` people are worked out, in the order of their ids up to `lastPersonId`. Thrown away by the
 * sweep; it can always be worked out again.
 */
export const knownAtRuns = pgTable(
  'known_at_runs',
  {
    id: uuid().primaryKey().defaultRandom(),
    question: text().notNull().unique(),
    onDay: day().notNull(),
    knownAt: instant(),
    askedAt: instant().notNull(),
    askedBy: uuid(),
    total: integer().notNull(),
    done: integer().notNull().default(0),
    lastPersonId: uuid(),
    counts: jsonb().$type<Record<string, GateCounts>>().notNull().default({}),
    finishedAt: instant(),
  },
  (table) => [index('known_at_runs_by_age').on(table.askedAt)],
)

/** Each person's marks by gate. */
export const knownAtResults = pgTable(
  'known_at_results',
  {
    runId: uuid()
      .notNull()
      .references(() => knownAtRuns.id, { onDelete: 'cascade' }),
    personId: uuid().notNull(),
    marks: jsonb().$type<Record<string, Mark>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.personId] })],
)
