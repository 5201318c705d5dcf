import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ExclusionList, SearchResult } from '#domain/exclusions.ts'
import { day, instant } from './columns.ts'
import { people } from './people.ts'
import { sourcePictures } from './sources.ts'

/**
 * The log of searches among those whom federal programs may not pay for: which list, where, on which day, by which names, and what was
 * found. `settles` names the match that a row confirms or clears; `added` and `retracted` the facts that it began and ended. Append-only.
 */
export const exclusionSearches = pgTable(
  'exclusion_searches',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The order in which rows were recorded; an instant may be shared. */
    seq: integer().notNull().generatedAlwaysAsIdentity(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    list: text().$type<ExclusionList>().notNull(),
    source: text().notNull(),
    searchedOn: day().notNull(),
    names: jsonb().$type<string[]>().notNull(),
    result: text().$type<SearchResult>().notNull(),
    settles: uuid(),
    note: text().notNull().default(''),
    pictureId: uuid().references(() => sourcePictures.id),
    added: uuid().array().notNull().default(sql`'{}'`),
    retracted: uuid().array().notNull().default(sql`'{}'`),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [
    index('exclusion_searches_by_person').on(table.personId, table.seq),
    uniqueIndex('exclusion_searches_settled_once').on(table.settles),
  ],
)
