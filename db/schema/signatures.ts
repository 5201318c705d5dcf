import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, instant } from './columns.ts'
import { people } from './people.ts'

/**
 * An electronic signature: which text (statement, version, language and the SHA-256 of the exact words shown), by whom, under
 * which typed name, when and from which address, and how it was made. Never edited, only superseded.
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
    /** `typed` on a device of one's own, `staff device` typed by the signer on one of the agency's, `paper` by hand. */
    made: text({ enum: ['typed', 'staff device', 'paper'] })
      .notNull()
      .default('typed'),
    /** The account that recorded it where that was not the signer. */
    recordedBy: uuid(),
    /** The day written beside a signature on paper. */
    signedOn: day(),
    /** Of a signature on paper: that the sheet lies in the files. */
    paperFiled: boolean(),
  },
  (table) => [
    index('signatures_by_person').on(table.personId, table.signedAt),
    index('signatures_by_subject').on(table.subjectId),
  ],
)
