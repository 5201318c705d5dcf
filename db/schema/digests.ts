import { bigserial, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { digestTopics, waysToChoose } from '#domain/digests.ts'
import { instant } from './columns.ts'
import { people } from './people.ts'

/** That somebody no longer wants a digest, or wants it again: the last one counts; without any it is sent. Append-only. */
export const digestChoices = pgTable(
  'digest_choices',
  {
    number: bigserial({ mode: 'number' }).primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    topic: text({ enum: digestTopics }).notNull(),
    choice: text({ enum: ['subscribed', 'unsubscribed'] }).notNull(),
    way: text({ enum: waysToChoose }).notNull(),
    at: instant().notNull(),
  },
  (table) => [index('digest_choices_by_person').on(table.personId, table.topic, table.number)],
)

/** The link of one digest by which its reader stops it; only the hash of its token is kept. Append-only. */
export const digestLinks = pgTable('digest_links', {
  tokenHash: text().primaryKey(),
  personId: uuid()
    .notNull()
    .references(() => people.id),
  topic: text({ enum: digestTopics }).notNull(),
  madeAt: instant().notNull(),
})
