import { and, eq, isNull } from 'drizzle-orm'
import { uploadedBy } from '#db/queries/documents.ts'
import { documents } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { storageTrouble } from '../problems.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'
import { forgetFile } from './forget-file.ts'

/**
 * Takes away a file that waits for its form, on the wish of whoever uploaded it, bytes and all. What was sent meanwhile stays, and doing
 * it again changes nothing. Where it is killed in between, the sweep removes the bytes.
 */
export async function removeDocument(
  portal: Portal,
  moment: Moment,
  scope: Scope<'submit evidence'>,
  input: { personId: string; documentId: string },
): Promise<void> {
  const { personId, documentId } = input
  const removed = await inDeed(portal, moment, scope, async (deed) => {
    await lockEvidence(deed, personId)
    const [row] = await deed.tx
      .update(documents)
      .set({ replacedAt: moment.now, clearedAt: moment.now, fileName: '' })
      .where(
        and(
          eq(documents.id, documentId),
          eq(documents.personId, personId),
          uploadedBy(scope),
          isNull(documents.submissionId),
          isNull(documents.replacedAt),
        ),
      )
      .returning({ storageKey: documents.storageKey })
    if (row) await deed.record(personId, { event: 'document removed', ids: { documentId } })
    return row
  })
  if (removed) await forgetFile(portal, removed.storageKey).catch(leftToTheSweep)
}

function leftToTheSweep(error: unknown): void {
  if (!storageTrouble(error)) throw error
}
