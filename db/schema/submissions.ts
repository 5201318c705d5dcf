import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Fact } from '#domain/facts.ts'
import type { SentDetails } from '#domain/sending/forms.ts'
import type { SourceResult } from '#domain/sources.ts'
import { day, instant } from './columns.ts'
import { facts } from './facts.ts'
import { people } from './people.ts'
import { positions } from './positions.ts'
import { sourcePictures } from './sources.ts'

/**
 * Something a person sent in as evidence. `claims` is the fact that it would become, as the person typed it; `requirements`
 * names what it is meant for (one card may serve CPR and first aid). `details` is what was typed beside it for the reviewer, which
 * no rule reads; `comparableNumber` is its number without what people write differently.
 */
export const submissions = pgTable(
  'submissions',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    positionId: text()
      .notNull()
      .references(() => positions.id),
    requirements: text().array().notNull(),
    claims: jsonb().$type<Fact>().notNull(),
    details: jsonb().$type<SentDetails>().notNull().default(sql`'{}'`),
    comparableNumber: text(),
    sentAt: instant().notNull(),
    sentBy: uuid(),
  },
  (table) => [
    index('submissions_by_person').on(table.personId, table.sentAt),
    index('submissions_by_age').on(table.sentAt),
    index('submissions_by_number').on(table.comparableNumber).where(sql`${table.comparableNumber} is not null`),
  ],
)

/**
 * A decision about a submission; `factIds` are the facts it became, `details` what the reviewer confirmed beside them. The one that was not
 * taken back counts (see `decisionUndos`); `turn` counts them from 1, so that two can never stand. No such row = pending. Append-only.
 */
export const submissionDecisions = pgTable(
  'submission_decisions',
  {
    id: uuid().primaryKey().defaultRandom(),
    submissionId: uuid()
      .notNull()
      .references(() => submissions.id),
    turn: integer().notNull().default(1),
    outcome: text({ enum: ['accepted', 'sent-back', 'refused'] }).notNull(),
    reason: text(),
    note: text().notNull().default(''),
    factIds: uuid().array().notNull().default(sql`'{}'`),
    details: jsonb().$type<SentDetails>().notNull().default(sql`'{}'`),
    comparableNumber: text(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [
    unique('submission_decisions_in_turn').on(table.submissionId, table.turn),
    index('submission_decisions_by_reviewer').on(table.by, table.at),
    index('submission_decisions_by_number')
      .on(table.comparableNumber)
      .where(sql`${table.comparableNumber} is not null`),
  ],
)

/** That a decision was taken back within its seconds, by whoever had taken it. Append-only. */
export const decisionUndos = pgTable('decision_undos', {
  decisionId: uuid()
    .primaryKey()
    .references(() => submissionDecisions.id),
  at: instant().notNull(),
  by: uuid(),
})

/**
 * Primary source verification: where a credential was checked, by whom, on which day, what the source said, and the picture of it where
 * one was kept. `no-answer` leaves everything as it was. Append-only.
 */
export const verifications = pgTable(
  'verifications',
  {
    id: uuid().primaryKey().defaultRandom(),
    submissionId: uuid().references(() => submissions.id),
    factId: uuid().references(() => facts.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    source: text().notNull(),
    checkedOn: day().notNull(),
    result: text().$type<SourceResult>().notNull(),
    reference: text().notNull().default(''),
    pictureId: uuid().references(() => sourcePictures.id),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [
    index('verifications_by_submission').on(table.submissionId),
    index('verifications_by_person').on(table.personId),
    index('verifications_by_fact').on(table.factId),
  ],
)
