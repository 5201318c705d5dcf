import { evidenceOf } from '#db/queries/evidence.ts'
import { type OnProbation, onProbation, type Review, reviewsOf } from '#db/queries/probation.ts'
import { probationReviews } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { probationDay } from '#domain/probation-day.ts'
import { standingOf } from '#domain/standing.ts'
import type { Deed } from '../deed.ts'
import { lockPerson } from '../people/lock-person.ts'
import { NotFound } from '../problems.ts'

/** An employment's probation as a deed finds it: `day` null once its days are used up, `probationEnd` its last day with any extension. */
export type FoundProbation = OnProbation & {
  day: number | null
  probationEnd: string | null
  open: Review | null
  signed: readonly Review[]
  ended: boolean
}

/**
 * Part of a deed: the probation of an employment within the scope, its person locked, with the review that is being written, if any.
 * Throws NotFound, also for one's own.
 */
export async function lockedProbation(
  deed: Deed,
  scope: Scope<'review probation'>,
  employmentId: string,
): Promise<FoundProbation> {
  const [found] = await onProbation(deed.tx, scope, deed.today, employmentId)
  if (!found) throw new NotFound()
  await lockPerson(deed, scope, found.personId)
  const reviews = await reviewsOf(deed.tx, [employmentId])
  const isSigned = ({ signatures }: Review) => signatures.some((signature) => signature.as === 'manager')
  const signed = reviews.filter(isSigned)
  return {
    ...found,
    ...(await whereItStands(deed, found)),
    open: reviews.find((review) => !isSigned(review)) ?? null,
    signed,
    ended: found.lastDay !== null && found.lastDay < deed.today,
  }
}

async function whereItStands({ tx, today }: Deed, found: OnProbation) {
  const evidence = await evidenceOf(tx, found.personId)
  const held = evidence.positions.find(({ id }) => id === found.positionId)
  const employment = held?.employments.find(({ hiredOn, retractedAt }) => !retractedAt && hiredOn === found.hiredOn)
  if (!held || !employment) throw new NotFound()
  const { probation } = standingOf({ ...held, facts: evidence.facts }).at(today)
  const calendar = probation?.lastDay ?? null
  const extended = found.extendedThrough
  return {
    day: probationDay(held.position.probation, employment, today)?.day ?? null,
    probationEnd: calendar !== null && extended !== null && extended > calendar ? extended : calendar,
  }
}

/** Part of a deed: the review that is being written as number so-and-so of its employment, begun where none is; null once that is signed. */
export async function openReview(deed: Deed, found: FoundProbation, number: number): Promise<Review | null> {
  if (number !== found.signed.length + 1) return null
  if (found.open) return found.open
  const { employmentId, personId, positionId } = found
  const values = { employmentId, personId, positionId, number }
  const [row] = await deed.tx
    .insert(probationReviews)
    .values({ ...values, draft: {}, revision: 0, savedAt: deed.now, savedBy: deed.by })
    .returning()
  if (!row) throw new Error('the review was not begun')
  return { ...row, signatures: [] }
}
