import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installPositions } from '#workflows/positions/install-positions.ts'
import { claimDataFolder } from './data-folder.ts'
import { openSource } from './database.ts'
import { openLog } from './log.ts'
import { type OpenPortal, openPortal } from './portal.ts'
import { readSettings } from './settings.ts'

/** What a command of the operator works with: the portal without its pages and its timetable. */
export type OperatorPortal = Pick<OpenPortal, 'portal' | 'post' | 'moment'>

/**
 * Opens the portal that the environment names (`DATABASE_URL`, or the database in `DATA_DIR`, beside a running portal or without
 * one), migrated and with the built-in positions, hands it to `work`, and closes everything however that ends.
 *
 * @throws SettingError or EmbeddedError with a sentence for the operator, and whatever `work` throws
 */
export async function withPortal<T>(
  environment: Readonly<Record<string, string | undefined>>,
  work: (open: OperatorPortal) => Promise<T>,
): Promise<T> {
  const settings = readSettings('start', environment)
  const log = openLog(settings.logLevel === 'info' ? 'warn' : settings.logLevel)
  // A folder that holds the demonstration may be worked on too; a new one is for real use.
  if (!existsSync(join(settings.dataDir, 'holds'))) await claimDataFolder(settings.dataDir, 'start')
  const source = await openSource(settings, 'program', log)
  try {
    const open = await openPortal(settings, source, log)
    try {
      await installPositions(open.portal.database, new Date())
      return await work(open)
    } finally {
      await open.close()
    }
  } finally {
    await source.close()
  }
}
