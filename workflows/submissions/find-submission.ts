import { and, eq, sql } from 'drizzle-orm'
import { evidenceWithin } from '#db/queries/after-offer.ts'
import { submissionById } from '#db/queries/submissions.ts'
import { submissionDecisions, submissions } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { isSender } from '#domain/reviewing.ts'
import { comparableNumber } from '#domain/sending/card-number.ts'
import type { SentDetails } from '#domain/sending/forms.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/** What became of a submission before this reviewer came to it. */
export type Decided = { outcome: 'accepted' | 'sent-back' | 'refused'; at: Date; by: string }

/** Somebody else was first: who decided what, and when. Nothing was changed. */
export type DecidedMeanwhile = { ok: false; problem: 'decided'; decided: Decided }

/**
 * The submission of that id, locked until the deed ends, so that two reviewers come one after the other.
 *
 * @returns the submission, or what was decided about it already
 * @throws NotFound outside the scope (one's own evidence is), where it was sent in by whoever asks, where the person is not after an accepted offer, and where the
 *   viewer may not see such evidence
 */
export async function lockedSubmission(deed: Deed, scope: Scope<'decide submission'>, submissionId: string) {
  const [locked] = await deed.tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.id, submissionId), evidenceWithin(scope, submissions.personId, deed.today)))
    .for('update')
  const submission = locked && (await submissionById(deed.tx, scope, deed.today, submissionId))
  if (!submission || isSender(scope.viewer, submission)) throw new NotFound()
  if (submission.outcome === null || submission.decidedAt === null) return { submission }
  const { outcome, decidedAt: at } = submission
  const by = [submission.reviewerGivenName, submission.reviewerFamilyName].filter(Boolean).join(' ')
  const meanwhile: DecidedMeanwhile = { ok: false, problem: 'decided', decided: { outcome, at, by } }
  return { meanwhile }
}

type Decision = Pick<typeof submissionDecisions.$inferInsert, 'outcome' | 'reason' | 'note' | 'factIds'> & {
  details?: SentDetails
}

/**
 * Keeps the decision that stands about a submission; `factIds` are the facts that it became.
 *
 * @returns the decision's id, which keys what is told of it: what is taken back and decided anew is told anew
 */
export async function decide(
  deed: Deed,
  submission: { id: string; personId: string },
  { details = {}, ...decision }: Decision,
): Promise<string> {
  const [before] = await deed.tx
    .select({ turns: sql<number>`count(*)::int` })
    .from(submissionDecisions)
    .where(eq(submissionDecisions.submissionId, submission.id))
  const [kept] = await deed.tx
    .insert(submissionDecisions)
    .values({
      submissionId: submission.id,
      turn: (before?.turns ?? 0) + 1,
      ...decision,
      details,
      comparableNumber: comparableNumber(details.number),
      at: deed.now,
      by: deed.by,
    })
    .returning({ id: submissionDecisions.id })
  if (!kept) throw new Error('the decision was not kept')
  await deed.record(submission.personId, {
    event: 'evidence decided',
    ids: { submissionId: submission.id, outcome: decision.outcome },
  })
  return kept.id
}

/** The key of the notice that tells of a decision. */
export function noticeOfDecision(decisionId: string): string {
  return `decision:${decisionId}`
}
