import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Mode, SettingError } from './settings.ts'

/**
 * Makes the data folder and marks what it holds, so that made-up people and real ones never share one.
 *
 * @throws SettingError where the folder holds the other kind, or cannot be used
 */
export async function claimDataFolder(dataDir: string, mode: Mode): Promise<void> {
  const wanted = mode === 'start' ? 'real' : 'demonstration'
  const mark = join(dataDir, 'holds')
  try {
    const asRoot = process.getuid?.() === 0
    // Root's database server is another user, who must come through.
    await mkdir(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
    const held = existsSync(mark) ? (await readFile(mark, 'utf8')).trim() : undefined
    if (held === undefined) await writeFile(mark, `${wanted}\n`)
    else if (held !== wanted) {
      const kind = held === 'real' ? 'an agency’s real records' : 'the demonstration'
      throw new SettingError(`The data folder ${dataDir} holds ${kind}; name another one in DATA_DIR.`)
    }
  } catch (error) {
    if (error instanceof SettingError) throw error
    throw new SettingError(
      `The data folder ${dataDir} cannot be used: ${error instanceof Error ? error.message : error}.`,
    )
  }
}
