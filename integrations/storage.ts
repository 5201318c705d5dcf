import { randomUUID } from 'node:crypto'
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { seal, unseal } from './sealed-file.ts'

/** Where the bytes of documents are kept. Keys are random and say nothing of what they hold. */
export type Storage = {
  /** Stores a stream under a key that has not been used. Nothing is left behind where it fails. */
  put(key: string, content: Readable): Promise<void>
  /** Opens what is stored. Throws `DocumentUnreadable` where it is missing or was tampered with. */
  get(key: string): Promise<Readable>
  /** Removes what is stored; no error where there is nothing. */
  remove(key: string): Promise<void>
}

/** A stored document that cannot be read as it was stored. */
export class DocumentUnreadable extends Error {
  override name = 'DocumentUnreadable'
}

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
    if (!/^[0-9a-z][0-9a-z-]{7,63}$/.test(key)) throw new RangeError('not a storage key')
    return { shelf: join(folder, key.slice(0, 2)), path: join(folder, key.slice(0, 2), key) }
  }
  return {
    put: async (key, content) => {
      const { shelf, path } = placeOf(key)
      if (await exists(path)) throw new Error('this storage key is in use')
      await Promise.all([
        mkdir(incoming, { recursive: true, mode: 0o700 }),
        mkdir(shelf, { recursive: true, mode: 0o700 }),
      ])
      const temporary = join(incoming, `${key}.${randomUUID()}`)
      try {
        await writeWhole(temporary, seal(content, masterKey, key))
        await rename(temporary, path)
        await flushFolder(shelf)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    get: async (key) => {
      let file: FileHandle | undefined
      try {
        file = await open(placeOf(key).path, 'r')
        const content = (await unseal(file, masterKey, key)).read()
        const opened = file
        content.once('close', () => void opened.close())
        return content
      } catch (error) {
        await file?.close()
        throw new DocumentUnreadable('the stored document is missing or was changed', { cause: error })
      }
    },
    remove: (key) => rm(placeOf(key).path, { force: true }),
  }
}

async function writeWhole(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content) await file.appendFile(chunk)
    await file.sync()
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

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
