import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { instant } from './columns.ts'

/** A name that an account gave to a state of the pipeline's address: `query` is what stands behind the question mark. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    name: text().notNull(),
    query: text().notNull(),
    savedAt: instant().notNull(),
  },
  (table) => [uniqueIndex('saved_views_by_name').on(table.accountId, sql`lower(${table.name})`)],
)
