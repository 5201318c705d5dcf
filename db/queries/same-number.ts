import { and, inArray, notInArray, or } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { comparableNumber } from '#domain/sending/card-number.ts'
import { seesEvidence } from '#domain/visibility.ts'
import type { Executor } from '../client.ts'
import { submissionDecisions, submissions } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'
import { recordsOf } from './same-person.ts'
import { unscopedSubmissions } from './submissions.ts'

/**
 * The submissions of other people that brought a card of the same kind with one of these numbers, however it is written, one for each
 * person and the newest first: only what the viewer may see. Null where there is no number to compare.
 */
export async function sameNumberElsewhere(
  executor: Executor,
  scope: Scope<'decide submission'>,
  today: string,
  card: { personId: string; claims: Fact; numbers: readonly (string | undefined)[] },
) {
  const numbers = card.numbers.map(comparableNumber).filter((number) => number !== null)
  const { claims, personId } = card
  if (claims.kind !== 'credential' || numbers.length === 0) return null
  const rows = await unscopedSubmissions(
    executor,
    and(
      or(inArray(submissions.comparableNumber, numbers), inArray(submissionDecisions.comparableNumber, numbers)),
      notInArray(submissions.personId, [...(await recordsOf(executor, personId))]),
      evidenceWithin(scope, submissions.personId, today),
    ),
  )
  const seen = rows.filter(
    (row) =>
      row.claims.kind === 'credential' &&
      row.claims.of.some((of) => claims.of.includes(of)) &&
      seesEvidence(scope.viewer, row.claims, row.personId),
  )
  return [...new Map([...seen].reverse().map((row) => [row.personId, row])).values()].reverse()
}
