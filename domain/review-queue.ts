import type { Employment } from './facts.ts'
import { knownAt } from './known.ts'
import type { PositionVersion } from './positions/index.ts'
import type { WayToPutOff } from './review-desk.ts'
import type { Standing } from './standing.ts'

/** Where something that waits for review stands in the queue, and in which of its views. */
export type PlaceInQueue = { blocksWork: boolean; newHire: boolean; renewal: boolean }

/** The gates whose closing keeps someone from their work. */
const workingGates = ['work', 'hospital']

/** What is kept of a standing on a day: the gates that are cleared, and the requirements that are or once were met. */
export type KeptStanding = { clearedGates: readonly string[]; everMet: readonly string[] }

type Asked = {
  employments: readonly Employment[]
  requirements: readonly string[]
  today: string
}

/**
 * Places a submission by what is kept of its person's standing: it is a new hire's until their first day, and a renewal where the
 * requirement is or was in order. Whether it blocks work is plain where they are not employed today or every working gate is cleared;
 * else `undecided`: the rules have to be asked (see `blocksWork`).
 */
export function placeByKept(
  asked: Asked & { version: PositionVersion; kept: KeptStanding },
): PlaceInQueue & { undecided: boolean } {
  const { version, kept, today, requirements } = asked
  const begun = knownAt(asked.employments, null).filter(({ hiredOn }) => hiredOn <= today)
  const employed = begun.some(({ lastDay }) => lastDay == null || lastDay >= today)
  const closed = workingGates.filter((gate) => version.gates[gate] && !kept.clearedGates.includes(gate))
  return {
    blocksWork: false,
    newHire: begun.length === 0,
    renewal: begun.length > 0 && requirements.some((requirement) => kept.everMet.includes(requirement)),
    undecided: employed && closed.length > 0,
  }
}

/** Whether one of a submission's requirements keeps someone who is employed from working or from the hospital. */
export function blocksWork(standing: Standing, requirements: readonly string[]): boolean {
  const blocked = workingGates.flatMap((gate) => standing.gates[gate]?.blockedBy ?? [])
  return requirements.some((requirement) => blocked.includes(requirement))
}

export const queueViews = ['all', 'blocking', 'new-hires', 'renewals', 'disagree', 'held', 'later'] as const
export type QueueView = (typeof queueViews)[number]

/**
 * What the queue knows of an entry besides its place: `disagrees` = what a machine read on it differs from what was typed; `held` = a
 * file of it may not be opened; `delay` = how it is put off today.
 */
export type Waiting = {
  place: PlaceInQueue
  sentAt: Date
  disagrees: boolean
  held: boolean
  delay: { how: WayToPutOff } | null
}

/**
 * What blocks work today comes first; within that, and after it, what has waited longest. What was put off to the end comes after everything
 * else.
 */
export function inQueueOrder<T extends Pick<Waiting, 'place' | 'sentAt' | 'delay'>>(entries: readonly T[]): T[] {
  const last = ({ delay }: T) => Number(delay?.how === 'end')
  return [...entries].sort(
    (a, b) =>
      last(a) - last(b) ||
      Number(b.place.blocksWork) - Number(a.place.blocksWork) ||
      a.sentAt.getTime() - b.sentAt.getTime(),
  )
}

const shows: Record<QueueView, (entry: Waiting) => boolean> = {
  all: () => true,
  blocking: ({ place }) => place.blocksWork,
  'new-hires': ({ place }) => place.newHire,
  renewals: ({ place }) => place.renewal,
  disagree: ({ disagrees }) => disagrees,
  held: ({ held }) => held,
  later: ({ delay }) => delay !== null,
}

/** The entries of a view, in their order. What was put off out of the queue is in `later` alone. */
export function inView<T extends Waiting>(entries: readonly T[], view: QueueView): T[] {
  return entries.filter((entry) => (view === 'later' || entry.delay?.how !== 'away') && shows[view](entry))
}
