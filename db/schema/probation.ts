import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { type ReviewOutcome, reviewOutcomes, type SignedReview } from '#domain/probation-review.ts'
import { day, instant } from './columns.ts'
import { people } from './people.ts'

/**
 * A review of somebody's probation: the first, or a later one after an extension. `draft` holds the boxes of its form until the manager signs;
 * `revision` counts how often it was saved.
 */
export const probationReviews = pgTable(
  'probation_reviews',
  {
    id: uuid().primaryKey().defaultRandom(),
    employmentId: uuid().notNull(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    positionId: text().notNull(),
    number: integer().notNull(),
    draft: jsonb().$type<Record<string, string>>().notNull(),
    revision: integer().notNull(),
    savedAt: instant().notNull(),
    savedBy: uuid(),
  },
  (table) => [
    unique('probation_reviews_in_turn').on(table.employmentId, table.number),
    index('probation_reviews_by_person').on(table.personId),
  ],
)

/**
 * That a review was signed: by the manager with its content word for word (`sha256` of its JSON), by the person with their comments, or, where
 * the person would not sign, that HR noted it. Append-only.
 */
export const reviewSignatures = pgTable(
  'review_signatures',
  {
    reviewId: uuid()
      .notNull()
      .references(() => probationReviews.id),
    as: text({ enum: ['manager', 'person', 'declined'] }).notNull(),
    name: text().notNull(),
    content: jsonb().$type<SignedReview>(),
    sha256: text().notNull(),
    outcome: text({ enum: reviewOutcomes }).$type<ReviewOutcome>(),
    extendedThrough: day(),
    comments: text().notNull().default(''),
    at: instant().notNull(),
    by: uuid(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.as] })],
)
