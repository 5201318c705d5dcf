import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { applications } from './applications.ts'
import { day, instant } from './columns.ts'
import { people } from './people.ts'

/**
 * Something that HR asks an applicant for: `about` names the requirement or the question, empty for a reference; `text` is a typed
 * text in both languages, `words` HR's own. Append-only.
 */
export const informationRequests = pgTable(
  'information_requests',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    item: text({ enum: ['paper', 'answer', 'reference'] }).notNull(),
    about: text().notNull().default(''),
    text: text().notNull(),
    words: text().notNull().default(''),
    dueOn: day().notNull(),
    askedAt: instant().notNull(),
    askedBy: uuid(),
  },
  (table) => [index('information_requests_by_application').on(table.applicationId, table.askedAt)],
)

/** The one end of a request: what the applicant wrote, or why it ended otherwise. No row = open. Append-only. */
export const informationOutcomes = pgTable('information_outcomes', {
  requestId: uuid()
    .primaryKey()
    .references(() => informationRequests.id),
  outcome: text({ enum: ['answered', 'cancelled', 'expired'] }).notNull(),
  reason: text(),
  words: text().notNull().default(''),
  at: instant().notNull(),
  by: uuid(),
})

/**
 * A file for the answer to a request, in the storage under `storageKey`. HR sees it once the request is answered and nothing has
 * taken its place; what was replaced is cleared after a while, bytes and name.
 */
export const informationDocuments = pgTable(
  'information_documents',
  {
    id: uuid().primaryKey().defaultRandom(),
    requestId: uuid()
      .notNull()
      .references(() => informationRequests.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
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
  (table) => [index('information_documents_by_request').on(table.requestId)],
)
