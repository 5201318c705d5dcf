import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { StatementWords } from '#domain/statements.ts'
import { instant } from './columns.ts'

/**
 * A wording of a statement that the agency published, in both languages; it is put before whoever signs from then on. `asksAgain` = who
 * signed an older one is asked to sign this one too; what they signed stays as it was. Append-only.
 */
export const statementWordings = pgTable(
  'statement_wordings',
  {
    id: uuid().primaryKey().defaultRandom(),
    statement: text().notNull(),
    version: integer().notNull(),
    words: jsonb().$type<StatementWords>().notNull(),
    asksAgain: boolean().notNull(),
    publishedAt: instant().notNull(),
    publishedBy: uuid(),
  },
  (table) => [unique('statement_wordings_version').on(table.statement, table.version)],
)

/**
 * The exact words that somebody signed, by their SHA-256 (hex), for texts that are no statement of the list: a job description as it
 * read that day. Append-only.
 */
export const signedWords = pgTable(
  'signed_words',
  {
    textSha256: text().primaryKey(),
    statement: text().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    keptAt: instant().notNull(),
  },
  (table) => [index('signed_words_by_statement').on(table.statement)],
)
