import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Answers } from '#domain/application.ts'
import type { ApplicationState, Move } from '#domain/hiring.ts'
import { instant } from './columns.ts'
import { people } from './people.ts'
import { postings } from './postings.ts'

/**
 * One person's application to one posting; a withdrawn or expired one does not stand in the way of another. `revision` counts saves, so that
 * two tabs cannot overwrite each other unseen; `savedAt` is the last of them, null = none since it was begun. `enteredBy` is the account
 * in HR that began it for someone without e-mail, null where the person did.
 */
export const applications = pgTable(
  'applications',
  {
    id: uuid().primaryKey().defaultRandom(),
    postingId: uuid()
      .notNull()
      .references(() => postings.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    state: text().$type<ApplicationState>().notNull(),
    answers: jsonb().$type<Answers>().notNull(),
    revision: integer().notNull().default(0),
    startedAt: instant().notNull(),
    savedAt: instant(),
    submittedAt: instant(),
    enteredBy: uuid(),
  },
  (table) => [
    uniqueIndex('applications_once')
      .on(table.postingId, table.personId)
      .where(sql`${table.state} not in ('withdrawn', 'expired')`),
    index('applications_by_state').on(table.state, table.submittedAt),
    index('applications_by_person').on(table.personId),
  ],
)

/** Which answers HR entered for an applicant, by whom and when; what was answered is not in it. Append-only. */
export const enteredAnswers = pgTable(
  'entered_answers',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    question: text().notNull(),
    revision: integer().notNull(),
    at: instant().notNull(),
    by: uuid().notNull(),
  },
  (table) => [index('entered_answers_by_application').on(table.applicationId, table.at)],
)

/**
 * Every move of an application from state to state: who, when, why. `move` is null for its beginning alone; every other has a
 * typed reason of `domain/hiring.ts`. Append-only.
 */
export const applicationMoves = pgTable(
  'application_moves',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    move: text().$type<Move>(),
    fromState: text().$type<ApplicationState>(),
    toState: text().$type<ApplicationState>().notNull(),
    at: instant().notNull(),
    by: uuid(),
    reason: text(),
    note: text().notNull().default(''),
  },
  (table) => [
    index('application_moves_by_application').on(table.applicationId, table.at),
    check(
      'application_moves_reasoned',
      sql`${table.fromState} is null or (${table.move} is not null and ${table.reason} is not null)`,
    ),
  ],
)

/** What HR found about one requirement of an application; the newest row of a requirement speaks. Append-only. */
export const screenings = pgTable(
  'screenings',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    requirement: text().notNull(),
    outcome: text({ enum: ['verified', 'not-shown', 'after-offer'] }).notNull(),
    note: text().notNull().default(''),
    factIds: uuid().array().notNull().default(sql`'{}'`),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('screenings_by_application').on(table.applicationId, table.requirement, table.at)],
)
