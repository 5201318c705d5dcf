import { ownPaperAside } from '#db/queries/quarantine.ts'
import type { Scope } from '#domain/authority.ts'
import { contentOf, type OpenedDocument } from '../documents/open-stored.ts'
import type { Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Opens a paper that is kept aside, for its own person alone.
 *
 * @throws NotFound for everybody else
 * @throws FileShut while the file is held, and where a virus was found in it
 * @throws DocumentUnreadable where the stored bytes are missing or were changed
 */
export async function openPaperAside(
  portal: Portal,
  scope: Scope<'read document'>,
  paperId: string,
): Promise<OpenedDocument> {
  const found = await ownPaperAside(portal.database.db, scope, paperId)
  if (!found?.storageKey) throw new NotFound()
  const { fileName, mediaType, bytes } = found
  return { fileName, mediaType, bytes, content: await contentOf(portal, found.storageKey) }
}
