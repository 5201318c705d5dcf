import { positionsById } from '#db/queries/positions.ts'
import type { Fact } from '#domain/facts.ts'
import { refuseReasons, sendBackReasons } from '#domain/reviewing.ts'
import { type BoxError, readerOf } from '#domain/sending/boxes.ts'
import { formOfSubmission } from '#domain/sending/forms.ts'
import type { Deed } from '../deed.ts'

/** The longest note to a person, in characters. */
const longestNote = 500

/** The typed reason and the note of a decision against a submission, or what is wrong with them. */
export async function readReason(
  deed: Deed,
  submission: { positionId: string; requirements: string[]; claims: Fact },
  outcome: 'sent-back' | 'refused',
  typed: { reason: string; note: string },
): Promise<{ ok: true; reason: string; note: string } | { ok: false; errors: BoxError[] }> {
  const position = (await positionsById(deed.tx, [submission.positionId])).get(submission.positionId)
  const form = position && formOfSubmission(position, submission.requirements[0] ?? '', submission.claims)
  const reasons: readonly string[] = outcome === 'refused' ? refuseReasons : form ? sendBackReasons(form) : []
  const reader = readerOf({ note: typed.note })
  const note = reader.text('note', longestNote) ?? ''
  if (!reasons.includes(typed.reason)) reader.wrong('reason', 'reason.missing')
  return reader.errors.length > 0 ? { ok: false, errors: reader.errors } : { ok: true, reason: typed.reason, note }
}
