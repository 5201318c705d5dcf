import { documentById } from '#db/queries/documents.ts'
import { authorize, type Scope } from '#domain/authority.ts'
import { seesEvidence } from '#domain/visibility.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { askedOf } from '../submissions/asked-of.ts'
import { type OpenedDocument, openStored } from './open-stored.ts'

/**
 * Opens a document, or a page of it, for whoever may see it. A look at another person's document is an entry in that person's ledger, made before
 * the first byte leaves. What was uploaded and not sent yet is seen by its owner, and by whoever uploaded it for them as long as they may.
 *
 * @param page counted from 1, to look at it as a picture; null for the whole file
 * @throws NotFound outside the scope, and where the viewer may not see such evidence (medical papers)
 * @throws DocumentUnreadable where the stored bytes are missing or were changed
 */
export async function openDocument(
  portal: Portal,
  moment: Moment,
  scope: Scope<'read document'>,
  documentId: string,
  page: number | null = null,
): Promise<OpenedDocument> {
  const found = await documentById(portal.database.db, scope, moment.today, documentId)
  if (!found) throw new NotFound()
  const { viewer } = scope
  const isOwner = viewer.kind === 'account' && viewer.personId === found.personId
  const sees = found.claims
    ? seesEvidence(viewer, found.claims, found.personId)
    : await broughtIt(portal, moment, scope, found)
  if (!isOwner && !sees) throw new NotFound()
  return openStored(portal, moment, scope, found, isOwner ? null : found.personId, page)
}

async function broughtIt(
  portal: Portal,
  { today }: Moment,
  { viewer }: Scope,
  { uploadedBy, ...about }: { uploadedBy: string | null; personId: string; requirement: string },
): Promise<boolean> {
  if (viewer.kind !== 'account' || uploadedBy !== viewer.accountId) return false
  const scope = authorize(viewer, 'submit evidence')
  return scope !== null && (await askedOf(portal.database.db, scope, about, today)).length > 0
}
