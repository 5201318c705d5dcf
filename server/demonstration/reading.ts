import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { standingDecisionOf } from '#db/queries/decisions.ts'
import { documents, submissionDecisions, submissions } from '#db/schema/index.ts'
import type { Portal } from '#workflows/portal.ts'

/** Has whatever was sent before an instant and still waits for review be read, so that its reviewer is shown what is printed on it. */
export async function readWhatWaits(tx: Transaction, queue: Portal['queue'], before: Date): Promise<void> {
  const waiting = await tx
    .select({ id: documents.id })
    .from(documents)
    .innerJoin(submissions, eq(submissions.id, documents.submissionId))
    .leftJoin(submissionDecisions, standingDecisionOf(submissions.id))
    .where(and(isNull(submissionDecisions.id), isNull(documents.replacedAt), lt(documents.uploadedAt, before)))
  for (const { id } of waiting) await queue.send(tx, 'read-document', { documentId: id })
}
