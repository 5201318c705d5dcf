import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { S3mini, S3ServiceError } from 's3mini'
import { seal, unseal } from './sealed-file.ts'
import { isStorageKey, type Storage } from './storage.ts'
import { DocumentUnreadable, onDisk, StorageFull, StorageUnreachable } from './storage-trouble.ts'

/** Which bucket of which store, and who asks. `endpoint` is the store's address without the bucket. */
export type S3Place = { endpoint: string; region: string; bucket: string; accessKey: string; secretKey: string }

/** Keys of ours begin with this: what else lies in the bucket is nobody's to list or remove. */
const prefix = 'documents/'

/** One request, its body too, has so many milliseconds. */
const patience = 60_000

const pageSize = 1000

/**
 * A storage in a bucket of an S3-compatible store, sealed as in a folder: the store never holds a plain byte or the key. On its way a
 * sealed document stands in a file of `spool` that has no name any more, so that its length is known, memory stays small, and
 * nothing is left of it when the process is killed; one that is read is authenticated there before any of it is given away.
 *
 * @param masterKey 32 bytes, from `loadMasterKey`
 */
export function s3Storage(place: S3Place, masterKey: Buffer, spool: string): Storage {
  const store = new S3mini({
    endpoint: `${place.endpoint.replace(/\/+$/, '')}/${place.bucket}`,
    region: place.region,
    accessKeyId: place.accessKey,
    secretAccessKey: place.secretKey,
    requestAbortTimeout: patience,
    fetch: streamingFetch,
  })
  const nameOf = (key: string) => {
    if (!isStorageKey(key)) throw new RangeError('not a storage key')
    return prefix + key
  }
  return {
    put: async (key, content) => {
      const name = nameOf(key)
      await spooled(spool, async (file) => {
        for await (const chunk of seal(content, masterKey, key)) await onDisk(file.appendFile(chunk))
        const { size } = await onDisk(file.stat())
        if (await asked(store.objectExists(name))) throw new Error('this storage key is in use')
        const body = Readable.toWeb(file.createReadStream({ start: 0, autoClose: false })) as ReadableStream
        await asked(store.putObject(name, body, undefined, undefined, undefined, size))
      })
    },
    get: async (key) => {
      const name = nameOf(key)
      return spooled(spool, async (file, keep) => {
        const answer = await asked(store.getObjectResponse(name))
        if (!answer?.body) {
          if (!(await asked(store.bucketExists()))) throw new StorageUnreachable(new Error('no such bucket'))
          throw new DocumentUnreadable('the stored document is missing')
        }
        const chunks = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]).iterator()
        for (let next = await asked(chunks.next()); !next.done; next = await asked(chunks.next()))
          await onDisk(file.appendFile(next.value))
        const whole = await unseal(file, masterKey, key).catch((error: unknown) => {
          throw new DocumentUnreadable('the stored document was changed', { cause: error })
        })
        return keep(whole.read())
      })
    },
    remove: async (key) => {
      await asked(store.deleteObject(nameOf(key)))
    },
    list: async function* () {
      let from: string | undefined
      do {
        const page = await asked(store.listObjectsPaged('/', prefix, pageSize, from))
        if (!page?.objects) throw new StorageUnreachable(new Error('no such bucket'))
        for (const { Key, LastModified } of page.objects) {
          const key = Key.slice(prefix.length)
          if (Key.startsWith(prefix) && isStorageKey(key)) yield { key, at: LastModified }
        }
        from = page.nextContinuationToken
      } while (from)
    },
    removeBroken: async () => 0,
  }
}

/** A body that streams has to say so to Node's `fetch`. */
const streamingFetch: typeof fetch = (where, init) =>
  fetch(where, init?.body instanceof ReadableStream ? ({ ...init, duplex: 'half' } as RequestInit) : init)

/**
 * Does something with a file that has no name. It is closed when that ends or fails, or after what was made of it and handed to `keep`
 * has been read.
 */
async function spooled<T>(
  spool: string,
  work: (file: FileHandle, keep: (content: Readable) => Readable) => Promise<T>,
): Promise<T> {
  await onDisk(mkdir(spool, { recursive: true, mode: 0o700 }))
  const path = join(spool, randomUUID())
  const file = await onDisk(open(path, 'wx+', 0o600))
  let kept = false
  try {
    await onDisk(rm(path))
    return await work(file, (content) => {
      kept = true
      return content.once('close', () => void file.close())
    })
  } finally {
    if (!kept) await file.close()
  }
}

const noRoom = new Set(['QuotaExceeded', 'XMinioStorageFull', 'StorageFull', 'InsufficientCapacity'])

/** What the store is asked; whatever it answers but success is trouble of the storage. */
async function asked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof S3ServiceError)) throw new StorageUnreachable(error)
    const full = error.status === 507 || noRoom.has(error.serviceCode ?? '')
    throw full ? new StorageFull(error) : new StorageUnreachable(error)
  }
}
