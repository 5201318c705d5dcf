import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the anchors of the ledger are kept: outside of the database, each under its number, never written over. */
export type Anchors = {
  /** Keeps an anchor. Returns false, and leaves what is there, where that number is taken. */
  keep(number: number, text: string): Promise<boolean>
  /** An anchor's text; null where there is none of that number. */
  read(number: number): Promise<string | null>
  /** The numbers of those that are there, ascending. */
  numbers(): Promise<number[]>
}

const nameOf = (number: number) => `anchor-${String(number).padStart(6, '0')}.jsonl`

/** Anchors in a folder, one file each, flushed to the disk before it gets its name. */
export function anchorFolder(folder: string): Anchors {
  return {
    keep: async (number, text) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const temporary = join(folder, `.${randomUUID()}`)
      const file = await open(temporary, 'wx', 0o600)
      try {
        await file.writeFile(text)
        await file.sync()
        await link(temporary, join(folder, nameOf(number)))
        return true
      } catch (error) {
        if (isCode(error, 'EEXIST')) return false
        throw error
      } finally {
        await file.close()
        await rm(temporary, { force: true })
      }
    },
    read: (number) =>
      readFile(join(folder, nameOf(number)), 'utf8').catch((error: unknown) => {
        if (isCode(error, 'ENOENT')) return null
        throw error
      }),
    numbers: async () => {
      const names = await readdir(folder).catch((error: unknown) => {
        if (isCode(error, 'ENOENT')) return []
        throw error
      })
      return names
        .flatMap((name) => /^anchor-(\d{6,})\.jsonl$/.exec(name)?.[1] ?? [])
        .map(Number)
        .sort((a, b) => a - b)
    },
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code
}
