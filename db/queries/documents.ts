import { and, asc, eq, inArray, isNotNull, isNull, ne, or, type SQL } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { FileState } from '#domain/file-state.ts'
import type { Executor } from '../client.ts'
import { documents, submissions } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'
import { type FilePage, pagesOfFile } from './file-pages.ts'
import { fileState } from './files.ts'

type ReadScope =
  | Scope<'submit evidence'>
  | Scope<'read document'>
  | Scope<'read submission'>
  | Scope<'decide submission'>

const columns = {
  id: documents.id,
  submissionId: documents.submissionId,
  side: documents.side,
  fileName: documents.fileName,
  mediaType: documents.mediaType,
  bytes: documents.bytes,
  sha256: documents.sha256,
  uploadedAt: documents.uploadedAt,
  state: fileState(documents),
  pages: pagesOfFile(documents),
}

export type DocumentRow = {
  id: string
  submissionId: string | null
  side: 'front' | 'back'
  fileName: string
  mediaType: string
  bytes: number
  sha256: string
  uploadedAt: Date
  state: FileState
  pages: FilePage[]
}

/** What has not been sent yet is whose who uploaded it: nobody else finds it, and nobody else's takes its place. */
export function uploadedBy({ viewer }: Scope): SQL {
  return viewer.kind === 'account' ? eq(documents.uploadedBy, viewer.accountId) : isNull(documents.uploadedBy)
}

/** What whoever asks has uploaded for a person's requirement and not sent yet, the newest of each side. */
export async function unsentDocuments(
  executor: Executor,
  scope: ReadScope,
  personId: string,
  today: string,
  requirement: string,
): Promise<DocumentRow[]> {
  return executor
    .select(columns)
    .from(documents)
    .where(
      and(
        eq(documents.personId, personId),
        eq(documents.requirement, requirement),
        isNull(documents.submissionId),
        isNull(documents.replacedAt),
        uploadedBy(scope),
        evidenceWithin(scope, documents.personId, today),
      ),
    )
    .orderBy(asc(documents.side), asc(documents.uploadedAt))
}

/** The documents of submissions, front before back. */
export async function documentsOf(
  executor: Executor,
  scope: ReadScope,
  today: string,
  submissionIds: readonly string[],
): Promise<DocumentRow[]> {
  if (submissionIds.length === 0) return []
  const rows = await executor
    .select(columns)
    .from(documents)
    .where(and(inArray(documents.submissionId, [...submissionIds]), evidenceWithin(scope, documents.personId, today)))
  return rows.sort((a, b) => b.side.localeCompare(a.side))
}

/**
 * One document with whose it is and, where it was sent, what it was sent as evidence of. Null outside the scope, and where it was
 * replaced or taken away before it was sent.
 */
export async function documentById(executor: Executor, scope: ReadScope, today: string, id: string) {
  const [found] = await executor
    .select({
      ...columns,
      personId: documents.personId,
      requirement: documents.requirement,
      uploadedBy: documents.uploadedBy,
      storageKey: documents.storageKey,
      claims: submissions.claims,
    })
    .from(documents)
    .leftJoin(submissions, eq(submissions.id, documents.submissionId))
    .where(
      and(
        eq(documents.id, id),
        or(isNotNull(documents.submissionId), isNull(documents.replacedAt)),
        evidenceWithin(scope, documents.personId, today),
      ),
    )
  return found ?? null
}

/** The other submissions within the scope that brought a file with the same bytes: a file is sent once by one person. */
export async function sameFileElsewhere(
  executor: Executor,
  scope: Scope<'decide submission'>,
  today: string,
  submissionId: string,
) {
  const own = executor
    .select({ sha256: documents.sha256 })
    .from(documents)
    .where(eq(documents.submissionId, submissionId))
  return executor
    .selectDistinct({
      id: submissions.id,
      personId: submissions.personId,
      claims: submissions.claims,
      sentAt: submissions.sentAt,
    })
    .from(documents)
    .innerJoin(submissions, eq(submissions.id, documents.submissionId))
    .where(
      and(
        isNotNull(documents.submissionId),
        ne(documents.submissionId, submissionId),
        inArray(documents.sha256, own),
        evidenceWithin(scope, documents.personId, today),
      ),
    )
}
