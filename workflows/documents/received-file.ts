import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import type { Portal } from '../portal.ts'

/** The largest file that is taken, in bytes: 25 MiB. */
export const largestFile = 25 * 1024 * 1024

/** Enough of a file's beginning to tell what it is. */
const sniffed = 4100

/** What a document may be, told from its content; what the browser or the name says counts for nothing. */
const mediaTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/heif',
  'application/pdf',
]

export type ReceiveProblem = 'file.empty' | 'file.type' | 'file.tooLarge' | 'file.stopped'

/** A file as it came, sealed under a key of its own. */
export type ReceivedFile = { storageKey: string; mediaType: string; sha256: string; bytes: number }

/**
 * Tells what a stream is and stores it sealed, byte for byte. Nothing stays stored where it is refused or fails. The stream is read to its end in
 * any case, and never destroyed.
 */
export async function receiveFile(
  { storage }: Portal,
  content: Readable,
): Promise<{ ok: true; received: ReceivedFile } | { ok: false; problem: ReceiveProblem }> {
  const chunks = chunksOf(content)
  const storageKey = randomUUID()
  const file = await read(chunks)
  if ('problem' in file) return { ok: false, problem: file.problem }
  try {
    await storage.put(storageKey, Readable.from(file.whole(), { objectMode: false }))
  } catch (error) {
    await drained(chunks)
    if (error instanceof Refused) return { ok: false, problem: error.problem }
    throw error
  }
  return { ok: true, received: { storageKey, mediaType: file.mediaType, ...file.measured() } }
}

/** Reads a stream to its end and drops it, so that whoever sends it gets to hear the answer. */
export async function dropFile(content: Readable): Promise<void> {
  await drained(chunksOf(content))
}

type Received = {
  mediaType: string
  whole: () => AsyncGenerator<Buffer>
  measured: () => { sha256: string; bytes: number }
}

class Refused extends Error {
  readonly problem: ReceiveProblem
  constructor(problem: ReceiveProblem) {
    super(problem)
    this.problem = problem
  }
}

type Chunks = NodeJS.AsyncIterator<Buffer>

function chunksOf(content: Readable): Chunks {
  return content.iterator({ destroyOnReturn: false })
}

async function drained(chunks: Chunks): Promise<void> {
  try {
    while (!(await chunks.next()).done);
  } catch {
    // A stream that breaks off has nothing left to read.
  }
}

/** Reads the beginning, tells what the file is, and hands on the whole; size and digest are known when that has been read. */
async function read(chunks: Chunks): Promise<Received | { problem: ReceiveProblem }> {
  const head: Buffer[] = []
  let bytes = 0
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      head.push(next.value)
      bytes += next.value.length
      if (bytes >= sniffed) break
    }
  } catch {
    return { problem: 'file.stopped' }
  }
  if (bytes === 0) return { problem: 'file.empty' }
  const type = await fileTypeFromBuffer(Buffer.concat(head).subarray(0, sniffed)).catch(() => undefined)
  if (!type || !mediaTypes.includes(type.mime)) {
    await drained(chunks)
    return { problem: 'file.type' }
  }
  const digest = createHash('sha256')
  for (const chunk of head) digest.update(chunk)
  async function* whole(): AsyncGenerator<Buffer> {
    yield* head
    try {
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
        bytes += next.value.length
        digest.update(next.value)
        yield next.value
      }
    } catch (error) {
      throw error instanceof Refused ? error : new Refused('file.stopped')
    }
    if (bytes > largestFile) throw new Refused('file.tooLarge')
  }
  let sha256: string | undefined
  const measured = () => {
    sha256 ??= digest.digest('hex')
    return { sha256, bytes }
  }
  return { mediaType: type.mime, whole, measured }
}
