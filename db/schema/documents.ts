import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { submissions } from './submissions.ts'

/**
 * A stored file. Bytes live in the storage under `storageKey`; this row is who it belongs to and what it is. Until its form has
 * been sent (`submissionId` null) it waits for the requirement and side it was uploaded for, so that a mistake elsewhere in
 * the form does not lose it. One that was replaced (`replacedAt`) is cleared after a while (`clearedAt`): its bytes go, and what it was
 * called.
 */
export const documents = pgTable(
  'documents',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    submissionId: uuid().references(() => submissions.id),
    requirement: text().notNull(),
    side: text({ enum: ['front', 'back'] }).notNull(),
    fileName: text().notNull(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    /** Of the bytes that were received, which were a `receivedAs`; null where they were stored as they came. */
    sha256: text().notNull(),
    receivedAs: text(),
    storedSha256: text(),
    storageKey: text().notNull().unique(),
    uploadedAt: instant().notNull(),
    uploadedBy: uuid(),
    replacedAt: instant(),
    clearedAt: instant(),
  },
  (table) => [
    index('documents_by_submission').on(table.submissionId),
    index('documents_by_person').on(table.personId),
    index('documents_by_content').on(table.sha256),
  ],
)
