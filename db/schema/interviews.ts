import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { InterviewWay } from '#domain/interview.ts'
import type { InterviewRequirement, Scores } from '#domain/scorecard.ts'
import { accounts } from './accounts.ts'
import { applications, screenings } from './applications.ts'
import { day, instant } from './columns.ts'

/**
 * An interview to which an applicant was invited: what it is to settle, by which version of the scorecard, and how many people
 * score it. It is open until it has a row in `interview_ends`. Append-only, as all of this file but the drafts.
 */
export const interviews = pgTable(
  'interviews',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    scorecard: integer().notNull(),
    asked: jsonb().$type<InterviewRequirement[]>().notNull(),
    scorers: integer().notNull(),
    invitedAt: instant().notNull(),
    invitedBy: uuid(),
  },
  (table) => [index('interviews_by_application').on(table.applicationId, table.invitedAt)],
)

/** When and how an interview is held; the newest row speaks. */
export const interviewAppointments = pgTable(
  'interview_appointments',
  {
    id: uuid().primaryKey().defaultRandom(),
    interviewId: uuid()
      .notNull()
      .references(() => interviews.id),
    on: day().notNull(),
    time: text().notNull(),
    way: text().$type<InterviewWay>().notNull(),
    place: text().notNull(),
    madeAt: instant().notNull(),
    madeBy: uuid(),
  },
  (table) => [index('interview_appointments_by_interview').on(table.interviewId, table.madeAt)],
)

/** That the applicant needs another time than an appointment names, and which would suit. A newer appointment settles it. */
export const appointmentRequests = pgTable('appointment_requests', {
  appointmentId: uuid()
    .primaryKey()
    .references(() => interviewAppointments.id),
  times: text().notNull(),
  at: instant().notNull(),
})

/** Who scores an interview. */
export const interviewScorers = pgTable(
  'interview_scorers',
  {
    id: uuid().primaryKey().defaultRandom(),
    interviewId: uuid()
      .notNull()
      .references(() => interviews.id),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    namedAt: instant().notNull(),
    namedBy: uuid(),
  },
  (table) => [index('interview_scorers_by_interview').on(table.interviewId)],
)

/** That a scorer no longer scores, and why; another was named in their place. */
export const scorerReplacements = pgTable('scorer_replacements', {
  scorerId: uuid()
    .primaryKey()
    .references(() => interviewScorers.id),
  reason: text().notNull(),
  at: instant().notNull(),
  by: uuid(),
})

/** A scorer's card while it is being written: nobody else's to see. */
export const scorecardDrafts = pgTable('scorecard_drafts', {
  scorerId: uuid()
    .primaryKey()
    .references(() => interviewScorers.id),
  scores: jsonb().$type<Scores>().notNull(),
  savedAt: instant().notNull(),
})

/** A scorer's signed card. */
export const scorecards = pgTable('scorecards', {
  scorerId: uuid()
    .primaryKey()
    .references(() => interviewScorers.id),
  scores: jsonb().$type<Scores>().notNull(),
  signedAt: instant().notNull(),
})

/** What HR decided about a requirement after all cards were in; the screening it made holds the fact. */
export const interviewDecisions = pgTable(
  'interview_decisions',
  {
    id: uuid().primaryKey().defaultRandom(),
    interviewId: uuid()
      .notNull()
      .references(() => interviews.id),
    requirement: text().notNull(),
    outcome: text({ enum: ['shown', 'not-shown'] }).notNull(),
    reason: text().notNull(),
    screeningId: uuid()
      .notNull()
      .references(() => screenings.id),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [unique('interview_decided_once').on(table.interviewId, table.requirement)],
)

/** How an interview ended; with a reason in words where it was called off, or settled no requirement. */
export const interviewEnds = pgTable('interview_ends', {
  interviewId: uuid()
    .primaryKey()
    .references(() => interviews.id),
  how: text({ enum: ['held', 'called-off'] }).notNull(),
  reason: text().notNull().default(''),
  at: instant().notNull(),
  by: uuid(),
})
