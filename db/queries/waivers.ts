import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { throughDate } from '#domain/calendar/dates.ts'
import type { FactOf } from '#domain/facts.ts'
import { type KnownWaiver, waiverStateOn } from '#domain/waivers.ts'
import type { Executor } from '../client.ts'
import { factRetractions, facts, waiverDecisions, waiverEndings, waivers } from '../schema/index.ts'
import { recordsOfMany } from './same-person.ts'
import { within } from './scope.ts'

export type WaiverScope = Scope<'propose waiver' | 'approve waiver'>

/** What someone did about a waiver, and why. */
type Act = { reason: string; at: Date; by: string | null }

/** A waiver with everything that is known of it; one that was not proposed here has neither `proposal` nor `decision`. */
export type Waiver = KnownWaiver & {
  /** Of the proposal; of the fact for one that was not proposed here. */
  id: string
  personId: string
  requirement: string
  proposal: Act | null
  decision: Act | null
  ending: (Act & { lastDay: string }) | null
  /** The fact that counts now, or counted last. */
  factId: string | null
  /** Of a requirement whose rest whoever asks may not know: that it is waived, and through when, is all there is. */
  masked: boolean
}

/**
 * Every waiver within the scope, the oldest proposal first. Of the requirements in `masked` only those that count today, without what
 * was proposed and why.
 *
 * @param personIds whose, null = everyone's
 */
export async function waiversKnown(
  executor: Executor,
  scope: WaiverScope,
  today: string,
  personIds: readonly string[] | null,
  masked: readonly string[],
): Promise<Waiver[]> {
  const theirs = (column: typeof waivers.personId | typeof facts.personId): SQL | undefined =>
    and(within(scope, column, today), personIds ? inArray(column, [...personIds]) : undefined)
  const proposals = await executor
    .select({ waiver: waivers, decision: waiverDecisions })
    .from(waivers)
    .leftJoin(waiverDecisions, eq(waiverDecisions.waiverId, waivers.id))
    .where(theirs(waivers.personId))
    .orderBy(asc(waivers.at), asc(waivers.id))
  const counted = await executor
    .select({
      id: facts.id,
      personId: facts.personId,
      body: facts.body,
      retracted: factRetractions.factId,
      ending: waiverEndings,
    })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .leftJoin(waiverEndings, eq(waiverEndings.factId, facts.id))
    .where(and(eq(facts.kind, 'waiver'), theirs(facts.personId)))
    .orderBy(asc(facts.recordedAt), asc(facts.id))
  const byId = new Map(counted.map((row) => [row.id, row]))
  /** From the fact that was recorded first to the one that counts now, or none. */
  const lasting = (first: string | null) => {
    let [at, ending] = [first ? byId.get(first) : undefined, null as (typeof counted)[number]['ending']]
    while (at?.ending) {
      ending = at.ending
      at = ending.newFactId ? byId.get(ending.newFactId) : undefined
    }
    const body = at && !at.retracted ? (at.body as FactOf<'waiver'>) : null
    return {
      counts: body && { from: body.from, through: throughDate(body.through) },
      endedEarly: ending !== null,
      ending: ending && { reason: ending.reason, at: ending.at, by: ending.by, lastDay: ending.lastDay },
      factId: at?.id ?? null,
    }
  }
  const proposed = proposals.map(({ waiver, decision }): Waiver => {
    const { id, personId, requirement, fromDay, throughDay, reason, at, by } = waiver
    return {
      id,
      personId,
      requirement,
      proposed: { from: fromDay, through: throughDay },
      outcome: decision?.outcome ?? null,
      proposal: { reason, at, by },
      decision: decision && { reason: decision.reason, at: decision.at, by: decision.by },
      ...lasting(decision?.factId ?? null),
      masked: false,
    }
  })
  const later = new Set([
    ...proposals.map(({ decision }) => decision?.factId),
    ...counted.map(({ ending }) => ending?.newFactId),
  ])
  const others = counted
    .filter(({ id, retracted, ending }) => !later.has(id) && (!retracted || ending))
    .map(({ id, personId, body }): Waiver => {
      const { requirement } = body as FactOf<'waiver'>
      const own = { id, personId, requirement, proposed: null, outcome: null, proposal: null, decision: null }
      return { ...own, ...lasting(id), masked: false }
    })
  return [...others, ...proposed].flatMap((waiver) => {
    if (!masked.includes(waiver.requirement)) return [waiver]
    if (waiverStateOn(waiver, today) !== 'running') return []
    return [{ ...waiver, proposal: null, decision: null, ending: null, endedEarly: false, masked: true }]
  })
}

/** Whether a proposal waits for whoever asks: still to be decided, and not by whoever proposed it. */
export function waitsForApproval(waiver: Waiver, scope: WaiverScope, today: string): boolean {
  const own = scope.viewer.kind === 'account' && waiver.proposal?.by === scope.viewer.accountId
  return !own && waiverStateOn(waiver, today) === 'waiting'
}

/** How many proposals wait for whoever asks. */
export async function countWaiversWaiting(
  executor: Executor,
  scope: WaiverScope,
  today: string,
  masked: readonly string[],
): Promise<number> {
  const known = await waiversKnown(executor, scope, today, null, masked)
  return known.filter((waiver) => waitsForApproval(waiver, scope, today)).length
}

/** The people within the scope of whom a waiver counts on a day, by every record of theirs. */
export async function waivedOn(executor: Executor, scope: Scope<'read person'>, day: string): Promise<Set<string>> {
  const rows = await executor
    .select({ personId: facts.personId, body: facts.body })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(eq(facts.kind, 'waiver'), isNull(factRetractions.factId), within(scope, facts.personId, day)))
  const waived = rows.filter(({ body }) => {
    const { from, through } = body as FactOf<'waiver'>
    return from <= day && throughDate(through) >= day
  })
  const records = await recordsOfMany(executor, [...new Set(waived.map(({ personId }) => personId))])
  return new Set([...records.values()].flat())
}
