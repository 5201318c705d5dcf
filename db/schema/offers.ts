import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { applications } from './applications.ts'
import { day, instant } from './columns.ts'
import { signatures } from './signatures.ts'

/** A conditional offer. `expiresOn` is the last day to accept; `firstDay` is proposed, hiring decides it. */
export const offers = pgTable(
  'offers',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    firstDay: day().notNull(),
    payCents: integer().notNull(),
    expiresOn: day().notNull(),
    madeAt: instant().notNull(),
    madeBy: uuid(),
  },
  (table) => [index('offers_by_application').on(table.applicationId, table.madeAt)],
)

/** The one answer to an offer. */
export const offerAnswers = pgTable('offer_answers', {
  offerId: uuid()
    .primaryKey()
    .references(() => offers.id),
  answer: text({ enum: ['accepted', 'declined'] }).notNull(),
  signatureId: uuid().references(() => signatures.id),
  at: instant().notNull(),
})
