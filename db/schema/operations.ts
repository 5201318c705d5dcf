import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { RunName } from '#domain/timetable.ts'
import { instant } from './columns.ts'

/** That something which happens by itself was begun, and by which process. No row in `job_run_ends` = under way, or killed. Append-only. */
export const jobRuns = pgTable(
  'job_runs',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().$type<RunName>().notNull(),
    startedAt: instant().notNull(),
    process: text().notNull(),
  },
  (table) => [index('job_runs_by_name').on(table.name, table.startedAt)],
)

/** How a run ended. `error` is the kind of what failed, never its words. Append-only. */
export const jobRunEnds = pgTable(
  'job_run_ends',
  {
    runId: uuid()
      .primaryKey()
      .references(() => jobRuns.id),
    name: text().$type<RunName>().notNull(),
    endedAt: instant().notNull(),
    outcome: text({ enum: ['done', 'failed'] }).notNull(),
    error: text(),
  },
  (table) => [index('job_run_ends_by_outcome').on(table.name, table.outcome, table.endedAt)],
)

/**
 * That a run was missed: noticed by whichever process looked first, once. `key` names the run and its last completion before. No row in
 * `job_outage_ends` = still missing. Append-only.
 */
export const jobOutages = pgTable(
  'job_outages',
  {
    id: uuid().primaryKey().defaultRandom(),
    key: text().notNull().unique(),
    name: text().$type<RunName>().notNull(),
    lastDoneAt: instant(),
    noticedAt: instant().notNull(),
  },
  (table) => [index('job_outages_by_age').on(table.noticedAt)],
)

/** That a run which was missed has been completed again. Append-only. */
export const jobOutageEnds = pgTable('job_outage_ends', {
  outageId: uuid()
    .primaryKey()
    .references(() => jobOutages.id),
  overAt: instant().notNull(),
})
