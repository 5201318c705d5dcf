import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * What the virus scanner said of a stored file, whichever row names it by its `storageKey`. `unreachable` = it gave no answer, and the
 * file is held until one comes; where no scanner is configured there are no rows. The latest row counts. Append-only.
 */
export const fileScans = pgTable(
  'file_scans',
  {
    id: uuid().primaryKey().defaultRandom(),
    storageKey: text().notNull(),
    result: text({ enum: ['clean', 'infected', 'unreachable'] }).notNull(),
    engine: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('file_scans_by_file').on(table.storageKey, table.at)],
)

/**
 * The pages of a stored file as pictures, which is how it is looked at; counted from 1, sizes in pixels. A stored picture is its own page.
 * `pageCount` is how many the file has: of a long PDF the first ones are drawn.
 */
export const filePages = pgTable(
  'file_pages',
  {
    storageKey: text().notNull(),
    page: integer().notNull(),
    pageCount: integer().notNull().default(1),
    pictureKey: text().notNull().unique(),
    mediaType: text().notNull(),
    bytes: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.storageKey, table.page] })],
)
