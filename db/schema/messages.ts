import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { applications } from './applications.ts'
import { instant } from './columns.ts'

/**
 * What HR and an applicant wrote to each other about an application. `number` puts the messages of an application in order;
 * `formKey` names the form that one was sent with, so that a second press of the button sends nothing. Append-only.
 */
export const messages = pgTable(
  'messages',
  {
    id: uuid().primaryKey().defaultRandom(),
    number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    side: text({ enum: ['applicant', 'hr'] }).notNull(),
    by: uuid().notNull(),
    text: text().notNull(),
    formKey: uuid().notNull(),
    sentAt: instant().notNull(),
  },
  (table) => [
    unique('messages_once').on(table.applicationId, table.formKey),
    index('messages_in_order').on(table.applicationId, table.number),
    index('messages_of_applicants').on(table.number).where(sql`${table.side} = 'applicant'`),
  ],
)

/** Who has read the messages of an application up to which one, and when. Append-only. */
export const messageReadings = pgTable(
  'message_readings',
  {
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    accountId: uuid().notNull(),
    through: bigint({ mode: 'number' }).notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.accountId, table.through] })],
)

/** That someone in HR found that what an applicant wrote up to a message needs no answer. Append-only. */
export const messageSettlements = pgTable(
  'message_settlements',
  {
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    through: bigint({ mode: 'number' }).notNull(),
    by: uuid(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.through] })],
)
