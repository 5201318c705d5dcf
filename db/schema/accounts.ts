import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { people } from './people.ts'

/** Who may sign in. An applicant's or employee's account has no password: a code by e-mail opens it. */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: uuid()
      .notNull()
      .unique()
      .references(() => people.id),
    email: text().notNull(),
    passwordHash: text(),
    createdAt: instant().notNull(),
    disabledAt: instant(),
    disabledBy: uuid(),
  },
  (table) => [uniqueIndex('accounts_by_email').on(sql`lower(${table.email})`)],
)

/** The staff roles of an account. Being an applicant or employee needs no row: it is every person's relation to themself. */
export const accountRoles = pgTable(
  'account_roles',
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    role: text({ enum: ['manager', 'hr', 'medical', 'payroll', 'auditor', 'admin'] }).notNull(),
    grantedAt: instant().notNull(),
    grantedBy: uuid(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.role] })],
)

/**
 * `id` is the SHA-256 of the token in the cookie, so that a stolen table opens nothing. `method` says how the person signed
 * in: staff roles do not count in sessions opened with a mailed code.
 */
export const sessions = pgTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => accounts.id),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    method: text({ enum: ['code', 'password', 'demonstration'] }).notNull(),
  },
  (table) => [index('sessions_by_account').on(table.userId)],
)

/**
 * A request for a sign-in code. `codeHash` is empty until the code has been made, which happens when its mail is written,
 * so that no readable code is ever kept.
 */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull(),
    codeHash: text(),
    requestedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    usedAt: instant(),
  },
  (table) => [index('sign_in_codes_by_email').on(table.email, table.requestedAt)],
)

/** A one-time link for a member of staff to choose a password; only the hash of its token is kept. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid().primaryKey().defaultRandom(),
    tokenHash: text().notNull().unique(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    createdBy: uuid(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    supersededAt: instant(),
  },
  (table) => [index('invitations_by_account').on(table.accountId, table.createdAt)],
)

/** The one-time link printed on the terminal with which the first administrator sets up the agency. */
export const setupLinks = pgTable('setup_links', {
  tokenHash: text().primaryKey(),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})
