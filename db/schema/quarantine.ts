import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'

/**
 * A health paper that came before an accepted offer: sealed, opened by nobody, and its person's alone (ADA). It is in no ledger, list
 * or count of anyone else; this row is its only record. `ended` says what became of it, and what it told of the file is wiped then;
 * `storageKey` is null once its bytes are gone or belong to a document.
 */
export const quarantinedDocuments = pgTable(
  'quarantined_documents',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    kind: text().notNull(),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    /** Of the bytes that were received, which were a `receivedAs`; null where they were stored as they came. */
    sha256: text().notNull(),
    receivedAs: text(),
    storedSha256: text(),
    storageKey: text().unique(),
    receivedAt: instant().notNull(),
    ended: text({ enum: ['sent-in', 'deleted', 'application-ended'] }),
    endedAt: instant(),
  },
  (table) => [index('quarantined_documents_by_person').on(table.personId)],
)
