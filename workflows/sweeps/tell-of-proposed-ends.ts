import { onProbation, reviewsOf } from '#db/queries/probation.ts'
import { listenersInHr } from '#db/queries/staff-told.ts'
import { operatorScope } from '#domain/authority.ts'
import { proposedEnd } from '#domain/probation-review.ts'
import type { Duty } from './duties.ts'

/** Tells HR once of each review that proposes to end an employment, while that is not answered; nobody of their own. */
export const tellOfProposedEnds: Duty = async ({ portal, moment, scope, remind }) => {
  const { db } = portal.database
  const found = await onProbation(db, operatorScope('jobs', 'review probation'), moment.today)
  const reviews = await reviewsOf(
    db,
    found.map(({ employmentId }) => employmentId),
  )
  const proposed = found.flatMap((employment) => {
    const own = reviews.filter(({ employmentId }) => employmentId === employment.employmentId)
    const review = proposedEnd(employment, own)
    return review ? [{ ...employment, reviewId: review.id }] : []
  })
  const hr = proposed.length > 0 ? await listenersInHr(db, scope) : []
  for (const { employmentId, personId, reviewId } of proposed)
    for (const { viewer } of hr)
      if (viewer.personId !== personId)
        remind({
          personId: viewer.personId,
          key: `proposed-end:${reviewId}:${viewer.personId}`,
          item: { about: 'proposed end', employmentId },
        })
}
