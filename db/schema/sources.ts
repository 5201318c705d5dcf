import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'

/** A picture of what a source showed of a person, kept sealed under `storageKey`. A check or a search names it; until then it waits. Append-only. */
export const sourcePictures = pgTable('source_pictures', {
  id: uuid().primaryKey().defaultRandom(),
  personId: uuid()
    .notNull()
    .references(() => people.id),
  fileName: text().notNull(),
  mediaType: text().notNull(),
  bytes: integer().notNull(),
  sha256: text().notNull(),
  storageKey: text().notNull().unique(),
  keptAt: instant().notNull(),
  keptBy: uuid(),
})
