import { sql } from 'drizzle-orm'
import { bigserial, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { attemptOutcomes, mailEventKinds } from '#domain/mail-attempts.ts'
import type { NoticeBody } from '#domain/notices.ts'
import type { ReminderItem } from '#domain/reminders.ts'
import { day, instant } from './columns.ts'
import { people } from './people.ts'

/**
 * The outbox. A notice is written in the transaction of what it tells of; the queued job carries only its id. `key` makes each
 * notice unique, so that a sweep that runs twice tells once. `body` holds ids, codes and dates, never texts.
 */
export const notices = pgTable(
  'notices',
  {
    id: uuid().primaryKey().defaultRandom(),
    key: text().notNull().unique(),
    personId: uuid().references(() => people.id),
    email: text().notNull(),
    language: text({ enum: ['en', 'es'] }).notNull(),
    body: jsonb().$type<NoticeBody>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('notices_by_person').on(table.personId, table.createdAt),
    index('notices_by_age').on(table.createdAt),
    index('notices_by_address').on(sql`lower(${table.email})`, table.createdAt),
  ],
)

/** That a notice left the house. No row = not sent yet. */
export const noticeDeliveries = pgTable('notice_deliveries', {
  noticeId: uuid()
    .primaryKey()
    .references(() => notices.id),
  via: text({ enum: ['resend', 'smtp', 'folder'] }).notNull(),
  providerId: text().notNull().default(''),
  deliveredAt: instant().notNull(),
})

/**
 * Each try to hand a notice's letter over. `nextAt` is when it is tried again, null where it is not: it was taken, was refused for good, or had become
 * pointless. Append-only.
 */
export const mailAttempts = pgTable(
  'mail_attempts',
  {
    number: bigserial({ mode: 'number' }).primaryKey(),
    noticeId: uuid()
      .notNull()
      .references(() => notices.id),
    outcome: text({ enum: attemptOutcomes }).notNull(),
    /** What was wrong, as a word; empty where nothing was. */
    why: text().notNull().default(''),
    at: instant().notNull(),
    nextAt: instant(),
  },
  (table) => [index('mail_attempts_by_notice').on(table.noticeId, table.number)],
)

/**
 * What a provider told of a letter that it had taken: that it arrived, came back for good, was called unwanted, or is late. `id` is the provider's, so
 * that one telling counts once. Append-only.
 */
export const mailEvents = pgTable(
  'mail_events',
  {
    id: text().primaryKey(),
    noticeId: uuid()
      .notNull()
      .references(() => notices.id),
    kind: text({ enum: mailEventKinds }).notNull(),
    at: instant().notNull(),
    recordedAt: instant().notNull(),
  },
  (table) => [index('mail_events_by_notice').on(table.noticeId, table.at)],
)

/** That a notice is not to leave the house any more, since what it told of was taken back. `key` as in `notices`. Append-only. */
export const noticeWithdrawals = pgTable('notice_withdrawals', {
  key: text().primaryKey(),
  at: instant().notNull(),
  by: uuid(),
})

/** What would have been mailed to someone without an e-mail address: HR tells them otherwise. `key` as in `notices`. Append-only. */
export const unaddressedNotices = pgTable(
  'unaddressed_notices',
  {
    id: uuid().primaryKey().defaultRandom(),
    key: text().notNull().unique(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    body: jsonb().$type<NoticeBody>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index('unaddressed_notices_by_person').on(table.personId, table.createdAt)],
)

/** That HR told someone what could not be mailed: how, when and who. Append-only. */
export const tellings = pgTable('tellings', {
  noticeId: uuid()
    .primaryKey()
    .references(() => unaddressedNotices.id),
  how: text({ enum: ['phone', 'letter', 'in person'] }).notNull(),
  at: instant().notNull(),
  by: uuid(),
})

/**
 * Everything that somebody was reminded of, each once under its key. `noticeId` is the letter of the day that told it, null where the
 * person has no e-mail address and HR tells it otherwise. Append-only.
 */
export const remindersGiven = pgTable(
  'reminders_given',
  {
    key: text().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    item: jsonb().$type<ReminderItem>().notNull(),
    /** The day as of which it was told. */
    day: day().notNull(),
    noticeId: uuid().references(() => notices.id),
    givenAt: instant().notNull(),
  },
  (table) => [index('reminders_given_by_person').on(table.personId, table.day)],
)

/** Which warnings of which lapse have been given: `lapsesAfter` is the last good day, `threshold` the days before it; `noticeId` null where HR tells it otherwise. */
export const lapseWarnings = pgTable(
  'lapse_warnings',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    requirement: text().notNull(),
    lapsesAfter: day().notNull(),
    threshold: integer().notNull(),
    noticeId: uuid().references(() => notices.id),
  },
  (table) => [primaryKey({ columns: [table.personId, table.requirement, table.lapsesAfter, table.threshold] })],
)

/** Each completed sweep: as of which day, when, and what it did. Boards say when the last one ran. */
export const sweeps = pgTable('sweeps', {
  id: uuid().primaryKey().defaultRandom(),
  day: day().notNull(),
  ranAt: instant().notNull(),
  notices: integer().notNull(),
  milestones: integer().notNull(),
})
