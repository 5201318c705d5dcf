import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { LetterBlock } from '#domain/offer-letter.ts'
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

/**
 * The letter of an offer in one language, word for word as it was sent, is shown and is signed: `textSha256` is the digest of its
 * blocks as one text. Append-only.
 */
export const offerLetters = pgTable(
  'offer_letters',
  {
    offerId: uuid()
      .notNull()
      .references(() => offers.id),
    language: text({ enum: ['en', 'es'] }).notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    blocks: jsonb().$type<LetterBlock[]>().notNull(),
    textSha256: text().notNull(),
    keptAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.offerId, table.language] })],
)
