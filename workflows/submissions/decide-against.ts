import { positionsById } from '#db/queries/positions.ts'
import type { Scope } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { tellAfterSeconds } from '#domain/review-desk.ts'
import { refuseReasons, sendBackReasons } from '#domain/reviewing.ts'
import { type BoxError, readerOf } from '#domain/sending/boxes.ts'
import { formOfSubmission } from '#domain/sending/forms.ts'
import type { Deed } from '../deed.ts'
import { type DecidedMeanwhile, decide, lockedSubmission, noticeOfDecision } from './find-submission.ts'

/** A submission and what a reviewer typed about it: a reason of the list, and a note that may be empty. */
export type TypedAgainst = { submissionId: string; reason: string; note: string }

export type DecidedAgainst = { ok: true } | { ok: false; problem: 'boxes'; errors: BoxError[] } | DecidedMeanwhile

/**
 * Part of a deed: decides against a submission and tells its person why, once it can no longer be taken back. No fact is touched.
 *
 * @throws NotFound outside the scope, and where the viewer may not see such evidence
 */
export async function decideAgainst(
  deed: Deed,
  scope: Scope<'decide submission'>,
  outcome: 'sent-back' | 'refused',
  typed: TypedAgainst,
): Promise<DecidedAgainst> {
  const { submission, meanwhile } = await lockedSubmission(deed, scope, typed.submissionId)
  if (meanwhile) return meanwhile
  const read = await readReason(deed, submission, outcome, typed)
  if (!read.ok) return { ok: false, problem: 'boxes', errors: read.errors }
  const { reason, note } = read
  const decisionId = await decide(deed, submission, { outcome, reason, note })
  const { id: submissionId, personId, requirements } = submission
  const kind = `submission-${outcome}` as const
  const notice = { kind, submissionId, requirements, reason }
  await deed.notify({ personId }, noticeOfDecision(decisionId), notice, { afterSeconds: tellAfterSeconds })
  return { ok: true }
}

/** The longest note to a person, in characters. */
const longestNote = 500

/** The typed reason and the note of a decision against a submission, or what is wrong with them. */
async function readReason(
  deed: Deed,
  submission: { positionId: string; requirements: string[]; claims: Fact },
  outcome: 'sent-back' | 'refused',
  typed: { reason: string; note: string },
): Promise<{ ok: true; reason: string; note: string } | { ok: false; errors: BoxError[] }> {
  const position = (await positionsById(deed.tx, [submission.positionId], { sites: true })).get(submission.positionId)
  const form = position && formOfSubmission(position, submission.requirements[0] ?? '', submission.claims)
  const reasons: readonly string[] = outcome === 'refused' ? refuseReasons : form ? sendBackReasons(form) : []
  const reader = readerOf({ note: typed.note })
  const note = reader.text('note', longestNote) ?? ''
  if (!reasons.includes(typed.reason)) reader.wrong('reason', 'reason.missing')
  return reader.errors.length > 0 ? { ok: false, errors: reader.errors } : { ok: true, reason: typed.reason, note }
}
