import { randomUUID } from 'node:crypto'
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { seal, unseal } from './sealed-file.ts'
import { DocumentUnreadable, fromDisk, onDisk, StorageUnreachable } from './storage-trouble.ts'

/** Where the bytes of documents are kept. Keys are random and say nothing of what they hold. */
export type Storage = {
  /**
   * Stores a stream under a key that has not been used. Nothing is left behind where it fails. Throws `StorageFull` where there is no
   * room and `StorageUnreachable` where the storage does not answer.
   */
  put(key: string, content: Readable): Promise<void>
  /**
   * Opens what is stored. Throws `DocumentUnreadable` where it is missing or was tampered with, `StorageUnreachable` where nobody can
   * say so.
   */
  get(key: string): Promise<Readable>
  /** Removes what is stored; no error where there is nothing. */
  remove(key: string): Promise<void>
  /** Everything that is stored, with when it was; what is on its way is left out. */
  list(): AsyncIterable<Stored>
  /** Removes what is left of streams that were cut off by a crash before that instant. Returns how many there were. */
  removeBroken(before: Date): Promise<number>
}

/** Something stored, and since when. */
export type Stored = { key: string; at: Date }

/** Whether a name can be a key: no path comes out of it. */
export const isStorageKey = (name: string): boolean => /^[0-9a-z][0-9a-z-]{7,63}$/.test(name)

/**
 * A storage in a folder of this machine. Every document is encrypted (AES-256-GCM) with a key of its own, which is kept beside it
 * sealed with the master key: a stolen folder tells nothing without it. A document is written under another name, flushed to the
 * disk and only then renamed, so that what is there is whole.
 *
 * @param masterKey 32 bytes, from `loadMasterKey`
 */
export function folderStorage(folder: string, masterKey: Buffer): Storage {
  const incoming = join(folder, 'incoming')
  const placeOf = (key: string) => {
    if (!isStorageKey(key)) throw new RangeError('not a storage key')
    return { shelf: join(folder, key.slice(0, 2)), path: join(folder, key.slice(0, 2), key) }
  }
  return {
    put: async (key, content) => {
      const { shelf, path } = placeOf(key)
      if (await exists(path)) throw new Error('this storage key is in use')
      const temporary = join(incoming, `${key}.${randomUUID()}`)
      try {
        await onDisk(mkdir(incoming, { recursive: true, mode: 0o700 }))
        await onDisk(mkdir(shelf, { recursive: true, mode: 0o700 }))
        await writeWhole(temporary, seal(content, masterKey, key))
        await onDisk(rename(temporary, path))
        await onDisk(flushFolder(shelf))
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    get: async (key) => {
      const { path } = placeOf(key)
      let file: FileHandle | undefined
      try {
        file = await open(path, 'r')
        const content = (await unseal(file, masterKey, key)).read()
        const opened = file
        content.once('close', () => void opened.close())
        return content
      } catch (error) {
        await file?.close()
        // A folder that is gone as a whole was unmounted: that says nothing of what it holds.
        const missing = isMissing(error)
        if (missing ? !(await exists(folder)) : fromDisk(error)) throw new StorageUnreachable(error)
        throw new DocumentUnreadable('the stored document is missing or was changed', { cause: error })
      }
    },
    remove: (key) => onDisk(rm(placeOf(key).path, { force: true })),
    list: async function* () {
      for (const shelf of await namesIn(folder)) {
        if (shelf.length !== 2) continue
        for (const key of await namesIn(join(folder, shelf))) {
          const at = key.startsWith(shelf) && isStorageKey(key) ? await ageOf(join(folder, shelf, key)) : null
          if (at) yield { key, at }
        }
      }
    },
    removeBroken: async (before) => {
      let removed = 0
      for (const name of await namesIn(incoming)) {
        const at = await ageOf(join(incoming, name))
        if (!at || at >= before) continue
        await onDisk(rm(join(incoming, name), { force: true }))
        removed += 1
      }
      return removed
    },
  }
}

async function writeWhole(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  const file = await onDisk(open(path, 'wx', 0o600))
  try {
    for await (const chunk of content) await onDisk(file.appendFile(chunk))
    await onDisk(file.sync())
  } finally {
    await file.close()
  }
}

/** A rename is only as lasting as the folder that holds the name. Windows cannot flush a folder. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The names in a folder; none where there is no such folder. */
function namesIn(folder: string): Promise<string[]> {
  const none = (error: unknown) => {
    if (isMissing(error)) return []
    throw error
  }
  return onDisk(readdir(folder).catch(none))
}

/** When a file was written last; null where it is gone meanwhile. */
async function ageOf(path: string): Promise<Date | null> {
  return onDisk(
    stat(path).then(
      ({ mtime }) => mtime,
      (error: unknown) => {
        if (isMissing(error)) return null
        throw error
      },
    ),
  )
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
