import { sql } from 'drizzle-orm'
import { bigserial, check, index, integer, pgTable, primaryKey, serial, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bonusSteps } from '#domain/bonuses.ts'
import { day, instant } from './columns.ts'
import { people } from './people.ts'

/** A bonus that was earned: once per employment and milestone. What happens to it afterwards are rows of their own. */
export const bonuses = pgTable(
  'bonuses',
  {
    id: uuid().primaryKey().defaultRandom(),
    employmentId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    milestone: text().notNull(),
    amountCents: integer().notNull(),
    earnedOn: day().notNull(),
    recordedAt: instant().notNull(),
  },
  (table) => [
    unique('bonuses_once').on(table.employmentId, table.milestone),
    index('bonuses_by_day').on(table.earnedOn),
    index('bonuses_by_person').on(table.personId),
  ],
)

/** What happened to a bonus after it was earned, in the order of `number`; see `domain/bonuses.ts`. `earnedOn` as found by then. Append-only. */
export const bonusStepRows = pgTable(
  'bonus_steps',
  {
    number: bigserial({ mode: 'number' }).primaryKey(),
    bonusId: uuid()
      .notNull()
      .references(() => bonuses.id),
    step: text({ enum: bonusSteps }).notNull(),
    earnedOn: day(),
    reason: text().notNull().default(''),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('bonus_steps_by_bonus').on(table.bonusId, table.number)],
)

/** What payroll pays at once. Its lines are made with it and never change. `requestKey` is of the form that made it. Append-only. */
export const payrollBatches = pgTable('payroll_batches', {
  id: uuid().primaryKey().defaultRandom(),
  number: serial().notNull().unique(),
  payDate: day().notNull(),
  requestKey: uuid().notNull().unique(),
  madeAt: instant().notNull(),
  madeBy: uuid(),
})

/**
 * A bonus in a batch, or (amount below zero) one that is taken back, as it was known then, so that the file of a batch is the same for ever. `turn`
 * counts the lines of a bonus, so that two batches never hold it at once. Append-only.
 */
export const payrollLines = pgTable(
  'payroll_lines',
  {
    batchId: uuid()
      .notNull()
      .references(() => payrollBatches.id),
    bonusId: uuid()
      .notNull()
      .references(() => bonuses.id),
    turn: integer().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    name: text().notNull(),
    program: text().notNull(),
    milestone: text().notNull(),
    amountCents: integer().notNull(),
    earnedOn: day().notNull(),
    earnedFrom: day().notNull(),
    weekFrom: day().notNull(),
    weekThrough: day().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.bonusId] }),
    unique('payroll_lines_in_turn').on(table.bonusId, table.turn),
    index('payroll_lines_by_person').on(table.personId),
    check('payroll_lines_not_nothing', sql`${table.amountCents} <> 0`),
  ],
)

/** That a batch was paid, once. `requestKey` is of the form that said so. Append-only. */
export const payrollPayments = pgTable('payroll_payments', {
  batchId: uuid()
    .primaryKey()
    .references(() => payrollBatches.id),
  reference: text().notNull(),
  paidOn: day().notNull(),
  requestKey: uuid().notNull().unique(),
  at: instant().notNull(),
  by: uuid(),
})

/** That a batch was called off before it was paid; its bonuses wait again. Append-only. */
export const payrollCancellations = pgTable('payroll_cancellations', {
  batchId: uuid()
    .primaryKey()
    .references(() => payrollBatches.id),
  reason: text().notNull(),
  at: instant().notNull(),
  by: uuid(),
})

/** That a paid bonus is to be taken back, by a line below zero in a later batch. Once for each payment (`turn` of its line). Append-only. */
export const bonusReversals = pgTable(
  'bonus_reversals',
  {
    bonusId: uuid()
      .notNull()
      .references(() => bonuses.id),
    turn: integer().notNull(),
    reason: text().notNull(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [primaryKey({ columns: [table.bonusId, table.turn] })],
)

/** That an employment reached the last day of its probation. */
export const probationCompletions = pgTable('probation_completions', {
  employmentId: uuid().primaryKey(),
  personId: uuid()
    .notNull()
    .references(() => people.id),
  lastDay: day().notNull(),
  recordedAt: instant().notNull(),
})

/** That the end of a probation was found to be another day, or (`lastDay` null) not to have been reached, after the employment changed. Append-only. */
export const probationCorrections = pgTable(
  'probation_corrections',
  {
    number: bigserial({ mode: 'number' }).primaryKey(),
    employmentId: uuid()
      .notNull()
      .references(() => probationCompletions.employmentId),
    lastDay: day(),
    at: instant().notNull(),
  },
  (table) => [index('probation_corrections_by_employment').on(table.employmentId, table.number)],
)
