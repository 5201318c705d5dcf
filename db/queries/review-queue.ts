import type { Scope } from '#domain/authority.ts'
import { inQueueOrder, type PlaceInQueue, placeInQueue } from '#domain/review-queue.ts'
import { evaluate } from '#domain/standing.ts'
import type { Executor } from '../client.ts'
import { evidenceOfMany } from './evidence.ts'
import { pendingSubmissions, type SubmissionRow } from './submissions.ts'

export type QueueEntry = SubmissionRow & { place: PlaceInQueue }

const elsewhere: PlaceInQueue = { blocksWork: false, newHire: false, renewal: false }

/**
 * Everything that waits for review and that the viewer may see, in the order in which it should be looked at. Whether something
 * blocks work is asked of the rules, so that it is right on every day.
 */
export async function reviewQueue(
  executor: Executor,
  scope: Scope<'decide submission'>,
  today: string,
): Promise<QueueEntry[]> {
  const pending = await pendingSubmissions(executor, scope, today)
  const evidence = await evidenceOfMany(executor, [...new Set(pending.map((row) => row.personId))])
  const entries = pending.map((row) => {
    const person = evidence.get(row.personId)
    const held = person?.positions.find((position) => position.id === row.positionId)
    if (!person || !held) return { ...row, place: elsewhere }
    const { position, employments } = held
    const standing = evaluate({ position, facts: person.facts, employments, asOf: today })
    return { ...row, place: placeInQueue({ standing, employments, requirements: row.requirements }) }
  })
  return inQueueOrder(entries)
}
