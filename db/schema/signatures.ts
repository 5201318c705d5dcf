import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'

/**
 * An electronic signature: which text (statement, version, language and the SHA-256 of the exact words shown), by whom, under
 * which typed name, when and from which address. Never edited, only superseded.
 */
export const signatures = pgTable(
  'signatures',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    statement: text().notNull(),
    version: integer().notNull(),
    language: text({ enum: ['en', 'es'] }).notNull(),
    textSha256: text().notNull(),
    signedName: text().notNull(),
    signedAt: instant().notNull(),
    address: text().notNull().default(''),
    subjectId: uuid(),
  },
  (table) => [
    index('signatures_by_person').on(table.personId, table.signedAt),
    index('signatures_by_subject').on(table.subjectId),
  ],
)
