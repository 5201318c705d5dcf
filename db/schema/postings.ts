import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, instant } from './columns.ts'
import { positions } from './positions.ts'
import { programs } from './teams.ts'

/** An opening for a position at a place. Pay is in cents an hour; `closesOn` is the last day to apply, null = open until filled. */
export const postings = pgTable(
  'postings',
  {
    id: uuid().primaryKey().defaultRandom(),
    positionId: text()
      .notNull()
      .references(() => positions.id),
    programId: uuid()
      .notNull()
      .references(() => programs.id),
    place: text().notNull(),
    payFromCents: integer().notNull(),
    payToCents: integer().notNull(),
    opensOn: day().notNull(),
    closesOn: day(),
    publishedAt: instant().notNull(),
    publishedBy: uuid(),
    takenDownAt: instant(),
    takenDownBy: uuid(),
  },
  (table) => [index('postings_by_opening').on(table.opensOn)],
)
