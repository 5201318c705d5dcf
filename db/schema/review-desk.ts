import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { day, instant } from './columns.ts'
import { submissions } from './submissions.ts'

/**
 * That a reviewer put something off: `end` = after everything else, `away` = out of the queue, both before the day `until`; `back` = it
 * waits again as if it had never been put off. The newest row of a submission counts. Append-only.
 */
export const reviewDelays = pgTable(
  'review_delays',
  {
    id: uuid().primaryKey().defaultRandom(),
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    how: text({ enum: ['end', 'away', 'back'] }).notNull(),
    until: day().notNull(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('review_delays_by_submission').on(table.submissionId, table.at)],
)

/** That an account has a submission open, since when, and when its page last said so. It is no lock, and soon means nothing. */
export const reviewLooks = pgTable(
  'review_looks',
  {
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    since: instant().notNull(),
    seenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.accountId] })],
)

/** That an account wants no single keys at the review desk (WCAG 2.1.4). No row = they work. */
export const keysSwitchedOff = pgTable('keys_switched_off', {
  accountId: uuid()
    .primaryKey()
    .references(() => accounts.id),
  at: instant().notNull(),
})
