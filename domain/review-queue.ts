import type { Employment } from './facts.ts'
import type { Standing } from './standing.ts'

/** Where something that waits for review stands in the queue, and in which of its views. */
export type PlaceInQueue = { blocksWork: boolean; newHire: boolean; renewal: boolean }

export const queueViews = ['all', 'blocking', 'new-hires', 'renewals'] as const
export type QueueView = (typeof queueViews)[number]

/** The gates whose closing keeps someone from their work. */
const workingGates = ['work', 'hospital']

/**
 * Places a submission: it blocks work where the person is employed today and one of its requirements keeps them from working or
 * from the hospital; it is a new hire's until their first day, and a renewal where the requirement is or was in order.
 */
export function placeInQueue(given: {
  standing: Standing
  employments: readonly Employment[]
  requirements: readonly string[]
}): PlaceInQueue {
  const { standing, requirements } = given
  const begun = given.employments.filter(({ hiredOn, retractedAt }) => !retractedAt && hiredOn <= standing.asOf)
  const employed = begun.some(({ lastDay }) => lastDay == null || lastDay >= standing.asOf)
  const blocked = workingGates.flatMap((gate) => standing.gates[gate]?.blockedBy ?? [])
  const known = ['met', 'lapsed', 'waived', 'failed']
  return {
    blocksWork: employed && requirements.some((requirement) => blocked.includes(requirement)),
    newHire: begun.length === 0,
    renewal:
      begun.length > 0 &&
      requirements.some((requirement) => known.includes(standing.requirements[requirement]?.status ?? '')),
  }
}

/** What blocks work today comes first; within that, and after it, what has waited longest. */
export function inQueueOrder<T extends { place: PlaceInQueue; sentAt: Date }>(entries: readonly T[]): T[] {
  return [...entries].sort(
    (a, b) => Number(b.place.blocksWork) - Number(a.place.blocksWork) || a.sentAt.getTime() - b.sentAt.getTime(),
  )
}

/** The entries of a view, in their order. */
export function inView<T extends { place: PlaceInQueue }>(entries: readonly T[], view: QueueView): T[] {
  const shows: Record<QueueView, (place: PlaceInQueue) => boolean> = {
    all: () => true,
    blocking: (place) => place.blocksWork,
    'new-hires': (place) => place.newHire,
    renewals: (place) => place.renewal,
  }
  return entries.filter((entry) => shows[view](entry.place))
}
