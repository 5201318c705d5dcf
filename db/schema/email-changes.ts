import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'

/**
 * A person's wish to be reached at another e-mail address: it counts once the code that was sent there has been entered. As with
 * `sign_in_codes`, only the hash of the code is kept, made when its mail is written.
 */
export const emailChanges = pgTable(
  'email_changes',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    email: text().notNull(),
    codeHash: text(),
    requestedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    usedAt: instant(),
  },
  (table) => [index('email_changes_by_person').on(table.personId, table.requestedAt)],
)
