import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'

/** Key of the advisory lock that keeps two migrating processes apart. */
const migrating = 4_211_003

/**
 * Brings the database up to the newest migration: all that are missing, or none. Several processes may call it at once; the later ones
 * wait and then find nothing to do.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, max_lifetime: null, connect_timeout: 5, onnotice: () => {} })
  try {
    await sql`select pg_advisory_lock(${migrating})`
    await applyMigrations(drizzle(sql), { migrationsFolder: migrationsFolder() })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** How many migrations the database still lacks. Throws where it cannot be asked. */
export async function pendingMigrations(sql: postgres.Sql): Promise<number> {
  const journal = JSON.parse(await readFile(join(migrationsFolder(), 'meta', '_journal.json'), 'utf8')) as {
    entries: unknown[]
  }
  const [row] = await sql`select count(*)::int as applied from drizzle.__drizzle_migrations`
  return Math.max(0, journal.entries.length - (row?.applied ?? 0))
}

/** Found from this file upwards, because the built program lies in another folder than its source. */
function migrationsFolder(): string {
  for (let above = dirname(fileURLToPath(import.meta.url)); ; above = dirname(above)) {
    const folder = join(above, 'db', 'migrations')
    if (existsSync(folder)) return folder
    if (above === dirname(above)) throw new Error('The folder db/migrations is missing.')
  }
}
