import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { ownPaperAside } from '#db/queries/quarantine.ts'
import { quarantinedDocuments } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { forgetFile } from '../documents/forget-file.ts'
import type { Moment, Portal } from '../portal.ts'

/** Deletes a paper that is kept aside on its person's wish, bytes and all. Deleting it again changes nothing. */
export async function deletePaperAside(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  paperId: string,
): Promise<void> {
  if (!(await ownPaperAside(portal.database.db, scope, paperId))) return
  await endPaper(portal, moment, paperId, 'deleted')
}

/**
 * Leaves of a paper only that there was one and when it went, then removes its bytes. Where it is killed in between, the next sweep
 * does the rest.
 */
export async function endPaper(
  portal: Portal,
  moment: Moment,
  id: string,
  ended: 'deleted' | 'application-ended',
): Promise<void> {
  await portal.database.db
    .update(quarantinedDocuments)
    .set({
      ended,
      endedAt: moment.now,
      fileName: '',
      sha256: '',
      receivedAs: null,
      storedSha256: null,
      mediaType: '',
      bytes: 0,
    })
    .where(and(eq(quarantinedDocuments.id, id), isNull(quarantinedDocuments.ended)))
  await removeBytes(portal, id)
}

/** Removes the bytes of a paper that has ended. */
export async function removeBytes(portal: Portal, id: string): Promise<void> {
  const { db } = portal.database
  const [row] = await db
    .select({ storageKey: quarantinedDocuments.storageKey })
    .from(quarantinedDocuments)
    .where(and(eq(quarantinedDocuments.id, id), isNotNull(quarantinedDocuments.ended)))
  if (!row?.storageKey) return
  await forgetFile(portal, row.storageKey)
  await db.update(quarantinedDocuments).set({ storageKey: null }).where(eq(quarantinedDocuments.id, id))
}
