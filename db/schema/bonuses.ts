import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { day, instant } from './columns.ts'
import { people } from './people.ts'

/** A bonus that was earned: once per employment and milestone. Approval and payment are rows of their own. */
export const bonuses = pgTable(
  'bonuses',
  {
    id: uuid().primaryKey().defaultRandom(),
    employmentId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    milestone: text().notNull(),
    amountCents: integer().notNull(),
    earnedOn: day().notNull(),
    recordedAt: instant().notNull(),
  },
  (table) => [
    unique('bonuses_once').on(table.employmentId, table.milestone),
    index('bonuses_by_day').on(table.earnedOn),
    index('bonuses_by_person').on(table.personId),
  ],
)

/** That an employment reached the last day of its probation. */
export const probationCompletions = pgTable('probation_completions', {
  employmentId: uuid().primaryKey(),
  personId: uuid()
    .notNull()
    .references(() => people.id),
  lastDay: day().notNull(),
  recordedAt: instant().notNull(),
})
