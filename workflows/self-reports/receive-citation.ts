import type { Readable } from 'node:stream'
import { clearanceOf } from '#db/queries/clearance.ts'
import type { Scope } from '#domain/authority.ts'
import { drivingRecordAskedIn } from '#domain/self-reports.ts'
import { inDeed } from '../deed.ts'
import { type FileProblem, storeFile } from '../documents/incoming-file.ts'
import { keepDocument } from '../documents/keep-document.ts'
import { keepPages } from '../documents/keep-pages.ts'
import { dropFile } from '../documents/received-file.ts'
import { recordingStops } from '../documents/scan-file.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'

/** What pictures of tickets wait under, apart from those of the record itself. */
export const citation = 'ticket'

/**
 * Receives the picture of a ticket and keeps it, waiting to be sent with its form, in place of one that waits. The stream is read to
 * its end in any case, and never destroyed.
 *
 * @throws NotFound where nothing asks the person for a driving record, as before an accepted offer
 */
export async function receiveCitation(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { fileName: string; content: Readable },
): Promise<{ ok: true; documentId: string } | { ok: false; problem: FileProblem }> {
  const personId = scope.viewer.kind === 'account' ? scope.viewer.personId : ''
  const clearance = await clearanceOf(portal.database.db, scope, personId, moment.today)
  if (!drivingRecordAskedIn(clearance?.open ?? [], moment.today)) {
    await dropFile(input.content)
    throw new NotFound()
  }
  const stopped = recordingStops(portal, moment, scope, personId)
  const stored = await storeFile(portal, moment, { ...input, stopped }, (file, pages) =>
    inDeed(portal, moment, scope, async (deed) => {
      await lockEvidence(deed, personId)
      await keepPages(deed, pages)
      return keepDocument(deed, { personId, requirement: citation, side: 'front' }, file)
    }),
  )
  return stored.ok ? { ok: true, documentId: stored.id } : stored
}
