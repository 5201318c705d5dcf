import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { and, eq, isNull } from 'drizzle-orm'
import { fileTypeFromBuffer } from 'file-type'
import { isUnreachable } from '#db/client.ts'
import { clearanceOf } from '#db/queries/clearance.ts'
import { documents } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { formsFor, isSendable } from '#domain/sending/forms.ts'
import { versionOn } from '#domain/versions.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'

/** The largest file that is taken, in bytes: 25 MiB. */
export const largestFile = 25 * 1024 * 1024

/** Enough of a file's beginning to tell what it is. */
const sniffed = 4100

const longestName = 120

/** What a document may be, told from its content; what the browser or the name says counts for nothing. */
const mediaTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/heif',
  'application/pdf',
]

export type FileProblem = 'file.empty' | 'file.type' | 'file.tooLarge' | 'file.stopped'

/**
 * Receives one side of a document for a requirement and keeps it, waiting to be sent with its form; it takes the place of one
 * that waits for the same side. The stream is read to its end in any case, and never destroyed.
 *
 * @param input.content may end early at one byte more than `largestFile`
 * @throws NotFound where the person has no such requirement to show; nothing may be received before an accepted offer (ADA)
 */
export async function receiveDocument(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { requirement: string; side: 'front' | 'back'; fileName: string; content: Readable },
): Promise<{ ok: true; documentId: string } | { ok: false; problem: FileProblem }> {
  const chunks = input.content.iterator({ destroyOnReturn: false })
  const personId = await personAsked(portal, moment, scope, input.requirement)
  if (personId === null) {
    await drained(chunks)
    throw new NotFound()
  }
  const storageKey = randomUUID()
  const file = await read(chunks)
  if ('problem' in file) return { ok: false, problem: file.problem }
  try {
    await portal.storage.put(storageKey, Readable.from(file.whole(), { objectMode: false }))
  } catch (error) {
    await drained(chunks)
    if (error instanceof Refused) return { ok: false, problem: error.problem }
    throw error
  }
  try {
    const documentId = await inDeed(portal, moment, scope, async (deed) => {
      const { requirement, side } = input
      await lockEvidence(deed, personId)
      await deed.tx
        .update(documents)
        .set({ replacedAt: moment.now })
        .where(
          and(
            eq(documents.personId, personId),
            eq(documents.requirement, requirement),
            eq(documents.side, side),
            isNull(documents.submissionId),
            isNull(documents.replacedAt),
          ),
        )
      const { sha256, bytes } = file.measured()
      const values = { personId, requirement, side, mediaType: file.mediaType, storageKey, sha256, bytes }
      const [kept] = await deed.tx
        .insert(documents)
        .values({ ...values, fileName: shown(input.fileName), uploadedAt: moment.now, uploadedBy: deed.by })
        .returning({ id: documents.id })
      if (!kept) throw new Error('the document was not kept')
      await deed.record(personId, { event: 'document received', ids: { documentId: kept.id, sha256 } })
      return kept.id
    })
    return { ok: true, documentId }
  } catch (error) {
    // A database that went away may have kept the row: bytes that nothing names do less harm than a row without its bytes.
    if (!isUnreachable(error)) await portal.storage.remove(storageKey)
    throw error
  }
}

/** The person whose own scope it is; null where no position is open to them whose requirement takes a document. */
async function personAsked(portal: Portal, moment: Moment, scope: Scope<'submit evidence'>, requirement: string) {
  if (scope.viewer.kind !== 'account') return null
  const { personId } = scope.viewer
  const clearance = await clearanceOf(portal.database.db, scope, personId, moment.today)
  const asked = clearance?.open.some(({ position }) =>
    formsFor(versionOn(position, moment.today), requirement).some(isSendable),
  )
  return asked ? personId : null
}

type Received = {
  mediaType: string
  whole: () => AsyncGenerator<Buffer>
  measured: () => { sha256: string; bytes: number }
}

class Refused extends Error {
  readonly problem: FileProblem
  constructor(problem: FileProblem) {
    super(problem)
    this.problem = problem
  }
}

type Chunks = NodeJS.AsyncIterator<Buffer>

/** Reads what is left of a stream and drops it, so that whoever sends it gets to hear the answer. */
async function drained(chunks: Chunks): Promise<void> {
  try {
    while (!(await chunks.next()).done);
  } catch {
    // A stream that breaks off has nothing left to read.
  }
}

/** Reads the beginning, tells what the file is, and hands on the whole; size and digest are known when that has been read. */
async function read(chunks: Chunks): Promise<Received | { problem: FileProblem }> {
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

/** A file's name as text to show: without control characters, of one line, cut short. */
function shown(fileName: string): string {
  const plain = fileName.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').trim()
  return [...plain].slice(0, longestName).join('') || 'file'
}
