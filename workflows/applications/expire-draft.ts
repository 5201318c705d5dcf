import { policiesInForce } from '#db/queries/policies.ts'
import type { applications } from '#db/schema/index.ts'
import { clockMoves, draftLastDay, hasPassed } from '#domain/deadlines.ts'
import type { Deed } from '../deed.ts'
import { moveApplication } from './move-application.ts'

type Application = typeof applications.$inferSelect

/** Whether an application is a draft whose last day has passed, though no sweep may have run since. */
export async function isOver(deed: Deed, application: Application): Promise<boolean> {
  if (application.state !== 'draft') return false
  return hasPassed(draftLastDay(application, await policiesInForce(deed.tx, deed.now)), deed.today)
}

/** Carries out what a sweep would have done, where its person is faster and begins anew: the clock's move, in nobody's name. */
export async function expireDraft(deed: Deed, application: Application): Promise<void> {
  const { move, reason } = clockMoves.draft
  await moveApplication({ ...deed, by: null }, application, move, { reason })
}
