import { answerFileById } from '#db/queries/information.ts'
import type { Scope } from '#domain/authority.ts'
import { type OpenedDocument, openStored } from '../documents/open-stored.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Opens a file of an answer: for who sent it, and for HR once the answer is there. HR's look is an entry in the person's ledger, made
 * before the first byte leaves.
 *
 * @param page counted from 1, to look at it as a picture; null for the whole file
 * @throws NotFound outside the scope, and for HR before the answer
 * @throws DocumentUnreadable where the stored bytes are missing or were changed
 */
export async function openAnswerFile(
  portal: Portal,
  moment: Moment,
  scope: Scope<'answer application' | 'screen application'>,
  documentId: string,
  page: number | null = null,
): Promise<OpenedDocument> {
  const found = await answerFileById(portal.database.db, scope, moment.today, documentId)
  if (!found) throw new NotFound()
  return openStored(portal, moment, scope, found, found.isSender ? null : found.personId, page)
}
