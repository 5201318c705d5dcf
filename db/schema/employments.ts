import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day, instant } from './columns.ts'
import { people } from './people.ts'
import { positions } from './positions.ts'

export type Leave = { from: string; through?: string | undefined }

/**
 * What is known of an employment. A row never changes: a leave or a last day retracts the row and adds another with the same
 * `employmentId`, so that "as known on that day" stays answerable. `lastDay` is the last day employed, inclusive.
 */
export const employments = pgTable(
  'employments',
  {
    id: uuid().primaryKey().defaultRandom(),
    employmentId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    positionId: text()
      .notNull()
      .references(() => positions.id),
    hiredOn: day().notNull(),
    lastDay: day(),
    leaves: jsonb().$type<Leave[]>().notNull().default(sql`'[]'`),
    applicationId: uuid(),
    recordedAt: instant().notNull(),
    recordedBy: uuid(),
  },
  (table) => [
    index('employments_by_person').on(table.personId, table.recordedAt),
    index('employments_by_hire').on(table.hiredOn),
    index('employments_by_employment').on(table.employmentId),
  ],
)

export const employmentRetractions = pgTable('employment_retractions', {
  revisionId: uuid()
    .primaryKey()
    .references(() => employments.id),
  reason: text().notNull(),
  retractedAt: instant().notNull(),
  retractedBy: uuid(),
})
