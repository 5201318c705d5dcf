import { reportFileById } from '#db/queries/report-files.ts'
import type { Scope } from '#domain/authority.ts'
import { type OpenedDocument, openStored } from '../documents/open-stored.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Opens a file of these procedures for whoever may see it. A look at another person's file is an entry in that person's ledger, made
 * before the first byte leaves.
 *
 * @param page counted from 1, to look at it as a picture; null for the whole file
 * @throws NotFound outside the scope, and for the person a report is about while no notice about it was given
 * @throws DocumentUnreadable where the stored bytes are missing or were changed
 */
export async function openReportFile(
  portal: Portal,
  moment: Moment,
  scope: Scope<'read report'>,
  id: string,
  page: number | null = null,
): Promise<OpenedDocument> {
  const file = await reportFileById(portal.database.db, scope, moment.today, id)
  if (!file) throw new NotFound()
  return openStored(portal, moment, scope, file, scope.reach === 'self' ? null : file.personId, page)
}
