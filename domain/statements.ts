import { needsOf } from './application.ts'
import { isPlainDate } from './calendar/dates.ts'
import type { Fact, FactOf } from './facts.ts'
import type { Position, PositionVersion } from './positions/index.ts'

/** A wording in both languages: exactly what is signed, with its title and a note beside it that is not part of it. */
export type StatementWords = Readonly<Record<'en' | 'es', { title: string; note: string; text: string }>>

const prefix = 'job-description:'

/** The name of the acknowledgement that somebody has read the job description of a position. */
export function jobDescriptionStatement(positionId: string): string {
  return `${prefix}${positionId}`
}

/** The position whose job description a statement acknowledges, null for every other statement. */
export function positionOfStatement(statement: string): string | null {
  return statement.startsWith(prefix) ? statement.slice(prefix.length) : null
}

/**
 * The statements that whoever holds a position, or has accepted an offer of it, is asked to sign: those that its requirements name, in
 * their order, and that they have read its job description. `requirement` null = nothing but a signature comes of it.
 */
export function statementsAsked(
  positionId: string,
  version: Pick<PositionVersion, 'requirements'>,
): { statement: string; requirement: string | null }[] {
  const named = needsOf(version).flatMap(({ requirement, need }) =>
    need.needs === 'attestation' ? [{ statement: need.statement, requirement }] : [],
  )
  const description = jobDescriptionStatement(positionId)
  return named.some(({ statement }) => statement === description)
    ? named
    : [...named, { statement: description, requirement: null }]
}

/** A signature under a statement as far as it matters here: which wording, numbered from 1. */
export type Signed = { statement: string; version: number }

/**
 * How a person stands to a statement: `unsigned` where none stands, `again` where one does but under a wording older than the one that
 * is asked for now, `signed` otherwise. A withdrawn one is unsigned again.
 *
 * @param askedFrom the oldest wording that need not be signed again
 */
export function standingOfStatement(
  statement: string,
  facts: readonly Fact[],
  signed: readonly Signed[],
  askedFrom: number,
): 'unsigned' | 'again' | 'signed' {
  if (standingAttestations(statement, facts).length === 0) return 'unsigned'
  const newest = Math.max(0, ...signed.filter((each) => each.statement === statement).map(({ version }) => version))
  return newest < askedFrom ? 'again' : 'signed'
}

/** The facts that a statement was made and not withdrawn. */
export function standingAttestations(statement: string, facts: readonly Fact[]): FactOf<'attestation'>[] {
  return facts.filter(
    (fact): fact is FactOf<'attestation'> =>
      fact.kind === 'attestation' &&
      fact.statement === statement &&
      fact.withdrawnOn == null &&
      fact.retractedAt == null &&
      fact.review == null,
  )
}

/**
 * The same statement withdrawn: it stands through the day before. One of a day to come never stood.
 *
 * @throws RangeError where `on` is no date
 */
export function withdrawn(fact: FactOf<'attestation'>, on: string): FactOf<'attestation'> {
  if (!isPlainDate(on)) throw new RangeError('not a date')
  return { ...fact, withdrawnOn: on < fact.on ? fact.on : on }
}

/** The number of a position's job description on a day, from 1: each version of the position brings a new one. */
export function descriptionNumber(position: Pick<Position, 'versions'>, today: string): number {
  const begun = position.versions.filter(
    ({ effectiveFrom, retractedAt }) => retractedAt == null && effectiveFrom <= today,
  )
  return Math.max(1, begun.length)
}

/** The oldest wording that need not be signed again: the newest that asks again; 0 where none ever did. */
export function askedFrom(
  published: readonly { statement: string; version: number; asksAgain: boolean }[],
  statement: string,
): number {
  return Math.max(
    0,
    ...published.filter((each) => each.statement === statement && each.asksAgain).map(({ version }) => version),
  )
}
