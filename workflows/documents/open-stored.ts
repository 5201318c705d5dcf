import type { Readable } from 'node:stream'
import { fileStateOf } from '#db/queries/files.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { FileShut } from '../problems.ts'

export type OpenedDocument = { fileName: string; mediaType: string; bytes: number; content: Readable }

type Stored = { id: string; fileName: string; mediaType: string; bytes: number; storageKey: string }

/**
 * Opens a stored file that was found within a scope.
 *
 * @param viewed whose paper somebody else looks at: that is an entry in their ledger, made before the first byte leaves; null for a
 * look at one's own and at what is nobody's
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
): Promise<OpenedDocument> {
  const { id, fileName, mediaType, bytes, storageKey } = stored
  const content = await contentOf(portal, storageKey)
  if (viewed !== null) {
    try {
      await inDeed(portal, moment, scope, (deed) =>
        deed.record(viewed, { event: 'document viewed', ids: { documentId: id } }),
      )
    } catch (error) {
      content.destroy()
      throw error
    }
  }
  return { fileName, mediaType, bytes, content }
}

/**
 * The content of a stored file, for a person or for a program that reads it: the one way to it. A held or stopped file has none.
 *
 * @param pictureKey where it is a picture of one of its pages that is wanted
 * @throws FileShut, DocumentUnreadable and StorageUnreachable as `openStored` does
 */
export async function contentOf(portal: Portal, storageKey: string, pictureKey = storageKey): Promise<Readable> {
  const state = await fileStateOf(portal.database.db, storageKey)
  if (state !== 'open') throw new FileShut(state)
  return portal.storage.get(pictureKey)
}
