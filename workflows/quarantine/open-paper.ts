import { ownPaperAside } from '#db/queries/quarantine.ts'
import type { Scope } from '#domain/authority.ts'
import { type OpenedDocument, openWanted } from '../documents/open-stored.ts'
import type { Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Opens a paper that is kept aside, for its own person alone.
 *
 * @param page counted from 1, to look at it as a picture; null for the whole file
 * @throws NotFound for everybody else
 * @throws FileShut while the file is held, and where a virus was found in it
 * @throws DocumentUnreadable where the stored bytes are missing or were changed
 */
export async function openPaperAside(
  portal: Portal,
  scope: Scope<'read document'>,
  paperId: string,
  page: number | null = null,
): Promise<OpenedDocument> {
  const found = await ownPaperAside(portal.database.db, scope, paperId)
  if (!found?.storageKey) throw new NotFound()
  return openWanted(portal, { ...found, storageKey: found.storageKey }, page)
}
