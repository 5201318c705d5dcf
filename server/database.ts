import postgres from 'postgres'
import { isUnreachable } from '#db/client.ts'
import { openEmbedded } from '#db/embedded.ts'
import { migrate } from '#db/migrate.ts'
import type { Log } from './log.ts'
import { SettingError, type Settings } from './settings.ts'

/** A migrated database; `close` stops the server too where it is ours alone. */
export type Source = { url: string; close(): Promise<void> }

const oldestMajor = 16

/**
 * Finds the database that the settings name, or starts the embedded one, and migrates it.
 *
 * @throws SettingError or EmbeddedError with a sentence for the operator
 */
export async function openSource(settings: Settings, as: 'portal' | 'program', log: Log): Promise<Source> {
  const source = settings.databaseUrl
    ? await reach(settings.databaseUrl)
    : await openEmbedded({ dataDir: settings.dataDir, as, onTrouble: (text) => log.warn(text) })
  try {
    await migrate(source.url)
    return source
  } catch (error) {
    await source.close()
    throw error
  }
}

async function reach(url: string): Promise<Source> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    const [row] = await sql`select current_setting('server_version_num')::int / 10000 as major`
    if (row?.major < oldestMajor) {
      throw new SettingError(`The database is PostgreSQL ${row?.major}; Good Standing needs ${oldestMajor} or newer.`)
    }
    return { url, close: async () => {} }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const { host } = new URL(url)
    if (isUnreachable(error))
      throw new SettingError(`The database at ${host} does not answer (${code}); see DATABASE_URL.`)
    const refused = refusals[code]
    if (refused) throw new SettingError(`The database at ${host} ${refused}; see DATABASE_URL.`)
    throw error
  } finally {
    await sql.end({ timeout: 1 })
  }
}

const refusals: Readonly<Record<string, string>> = {
  '28P01': 'does not accept the password',
  '28000': 'does not let this user in',
  '3D000': 'has no database of that name',
}
