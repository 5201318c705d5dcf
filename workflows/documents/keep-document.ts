import { and, eq, isNull } from 'drizzle-orm'
import { documents } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'
import type { StoredFile } from './incoming-file.ts'

/** What was stored before pictures were made of it has no digest of its own. */
type Storable = Omit<StoredFile, 'receivedAs' | 'storedSha256'> & {
  receivedAs: string | null
  storedSha256: string | null
}

/**
 * Part of a deed that has locked the person's evidence: keeps a stored file as one side of a document for a requirement, in place of one
 * of the same uploader that waits for the same side. Returns its id.
 */
export async function keepDocument(
  deed: Deed,
  about: { personId: string; requirement: string; side: 'front' | 'back' },
  file: Storable,
): Promise<string> {
  const { personId, requirement, side } = about
  await deed.tx
    .update(documents)
    .set({ replacedAt: deed.now })
    .where(
      and(
        eq(documents.personId, personId),
        eq(documents.requirement, requirement),
        eq(documents.side, side),
        deed.by ? eq(documents.uploadedBy, deed.by) : isNull(documents.uploadedBy),
        isNull(documents.submissionId),
        isNull(documents.replacedAt),
      ),
    )
  const [kept] = await deed.tx
    .insert(documents)
    .values({ ...about, ...file, uploadedAt: deed.now, uploadedBy: deed.by })
    .returning({ id: documents.id })
  if (!kept) throw new Error('the document was not kept')
  await deed.record(personId, { event: 'document received', ids: { documentId: kept.id, sha256: file.sha256 } })
  await deed.later('read-document', { documentId: kept.id })
  return kept.id
}
