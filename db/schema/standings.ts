import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { day } from './columns.ts'
import { people } from './people.ts'
import { positions } from './positions.ts'

/**
 * A person's standing as half-open spans of days `[fromDay, untilDay)`, open ends written as -infinity and infinity: the cleared
 * days of each gate, and of each requirement the `met` days and the `tolerated` ones (met, waived or in grace). Derived by the domain in the transaction
 * that changed a fact; never edited, only derived again. Indexes as measured for boards ("who is cleared on D") and lapses.
 */
export const standingSpans = pgTable(
  'standing_spans',
  {
    personId: uuid()
      .notNull()
      .references(() => people.id),
    positionId: text()
      .notNull()
      .references(() => positions.id),
    subject: text({ enum: ['gate', 'requirement', 'tolerated'] }).notNull(),
    name: text().notNull(),
    fromDay: day().notNull(),
    untilDay: day().notNull(),
  },
  (table) => [
    index('standing_spans_by_day').on(table.subject, table.name, table.fromDay, table.untilDay, table.personId),
    index('standing_spans_by_lapse').on(table.subject, table.untilDay, table.personId),
    index('standing_spans_by_person').on(table.personId),
  ],
)
