import { evidenceOfMany } from '#db/queries/evidence.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { onProbation, reviewsOf } from '#db/queries/probation.ts'
import { listenersInHr, listenersInTeams } from '#db/queries/staff-told.ts'
import { operatorScope } from '#domain/authority.ts'
import { daysBetween } from '#domain/calendar/dates.ts'
import { probationDay } from '#domain/probation-day.ts'
import { askedAgainFrom } from '#domain/probation-review.ts'
import { standingOf } from '#domain/standing.ts'
import type { Duty } from './duties.ts'

/** Days before the last day of a probation on which its review is asked for again while nobody has signed one. */
const againBefore = [14, 7, 3, 1, 0]

/**
 * Asks whoever is to review a probation for it, from its day so-and-so on: the managers of the person's teams, or HR where there are none. After an
 * extension another review is asked for from two weeks before its new end.
 */
export const askForReviews: Duty = async ({ portal, moment, scope, remind }) => {
  const { db } = portal.database
  const { today } = moment
  const { reviewFromDay } = (await policiesInForce(db, moment.now)).probation
  const found = await onProbation(db, operatorScope('jobs', 'review probation'), today)
  const evidence = await evidenceOfMany(
    db,
    found.map(({ personId }) => personId),
  )
  const reviews = await reviewsOf(
    db,
    found.map(({ employmentId }) => employmentId),
  )
  const due = found.flatMap((employment) => {
    const { personId, positionId, hiredOn, employmentId, extendedThrough } = employment
    const held = evidence.get(personId)?.positions.find(({ id }) => id === positionId)
    const own = held?.employments.find((one) => !one.retractedAt && one.hiredOn === hiredOn)
    if (!held || !own) return []
    const { probation } = standingOf({ ...held, facts: evidence.get(personId)?.facts ?? [] }).at(today)
    const calendar = probation?.lastDay
    if (!calendar) return []
    const signed = reviews.filter((review) => review.employmentId === employmentId && review.signatures.length > 0)
    const extended = extendedThrough !== null && extendedThrough > calendar ? extendedThrough : null
    const lastDay = extended ?? calendar
    const day = probationDay(held.position.probation, own, today)?.day ?? Number.POSITIVE_INFINITY
    const begun = extended === null ? day >= reviewFromDay : today >= askedAgainFrom(extended)
    const wanted =
      extended === null ? signed.length === 0 : !signed.some(({ signatures }) => afterExtension(signatures, extended))
    if (!begun || !wanted || lastDay < today) return []
    const left = daysBetween(today, lastDay)
    const threshold = againBefore.filter((days) => left <= days).at(-1) ?? 'first'
    return [{ employmentId, personId, lastDay, threshold, urgent: left <= 1 }]
  })
  const people = due.map(({ personId }) => personId)
  const managers = await listenersInTeams(db, scope, people, today)
  const hr = due.length > 0 ? await listenersInHr(db, scope) : []
  for (const { employmentId, personId, lastDay, threshold, urgent } of due) {
    const own = managers.get(personId) ?? []
    for (const { viewer, front } of own.length > 0 ? own : hr) {
      if (viewer.personId === personId) continue
      remind({
        personId: viewer.personId,
        key: `probation-review:${employmentId}:${lastDay}:${threshold}:${viewer.personId}`,
        item: { about: 'probation review', front, employmentId, lastDay },
        urgent,
      })
    }
  }
}

/** Whether a review was signed after the one that extended the probation through that day. */
function afterExtension(signatures: readonly { as: string; extendedThrough: string | null }[], extended: string) {
  return signatures.some((signature) => signature.as === 'manager' && signature.extendedThrough !== extended)
}
