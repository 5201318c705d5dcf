import { index, json, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Addition } from '#domain/positions/index.ts'
import { day, instant } from './columns.ts'

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
