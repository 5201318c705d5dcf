import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Employment } from '#domain/facts.ts'
import { delayOn, type WayToPutOff } from '#domain/review-desk.ts'
import {
  blocksWork,
  inQueueOrder,
  type KeptStanding,
  type PlaceInQueue,
  placeByKept,
  type Waiting,
} from '#domain/review-queue.ts'
import { evaluate } from '#domain/standing.ts'
import { versionOn } from '#domain/versions.ts'
import type { Executor } from '../client.ts'
import { employmentRetractions, employments, reviewDelays, standingSpans, submissions } from '../schema/index.ts'
import { evidenceOfMany } from './evidence.ts'
import { heldFiles } from './files.ts'
import { positionsById } from './positions.ts'
import { disagreeing } from './readings.ts'
import { pendingSubmissions, type SubmissionRow } from './submissions.ts'

/** How something is put off today, when that was said and by which account. */
export type Delay = { how: WayToPutOff; until: string; at: Date; by: string | null }

export type QueueEntry = SubmissionRow & Waiting & { delay: Delay | null }

const nowhere: PlaceInQueue = { blocksWork: false, newHire: false, renewal: false }

/**
 * Everything that waits for review and that the viewer may see, in the order in which it should be looked at, in a fixed number of
 * queries. Whether something blocks work is asked of the rules, so that it is right on every day; the facts are read only of people
 * who are employed and whose kept standing has a working gate closed.
 */
export async function reviewQueue(
  executor: Executor,
  scope: Scope<'decide submission'>,
  today: string,
): Promise<QueueEntry[]> {
  const pending = await pendingSubmissions(executor, scope, today)
  if (pending.length === 0) return []
  const places = await placesOf(executor, pending, today)
  const delays = await delaysOf(executor, pending, today)
  const disagree = await disagreeing(executor, pending)
  const held = new Set((await heldFiles(executor, scope, today)).map(({ submissionId }) => submissionId))
  const entries = pending.map((row) => ({
    ...row,
    place: places.get(row.id) ?? nowhere,
    delay: delays.get(row.id) ?? null,
    disagrees: disagree.has(row.id),
    held: held.has(row.id),
  }))
  return inQueueOrder(entries)
}

async function placesOf(executor: Executor, pending: readonly SubmissionRow[], today: string) {
  const rules = await positionsById(
    executor,
    pending.map(({ positionId }) => positionId),
  )
  const employed = await employmentsOf(executor, pending)
  const kept = await keptStandings(executor, pending, today)
  const places = pending.flatMap((row) => {
    const position = rules.get(row.positionId)
    if (!position) return []
    const { requirements } = row
    const own = (employed.get(row.personId) ?? []).filter(({ positionId }) => positionId === row.positionId)
    const known = kept.get(row.id) ?? { clearedGates: [], everMet: [] }
    const place = placeByKept({
      version: versionOn(position, today),
      employments: own,
      kept: known,
      requirements,
      today,
    })
    return [{ row, place }]
  })
  const undecided = places.filter(({ place }) => place.undecided).map(({ row }) => row)
  const blocking = await blockingOf(executor, undecided, today)
  return new Map(
    places.map(({ row, place: { undecided: _, ...place } }) => [
      row.id,
      { ...place, blocksWork: blocking.has(row.id) } satisfies PlaceInQueue,
    ]),
  )
}

/** Which of these keep someone from work: their facts are read and the rules are asked. */
async function blockingOf(executor: Executor, rows: readonly SubmissionRow[], today: string): Promise<Set<string>> {
  const evidence = await evidenceOfMany(executor, [...new Set(rows.map((row) => row.personId))])
  const blocking = rows.filter(({ personId, positionId, requirements }) => {
    const person = evidence.get(personId)
    const held = person?.positions.find((position) => position.id === positionId)
    if (!person || !held) return false
    const { position, employments } = held
    return blocksWork(evaluate({ position, facts: person.facts, employments, asOf: today }), requirements)
  })
  return new Set(blocking.map(({ id }) => id))
}

/** The employments of those people that were not retracted. */
async function employmentsOf(executor: Executor, pending: readonly SubmissionRow[]) {
  const rows = await executor
    .select({
      personId: employments.personId,
      positionId: employments.positionId,
      hiredOn: employments.hiredOn,
      lastDay: employments.lastDay,
    })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(and(inArray(employments.personId, personsOf(pending)), isNull(employmentRetractions.revisionId)))
  const found = new Map<string, (Employment & { positionId: string })[]>()
  for (const { personId, ...row } of rows) found.set(personId, [...(found.get(personId) ?? []), row])
  return found
}

/** What is kept of the standing that bears on each submission: gates cleared today, and its requirements that were ever met by today. */
async function keptStandings(executor: Executor, pending: readonly SubmissionRow[], today: string) {
  const rows = await executor
    .selectDistinct({ id: submissions.id, subject: standingSpans.subject, name: standingSpans.name })
    .from(submissions)
    .innerJoin(
      standingSpans,
      and(eq(standingSpans.personId, submissions.personId), eq(standingSpans.positionId, submissions.positionId)),
    )
    .where(
      and(
        inArray(
          submissions.id,
          pending.map(({ id }) => id),
        ),
        lte(standingSpans.fromDay, today),
        or(
          and(eq(standingSpans.subject, 'gate'), gt(standingSpans.untilDay, today)),
          and(eq(standingSpans.subject, 'requirement'), sql`${standingSpans.name} = any(${submissions.requirements})`),
        ),
      ),
    )
  const kept = new Map<string, { clearedGates: string[]; everMet: string[] } & KeptStanding>()
  for (const { id, subject, name } of rows) {
    const known = kept.get(id) ?? { clearedGates: [], everMet: [] }
    ;(subject === 'gate' ? known.clearedGates : known.everMet).push(name)
    kept.set(id, known)
  }
  return kept
}

/** How each is put off today. What was said of an earlier day counts no more. */
async function delaysOf(executor: Executor, pending: readonly SubmissionRow[], today: string) {
  const rows = await executor
    .selectDistinctOn([reviewDelays.submissionId])
    .from(reviewDelays)
    .where(
      and(
        gte(reviewDelays.until, today),
        inArray(
          reviewDelays.submissionId,
          pending.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(reviewDelays.submissionId), desc(reviewDelays.at), desc(reviewDelays.id))
  return new Map(rows.map((row) => [row.submissionId, delayOn(row, today)]))
}

function personsOf(rows: readonly SubmissionRow[]): string[] {
  return [...new Set(rows.map(({ personId }) => personId))]
}
