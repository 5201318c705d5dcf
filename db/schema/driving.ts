import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Ticket } from '#domain/driving/tickets.ts'
import { day, instant } from './columns.ts'
import { facts } from './facts.ts'
import { people } from './people.ts'

/**
 * Every ticket that a recorded driving record lists, with what it was for, those too that do not count and so are not in the fact.
 * No row = none was typed. Append-only.
 */
export const drivingTickets = pgTable(
  'driving_tickets',
  {
    factId: uuid()
      .primaryKey()
      .references(() => facts.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    tickets: jsonb().$type<Ticket[]>().notNull(),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [index('driving_tickets_by_person').on(table.personId)],
)

/**
 * What a person reported about themself, in their own words: their word alone, no evidence. `card` names the requirement of the
 * card it is about, `mustBeReported` what they answered to the agency's text. Append-only.
 */
export const selfReports = pgTable(
  'self_reports',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    what: text({ enum: ['arrest', 'lost-card', 'stopped-card'] }).notNull(),
    happenedOn: day().notNull(),
    card: text().notNull().default(''),
    stopped: text({ enum: ['suspended', 'revoked', 'unsure'] }),
    mustBeReported: text({ enum: ['yes', 'no', 'unsure'] }),
    words: text().notNull().default(''),
    reportedAt: instant().notNull(),
    reportedBy: uuid(),
  },
  (table) => [index('self_reports_by_person').on(table.personId, table.reportedAt)],
)

/** The one end of a self-report: what HR decided, or that its person took it back. No row = open. Append-only. */
export const selfReportOutcomes = pgTable('self_report_outcomes', {
  reportId: uuid()
    .primaryKey()
    .references(() => selfReports.id),
  outcome: text({ enum: ['nothing-further', 'hold', 'interruption', 'new-card', 'taken-back'] }).notNull(),
  note: text().notNull().default(''),
  at: instant().notNull(),
  by: uuid(),
})
