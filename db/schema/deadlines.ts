import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { applications } from './applications.ts'
import { day } from './columns.ts'
import { notices } from './notices.ts'

/** Which reminders of which last day of an application have been given: `daysBefore` is the threshold; `noticeId` null where HR tells it otherwise. Append-only. */
export const deadlineReminders = pgTable(
  'deadline_reminders',
  {
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    about: text({ enum: ['draft', 'information', 'offer'] }).notNull(),
    lastDay: day().notNull(),
    daysBefore: integer().notNull(),
    noticeId: uuid().references(() => notices.id),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.about, table.lastDay, table.daysBefore] })],
)
