import { index, json, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Position, PositionVersion } from '#domain/positions/index.ts'
import { day, instant } from './columns.ts'

/** A job description. `terms` are the parts that do not change by version: probation and bonuses. */
export const positions = pgTable('positions', {
  id: text().primaryKey(),
  terms: jsonb().$type<Omit<Position, 'versions' | 'layers'>>().notNull(),
  createdAt: instant().notNull(),
})

/**
 * A published version never changes. Its rules are kept as written: answers list requirements in their order, which jsonb loses.
 * `recordedAt` null = always known, as for the positions that come with the portal.
 */
export const positionVersions = pgTable(
  'position_versions',
  {
    id: uuid().primaryKey().defaultRandom(),
    positionId: text()
      .notNull()
      .references(() => positions.id),
    effectiveFrom: day().notNull(),
    rules: json().$type<Pick<PositionVersion, 'requirements' | 'gates'>>().notNull(),
    recordedAt: instant(),
    recordedBy: uuid(),
  },
  (table) => [index('position_versions_by_position').on(table.positionId, table.effectiveFrom)],
)
