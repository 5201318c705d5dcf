import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'

type Schema = typeof schema

/** Drizzle over the portal's tables. */
export type Db = PostgresJsDatabase<Schema>

/** Inside `db.transaction(...)`. */
export type Transaction = Parameters<Parameters<Db['transaction']>[0]>[0]

/** What a query runs on: the database, or the transaction it is part of. */
export type Executor = Db | Transaction

export type Database = { sql: postgres.Sql; db: Db; close(): Promise<void> }

const dateOid = 1082

/**
 * Opens a pool of connections. Dates come as the text `YYYY-MM-DD`: the driver's own parser would read 2026-03-08 as the
 * evening of the 7th in New York. Lost connections are made anew without a growing pause.
 *
 * @param options.max connections in the pool; 10 unless told
 */
export function openDatabase(url: string, options: { max?: number } = {}): Database {
  const sql = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 5,
    idle_timeout: 60,
    backoff: () => 0.1,
    onnotice: () => {},
    types: { date: { to: dateOid, from: [dateOid], serialize: (text: string) => text, parse: (text: string) => text } },
  })
  const db = drizzle(sql, { schema, casing: 'snake_case' })
  return { sql, db, close: () => sql.end({ timeout: 5 }) }
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
])

/** Whether an error, or one of its causes, says that the database is away rather than that something was asked wrongly. */
export function isUnreachable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && unreachable.has(at.code)) return true
  }
  return false
}
