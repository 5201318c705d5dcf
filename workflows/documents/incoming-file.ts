import type { Readable } from 'node:stream'
import { isUnreachable } from '#db/client.ts'
import type { PictureProblem } from '#integrations/pictures.ts'
import type { Moment, Portal } from '../portal.ts'
import { storageTrouble } from '../problems.ts'
import type { KeptPage } from './draw-pages.ts'
import { prepareFile } from './prepare-file.ts'
import { type ReceivedFile, type ReceiveProblem, receiveFile } from './received-file.ts'
import { removeStored } from './remove-stored.ts'
import { keepScan, scanFile, scanPatience } from './scan-file.ts'

const longestName = 120

export type FileProblem = ReceiveProblem | PictureProblem | 'file.full' | 'file.unreachable' | 'file.infected'

/**
 * A file as it is kept, for the row that names it: `sha256` is the digest of the bytes that were received and `receivedAs` what they
 * were, `storedSha256` and `mediaType` those of the bytes under `storageKey`.
 */
export type StoredFile = {
  storageKey: string
  fileName: string
  mediaType: string
  bytes: number
  sha256: string
  receivedAs: string
  storedSha256: string
}

/**
 * Takes a file in: told by its content, sealed as it came, scanned, opened and drawn elsewhere, and only then named by a row; without
 * that row nothing stays stored. Of a picture the drawn one is kept and not what was sent; of a PDF both. What the scanner said of the
 * bytes that came counts for those that are kept; one in which a virus was found stays sealed, named by no row, until a sweep takes
 * it. The stream is read to its end in any case, and never destroyed.
 *
 * @param input.content may end early at one byte more than `largestFile`
 * @param input.stopped is told of the scan in which a virus was found
 * @param keep writes the row with its pages (`keepPages`) and gives the id of the row
 */
export async function storeFile(
  portal: Portal,
  moment: Moment,
  input: { fileName: string; content: Readable; stopped(scanId: string): Promise<void> },
  keep: (file: StoredFile, pages: readonly KeptPage[]) => Promise<string>,
): Promise<{ ok: true; id: string } | { ok: false; problem: FileProblem }> {
  try {
    return await takeIn(portal, moment, input, keep)
  } catch (error) {
    const trouble = storageTrouble(error)
    if (!trouble) throw error
    return { ok: false, problem: `file.${trouble}` }
  }
}

const takeIn: typeof storeFile = async (portal, moment, input, keep) => {
  const taken = await receiveFile(portal, input.content)
  if (!taken.ok) return taken
  const { received } = taken
  const { db } = portal.database
  const scan = await scanned(portal, received)
  if (scan?.result === 'infected') {
    await input.stopped(await keepScan(db, moment, received.storageKey, scan))
    return { ok: false, problem: 'file.infected' }
  }
  const made = await prepareFile(portal, received)
  if (!made.ok) return made
  const { stored, pages } = made.prepared
  try {
    if (scan) await keepScan(db, moment, stored.storageKey, scan)
    const { sha256, mediaType: receivedAs } = received
    return { ok: true, id: await keep({ ...stored, fileName: shown(input.fileName), sha256, receivedAs }, pages) }
  } catch (error) {
    // A database that went away may have kept the row: bytes that nothing names do less harm than a row without its bytes.
    if (!isUnreachable(error)) await removeStored(portal, keysOf(stored.storageKey, pages))
    throw error
  }
}

async function scanned(portal: Portal, { storageKey }: ReceivedFile) {
  try {
    return await scanFile(portal, storageKey, scanPatience.sender)
  } catch (error) {
    await removeStored(portal, [storageKey])
    throw error
  }
}

/** Under which keys a file and its pages are stored. */
export function keysOf(storageKey: string, pages: readonly { pictureKey: string }[]): string[] {
  return [storageKey, ...pages.map(({ pictureKey }) => pictureKey)]
}

/** A file's name as text to show: without control characters, of one line, cut short. */
function shown(fileName: string): string {
  const plain = fileName.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').trim()
  return [...plain].slice(0, longestName).join('') || 'file'
}
