import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { PolicyName } from '#domain/policies.ts'
import { instant } from './columns.ts'

/** The agency's settings. A change adds a row; the newest recorded up to an instant was in force then. Append-only. */
export const policies = pgTable(
  'policies',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().$type<PolicyName>().notNull(),
    value: jsonb().$type<unknown>().notNull(),
    recordedAt: instant().notNull(),
    recordedBy: uuid(),
  },
  (table) => [index('policies_by_name').on(table.name, table.recordedAt)],
)
