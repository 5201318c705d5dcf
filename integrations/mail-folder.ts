import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Letter, Mail } from './mail.ts'

/** A letter in the folder, with the instant it was put there. */
export type KeptLetter = Letter & { at: string }

export type MailFolder = Mail & {
  /** The newest letters first. */
  list(limit: number): Promise<KeptLetter[]>
  /** One letter, or null. */
  read(id: string): Promise<KeptLetter | null>
}

/** Where no mail service is set up: each letter becomes a file named by its notice, so that sending twice keeps one. */
export function mailFolder(folder: string, clock: () => Date): MailFolder {
  const read = async (id: string): Promise<KeptLetter | null> => {
    if (!/^[0-9a-f-]{36}$/.test(id)) return null
    try {
      return JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }
  }
  return {
    via: 'folder',
    send: async (letter) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const kept: KeptLetter = { ...letter, at: clock().toISOString() }
      const path = join(folder, `${letter.id}.json`)
      await writeFile(`${path}.new`, JSON.stringify(kept, null, 1), { mode: 0o600 })
      await rename(`${path}.new`, path)
      return { providerId: letter.id }
    },
    read,
    list: async (limit) => {
      const names = await readdir(folder).catch(() => [])
      const letters = await Promise.all(
        names.filter((name) => name.endsWith('.json')).map((name) => read(name.slice(0, -'.json'.length))),
      )
      return letters
        .filter((letter) => letter !== null)
        .sort((a, b) => b.at.localeCompare(a.at))
        .slice(0, limit)
    },
  }
}
