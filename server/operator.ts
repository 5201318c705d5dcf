import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedError } from '#db/embedded.ts'
import { type RunResult, runDue } from '#jobs/run-due.ts'
import { installPositions } from '#workflows/positions/install-positions.ts'
import { claimDataFolder } from './data-folder.ts'
import { openSource } from './database.ts'
import { describeError, type Log, openLog } from './log.ts'
import { type OpenPortal, openPortal } from './portal.ts'
import { readSettings, SettingError, type Settings } from './settings.ts'

/** What a command of the operator works with: the portal without its pages and its timetable. */
export type OperatorPortal = Pick<OpenPortal, 'portal' | 'moment'> & {
  /** A sweep as of a day (absent: today) and its letters; see `jobs/run-due.ts`. */
  runDue(today?: string): Promise<RunResult>
}

/**
 * Opens the portal that the environment names (`DATABASE_URL`, or the database in `DATA_DIR`, beside a running portal or without
 * one), migrated and with the built-in positions, hands it to `work`, and closes everything however that ends.
 *
 * @throws always an error whose message is one sentence for the operator: what else went wrong is told to the log, without what
 * the database was asked or holds
 */
export async function withPortal<T>(
  environment: Readonly<Record<string, string | undefined>>,
  work: (open: OperatorPortal) => Promise<T>,
): Promise<T> {
  const settings = readSettings('start', environment)
  const log = openLog(settings.logLevel === 'info' ? 'warn' : settings.logLevel)
  try {
    // A folder that holds the demonstration may be worked on too; a new one is for real use.
    if (!existsSync(join(settings.dataDir, 'holds'))) await claimDataFolder(settings.dataDir, 'start')
    return await opened(settings, log, work)
  } catch (error) {
    if (error instanceof SettingError || error instanceof EmbeddedError) throw error
    log.fatal({ error: describeError(error) }, 'the command failed')
    throw new Error('The command failed; the line above says where.')
  }
}

async function opened<T>(settings: Settings, log: Log, work: (open: OperatorPortal) => Promise<T>): Promise<T> {
  const source = await openSource(settings, 'program', log)
  try {
    const open = await openPortal(settings, source, log)
    try {
      await installPositions(open.portal.database, new Date())
      return await work({ ...open, runDue: (today) => runDue(open.post, today) })
    } finally {
      await open.close()
    }
  } finally {
    await source.close()
  }
}
