import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/**
 * Everyone the agency knows: applicants, employees, staff. `source` says how the person came to be known. Names are empty
 * until an applicant has given them; `otherNames` are names used before, one a line.
 */
export const people = pgTable(
  'people',
  {
    id: uuid().primaryKey().defaultRandom(),
    givenName: text().notNull().default(''),
    familyName: text().notNull().default(''),
    otherNames: text().notNull().default(''),
    email: text(),
    phone: text().notNull().default(''),
    language: text({ enum: ['en', 'es'] })
      .notNull()
      .default('en'),
    /** How the person would rather hear from the agency, and where letters reach them. */
    prefers: text({ enum: ['email', 'phone', 'letter'] })
      .notNull()
      .default('email'),
    mailingAddress: text().notNull().default(''),
    source: text({ enum: ['application', 'personnel file', 'invitation'] }).notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('people_by_name').on(table.familyName, table.givenName, table.id),
    index('people_by_email').on(sql`lower(${table.email})`),
    index('people_by_phone').on(sql`right(regexp_replace(${table.phone}, '\\D', '', 'g'), 10)`),
    index('people_by_plain_name').on(
      sql`translate(lower(${table.givenName} || ' ' || ${table.familyName}), 'áéíóúüñ', 'aeiouun')`,
    ),
    index('people_by_other_names').using(
      'gin',
      sql`string_to_array(translate(lower(${table.otherNames}), 'áéíóúüñ', 'aeiouun'), chr(10))`,
    ),
  ],
)
