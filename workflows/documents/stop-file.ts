import { and, eq, isNull } from 'drizzle-orm'
import { standingDecisionOf } from '#db/queries/decisions.ts'
import type { ownerOfFile } from '#db/queries/files.ts'
import { documents, informationDocuments, submissionDecisions, submissions } from '#db/schema/index.ts'
import type { NoticeBody } from '#domain/notices.ts'
import type { Deed } from '../deed.ts'
import { decide, noticeOfDecision } from '../submissions/find-submission.ts'
import { lockEvidence } from '../submissions/lock-evidence.ts'

type Owner = Awaited<ReturnType<typeof ownerOfFile>>

/**
 * Part of a deed that has kept the scan in which a virus was found in a file that was held until now: the ledger says so, whoever sent
 * it is told and asked for another, and what waits for review with it is sent back. A health paper that is kept unseen is in no ledger;
 * its own page says so (ADA).
 *
 * @returns the notice's id; null where nobody is written to
 */
export async function stopFile(deed: Deed, owner: Owner, scanId: string): Promise<string | null> {
  if (!owner) return null
  const { personId } = owner
  const stopped = () => deed.record(personId, { event: 'file stopped', ids: { scanId } })
  if (owner.of === 'agency paper' || personId === null) {
    await stopped()
    return null
  }
  await lockEvidence(deed, personId)
  if (owner.of === 'answer') {
    // HR goes on seeing that a file of an answer was stopped; one that waits for its answer leaves the form.
    if (owner.outcome !== 'answered')
      await deed.tx
        .update(informationDocuments)
        .set({ replacedAt: deed.now })
        .where(and(eq(informationDocuments.id, owner.id), isNull(informationDocuments.replacedAt)))
    await stopped()
    const body: NoticeBody = { kind: 'file-stopped', requirements: [], applicationId: owner.applicationId }
    return deed.notify({ personId }, `file-stopped:${scanId}`, body)
  }
  const [document] = await deed.tx.select().from(documents).where(eq(documents.id, owner.id))
  const waiting = document?.submissionId ? await waitingSubmission(deed, document.submissionId) : null
  if (waiting) {
    const reason = 'infected'
    const decisionId = await decide(deed, waiting, { outcome: 'sent-back', reason, note: '' })
    await stopped()
    const { id: submissionId, requirements } = waiting
    const body: NoticeBody = { kind: 'submission-sent-back', submissionId, requirements, reason }
    return deed.notify({ personId }, noticeOfDecision(decisionId), body)
  }
  await stopped()
  if (!document || document.submissionId || document.replacedAt) return null
  await deed.tx.update(documents).set({ replacedAt: deed.now }).where(eq(documents.id, document.id))
  const body: NoticeBody = { kind: 'file-stopped', requirements: [document.requirement] }
  return deed.notify({ personId }, `file-stopped:${scanId}`, body)
}

/** The submission, locked, where nothing was decided about it yet. */
async function waitingSubmission(deed: Deed, submissionId: string) {
  const [submission] = await deed.tx
    .select({ id: submissions.id, personId: submissions.personId, requirements: submissions.requirements })
    .from(submissions)
    .where(eq(submissions.id, submissionId))
    .for('update')
  const [decided] = await deed.tx
    .select({ id: submissionDecisions.id })
    .from(submissions)
    .innerJoin(submissionDecisions, standingDecisionOf(submissions.id))
    .where(eq(submissions.id, submissionId))
  return submission && !decided ? submission : null
}
