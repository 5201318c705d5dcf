import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { instant } from './columns.ts'

/**
 * A link from which a manager's calendar reads what lapses in their teams. Only the hash of its token is kept. An account has one that works
 * at most; `endedAt` says since when it does not.
 */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    tokenHash: text().notNull().unique(),
    madeAt: instant().notNull(),
    endedAt: instant(),
    readAt: instant(),
  },
  (table) => [uniqueIndex('calendar_feeds_one_each').on(table.accountId).where(sql`${table.endedAt} is null`)],
)
