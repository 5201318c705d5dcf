import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Relation } from '#domain/referees.ts'
import type { Reference } from '#domain/references.ts'
import { applications } from './applications.ts'
import { day, instant } from './columns.ts'
import { notices } from './notices.ts'

/** Someone who knows an applicant's work, as they were named. A correction is another row in place of this one. Append-only. */
export const referees = pgTable(
  'referees',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    name: text().notNull(),
    relation: text().$type<Relation>().notNull(),
    email: text(),
    phone: text().notNull().default(''),
    language: text({ enum: ['en', 'es'] }).notNull(),
    namedAt: instant().notNull(),
    namedBy: uuid(),
  },
  (table) => [index('referees_by_application').on(table.applicationId, table.namedAt)],
)

/** That a referee is not to be asked any more, and who was named instead, if anyone. Append-only. */
export const refereeRemovals = pgTable('referee_removals', {
  refereeId: uuid()
    .primaryKey()
    .references(() => referees.id),
  replacedBy: uuid().references(() => referees.id),
  at: instant().notNull(),
  by: uuid(),
})

/** That HR has begun to ask the referees of an application: who is named after that is asked at once. Append-only. */
export const referenceAskings = pgTable('reference_askings', {
  applicationId: uuid()
    .primaryKey()
    .references(() => applications.id),
  at: instant().notNull(),
  by: uuid(),
})

/**
 * A letter that asks a referee; `expiresOn` is the last day to answer. The newest of a referee counts, by `number`. Append-only.
 */
export const referenceRequests = pgTable(
  'reference_requests',
  {
    id: uuid().primaryKey().defaultRandom(),
    number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    refereeId: uuid()
      .notNull()
      .references(() => referees.id),
    askedAt: instant().notNull(),
    askedOn: day().notNull(),
    askedBy: uuid(),
    expiresOn: day().notNull(),
  },
  (table) => [index('reference_requests_by_referee').on(table.refereeId, table.number)],
)

/**
 * The links to a request, one for each letter that was written about it; only the hash of its token is kept, and it is made when
 * the letter is written, so that no readable token is ever kept. Append-only.
 */
export const referenceLinks = pgTable('reference_links', {
  tokenHash: text().primaryKey(),
  requestId: uuid()
    .notNull()
    .references(() => referenceRequests.id),
  madeAt: instant().notNull(),
})

/** What a referee answered, once: by a link, or on the telephone to someone in HR. Append-only. */
export const referenceAnswers = pgTable('reference_answers', {
  refereeId: uuid()
    .primaryKey()
    .references(() => referees.id),
  requestId: uuid().references(() => referenceRequests.id),
  kind: text({ enum: ['given', 'declined'] }).notNull(),
  via: text({ enum: ['link', 'phone'] }).notNull(),
  body: jsonb().$type<Reference>(),
  language: text({ enum: ['en', 'es'] }).notNull(),
  answeredOn: day().notNull(),
  answeredAt: instant().notNull(),
  by: uuid(),
})

/** Which reminders of a request have been sent, by the days after asking. Append-only. */
export const referenceReminders = pgTable(
  'reference_reminders',
  {
    requestId: uuid()
      .notNull()
      .references(() => referenceRequests.id),
    afterDays: integer().notNull(),
    noticeId: uuid()
      .notNull()
      .references(() => notices.id),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.afterDays] })],
)
