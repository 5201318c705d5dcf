import { sql } from 'drizzle-orm'
import { index, integer, json, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Addition } from '#domain/positions/index.ts'
import { day, instant } from './columns.ts'
import { people } from './people.ts'

/**
 * A hospital or another place that people are sent to. `base` is the gate of positions that whoever enters must pass; what the site
 * asks on top of it is in `requirementLayers`.
 */
export const sites = pgTable('sites', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull().unique(),
  address: text().notNull().default(''),
  contactName: text().notNull().default(''),
  contactPhone: text().notNull().default(''),
  contactEmail: text().notNull().default(''),
  base: text().notNull().default('hospital'),
  createdAt: instant().notNull(),
  createdBy: uuid(),
})

/**
 * What the agency (`siteId` null) or a site asks on top of positions, in versions as positions have them. Append-only: a version never
 * changes, of two with one `effectiveFrom` the one recorded later counts. Rules are kept as written, in their order.
 */
export const requirementLayers = pgTable(
  'requirement_layers',
  {
    id: uuid().primaryKey().defaultRandom(),
    siteId: uuid().references(() => sites.id),
    effectiveFrom: day().notNull(),
    rules: json().$type<Pick<Addition, 'requirements' | 'gates' | 'closed'>>().notNull(),
    recordedAt: instant().notNull(),
    recordedBy: uuid(),
  },
  (table) => [index('requirement_layers_by_site').on(table.siteId, table.effectiveFrom)],
)

/**
 * A change of what the agency (`siteId` null) or a site asks, on its way into force: first everybody's spans under it are worked out, then
 * somebody looks at who would gain or lose what, and puts it into force or discards it. There is one at a time. `done` of `total` people are
 * worked out, in the order of their ids up to `lastPersonId`.
 */
export const ruleChanges = pgTable(
  'rule_changes',
  {
    id: uuid().primaryKey().defaultRandom(),
    siteId: uuid().references(() => sites.id),
    effectiveFrom: day().notNull(),
    rules: json().$type<Pick<Addition, 'requirements' | 'gates' | 'closed'>>().notNull(),
    askedAt: instant().notNull(),
    askedBy: uuid(),
    total: integer().notNull().default(0),
    done: integer().notNull().default(0),
    lastPersonId: uuid(),
    computedAt: instant(),
    confirmedAt: instant(),
    confirmedBy: uuid(),
    inForceAt: instant(),
    discardedAt: instant(),
  },
  (table) => [
    uniqueIndex('rule_changes_one_at_a_time')
      .on(sql`(true)`)
      .where(sql`${table.inForceAt} is null and ${table.discardedAt} is null`),
  ],
)

/** The spans of standing under the change on its way, as `standingSpans` has them. */
export const standingSpansNext = pgTable(
  'standing_spans_next',
  {
    personId: uuid().notNull(),
    positionId: text().notNull(),
    subject: text({ enum: ['gate', 'requirement', 'tolerated'] }).notNull(),
    name: text().notNull(),
    fromDay: day().notNull(),
    untilDay: day().notNull(),
  },
  (table) => [
    index('standing_spans_next_by_gate').on(table.subject, table.name, table.personId),
    index('standing_spans_next_by_person').on(table.personId),
  ],
)

/** Whose standing has changed since the change on its way began to be worked out: derived again when it comes into force. */
export const standingChangedSince = pgTable(
  'standing_changed_since',
  {
    changeId: uuid()
      .notNull()
      .references(() => ruleChanges.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.changeId, table.personId] })],
)
