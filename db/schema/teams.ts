import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { day, instant } from './columns.ts'
import { people } from './people.ts'

export const programs = pgTable('programs', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull().unique(),
  createdAt: instant().notNull(),
})

export const teams = pgTable('teams', {
  id: uuid().primaryKey().defaultRandom(),
  programId: uuid()
    .notNull()
    .references(() => programs.id),
  name: text().notNull().unique(),
  createdAt: instant().notNull(),
})

export const teamManagers = pgTable(
  'team_managers',
  {
    teamId: uuid()
      .notNull()
      .references(() => teams.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    since: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.teamId, table.personId] }),
    index('team_managers_by_person').on(table.personId),
  ],
)

/** Who belongs to which team on the days `[fromDay, untilDay)`; `untilDay` null = until further notice. */
export const teamMembers = pgTable(
  'team_members',
  {
    id: uuid().primaryKey().defaultRandom(),
    teamId: uuid()
      .notNull()
      .references(() => teams.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    fromDay: day().notNull(),
    untilDay: day(),
    recordedAt: instant().notNull(),
  },
  (table) => [
    index('team_members_by_team').on(table.teamId, table.personId),
    index('team_members_by_person').on(table.personId),
  ],
)
