import type { Readable } from 'node:stream'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'

export type OpenedDocument = { fileName: string; mediaType: string; bytes: number; content: Readable }

type Stored = { id: string; fileName: string; mediaType: string; bytes: number; storageKey: string }

/**
 * Opens a stored file that was found within a scope.
 *
 * @param viewed whose paper somebody else looks at: that is an entry in their ledger, made before the first byte leaves; null for a
 * look at one's own and at what is nobody's
 * @throws DocumentUnreadable where the stored bytes are missing or were changed
 */
export async function openStored(
  portal: Portal,
  moment: Moment,
  scope: Scope,
  stored: Stored,
  viewed: string | null,
): Promise<OpenedDocument> {
  const { id, fileName, mediaType, bytes, storageKey } = stored
  const content = await portal.storage.get(storageKey)
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
