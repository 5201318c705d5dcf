import type { Readable } from 'node:stream'
import { fileStateOf } from '#db/queries/files.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { FileShut, NotFound } from '../problems.ts'
import { pagesOf } from './pages-of.ts'
import { recordLook } from './record-look.ts'

export type OpenedDocument = { fileName: string; mediaType: string; bytes: number; content: Readable }

type Stored = { id: string; fileName: string; mediaType: string; bytes: number; storageKey: string }

/**
 * Opens a stored file that was found within a scope, or one page of it as a picture. Taking the whole file is an entry each time; its
 * pages are one look.
 *
 * @param viewed whose paper somebody else looks at: that is an entry in their ledger, made before the first byte leaves; null for a
 * look at one's own and at what is nobody's
 * @throws NotFound where the file has no such page, or none can be drawn of it
 * @throws FileShut while the file is held, and where a virus was found in it
 * @throws DocumentUnreadable where the stored bytes are missing or were changed
 * @throws StorageUnreachable while nobody can say so
 */
export async function openStored(
  portal: Portal,
  moment: Moment,
  scope: Scope,
  stored: Stored,
  viewed: string | null,
  page: number | null = null,
): Promise<OpenedDocument> {
  const opened = await openWanted(portal, stored, page)
  if (viewed === null) return opened
  const look = { personId: viewed, documentId: stored.id }
  try {
    if (page !== null) await recordLook(portal, moment, scope, look)
    else
      await inDeed(portal, moment, scope, (deed) =>
        deed.record(viewed, { event: 'document viewed', ids: { documentId: stored.id } }),
      )
  } catch (error) {
    opened.content.destroy()
    throw error
  }
  return opened
}

/**
 * The whole of a stored file, or one page of it as a picture, counted from 1.
 *
 * @throws as `openStored` does
 */
export async function openWanted(
  portal: Portal,
  stored: Omit<Stored, 'id'>,
  page: number | null,
): Promise<OpenedDocument> {
  const { fileName, mediaType, bytes, storageKey } = stored
  if (page === null) return { fileName, mediaType, bytes, content: await contentOf(portal, storageKey) }
  await refuseShut(portal, storageKey)
  const picture = (await pagesOf(portal, stored)).find((each) => each.page === page)
  if (!picture) throw new NotFound()
  const { pictureKey, ...shown } = picture
  return {
    fileName,
    mediaType: shown.mediaType,
    bytes: shown.bytes,
    content: await contentOf(portal, storageKey, pictureKey),
  }
}

/**
 * The content of a stored file, for a person or for a program that reads it: the one way to it. A held or stopped file has none.
 *
 * @param pictureKey where it is a picture of one of its pages that is wanted
 * @throws FileShut, DocumentUnreadable and StorageUnreachable as `openStored` does
 */
export async function contentOf(portal: Portal, storageKey: string, pictureKey = storageKey): Promise<Readable> {
  await refuseShut(portal, storageKey)
  return portal.storage.get(pictureKey)
}

async function refuseShut(portal: Portal, storageKey: string): Promise<void> {
  const state = await fileStateOf(portal.database.db, storageKey)
  if (state !== 'open') throw new FileShut(state)
}
