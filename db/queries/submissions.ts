import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import { isSender } from '#domain/reviewing.ts'
import { seesEvidence } from '#domain/visibility.ts'
import type { Executor } from '../client.ts'
import { accounts, people, submissionDecisions, submissions, verifications } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'
import { standingDecisionOf } from './decisions.ts'

type ReadScope = Scope<'read submission'> | Scope<'decide submission'> | Scope<'submit evidence'>

const reviewer = alias(people, 'reviewer')
const sender = alias(people, 'sender')
const senderAccount = alias(accounts, 'sender_account')

const columns = {
  id: submissions.id,
  personId: submissions.personId,
  positionId: submissions.positionId,
  requirements: submissions.requirements,
  claims: submissions.claims,
  details: submissions.details,
  sentAt: submissions.sentAt,
  sentBy: submissions.sentBy,
  senderId: sender.id,
  senderName: sql<string>`trim(concat(${sender.givenName}, ' ', ${sender.familyName}))`,
  givenName: people.givenName,
  familyName: people.familyName,
  otherNames: people.otherNames,
  language: people.language,
  decisionId: submissionDecisions.id,
  outcome: submissionDecisions.outcome,
  reason: submissionDecisions.reason,
  note: submissionDecisions.note,
  factIds: submissionDecisions.factIds,
  confirmed: submissionDecisions.details,
  decidedAt: submissionDecisions.at,
  reviewerGivenName: reviewer.givenName,
  reviewerFamilyName: reviewer.familyName,
}

function select(executor: Executor) {
  return executor
    .select(columns)
    .from(submissions)
    .innerJoin(people, eq(people.id, submissions.personId))
    .leftJoin(senderAccount, eq(senderAccount.id, submissions.sentBy))
    .leftJoin(sender, eq(sender.id, senderAccount.personId))
    .leftJoin(submissionDecisions, standingDecisionOf(submissions.id))
    .leftJoin(accounts, eq(accounts.id, submissionDecisions.by))
    .leftJoin(reviewer, eq(reviewer.id, accounts.personId))
}

/** A submission with whose it is and what was decided; without a decision `outcome` is null. */
export type SubmissionRow = Awaited<ReturnType<typeof select>>[number]

/**
 * What was sent for any requirement by one person, the newest first. Medical evidence is left out where the viewer may not see
 * it, as if it had never been sent.
 */
export async function submissionsOf(
  executor: Executor,
  scope: ReadScope,
  today: string,
  personId: string,
): Promise<SubmissionRow[]> {
  const rows = await select(executor)
    .where(and(eq(submissions.personId, personId), evidenceWithin(scope, submissions.personId, today)))
    .orderBy(desc(submissions.sentAt), desc(submissions.id))
  return rows.filter((row) => seesEvidence(scope.viewer, row.claims, row.personId))
}

/** The submissions that fit a condition, which has to hold the scope, the newest first, whether the viewer may see them or not. */
export function unscopedSubmissions(executor: Executor, condition: SQL | undefined): Promise<SubmissionRow[]> {
  return select(executor).where(condition).orderBy(desc(submissions.sentAt), desc(submissions.id))
}

/** Everything that waits for a decision and that the viewer may see and decide about, the longest waiting first. */
export async function pendingSubmissions(
  executor: Executor,
  scope: Scope<'decide submission'>,
  today: string,
): Promise<SubmissionRow[]> {
  const rows = await select(executor)
    .where(and(isNull(submissionDecisions.id), evidenceWithin(scope, submissions.personId, today)))
    .orderBy(asc(submissions.sentAt), asc(submissions.id))
  return rows.filter((row) => seesEvidence(scope.viewer, row.claims, row.personId) && !isSender(scope.viewer, row))
}

/** Who handed a submission in for its person, by name; null where it was the person. */
export function handedInBy({ personId, senderId, senderName }: SubmissionRow): string | null {
  return senderId === null || senderId === personId ? null : senderName || 'HR'
}

/**
 * One submission; null outside the scope, where another's is from before an accepted offer (see `evidenceWithin`), and where the
 * viewer may not see such evidence.
 */
export async function submissionById(
  executor: Executor,
  scope: ReadScope,
  today: string,
  id: string,
): Promise<SubmissionRow | null> {
  const [row] = await select(executor).where(
    and(eq(submissions.id, id), evidenceWithin(scope, submissions.personId, today)),
  )
  return row && seesEvidence(scope.viewer, row.claims, row.personId) ? row : null
}

/** The checks at a source that were recorded for submissions, the newest first. */
export async function sourceChecks(
  executor: Executor,
  scope: ReadScope,
  today: string,
  submissionIds: readonly string[],
) {
  if (submissionIds.length === 0) return []
  return executor
    .select({
      id: verifications.id,
      submissionId: verifications.submissionId,
      source: verifications.source,
      checkedOn: verifications.checkedOn,
      result: verifications.result,
      reference: verifications.reference,
      pictureId: verifications.pictureId,
      at: verifications.at,
      reviewerGivenName: reviewer.givenName,
      reviewerFamilyName: reviewer.familyName,
    })
    .from(verifications)
    .leftJoin(accounts, eq(accounts.id, verifications.by))
    .leftJoin(reviewer, eq(reviewer.id, accounts.personId))
    .where(
      and(
        inArray(verifications.submissionId, [...submissionIds]),
        evidenceWithin(scope, verifications.personId, today),
      ),
    )
    .orderBy(desc(verifications.at))
}
