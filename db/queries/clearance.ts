import { and, eq, inArray, not } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Employment, Fact } from '#domain/facts.ts'
import { clearingStates } from '#domain/hiring.ts'
import type { Position } from '#domain/positions/index.ts'
import { seenFact, seesEvidence } from '#domain/visibility.ts'
import type { Executor } from '../client.ts'
import { applications, factRetractions, facts, people, postings } from '../schema/index.ts'
import { cameWithUndone } from './decisions.ts'
import { evidenceOf } from './evidence.ts'
import { within } from './scope.ts'

export type OpenPosition = { id: string; position: Position; employments: Employment[] }

/** A person and the positions for which their evidence may be asked for now. */
export type Clearance = {
  person: { id: string; givenName: string; familyName: string; otherNames: string; language: 'en' | 'es' }
  facts: Fact[]
  open: OpenPosition[]
}

/**
 * What a person is asked to show: their evidence, and the positions they accepted an offer for or work in (or will). Before an
 * accepted offer there are none: nothing may be asked for then (ADA). Null where the person is not within the scope.
 */
export async function clearanceOf(
  executor: Executor,
  scope: Scope,
  personId: string,
  today: string,
): Promise<Clearance | null> {
  const [person] = await executor
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      otherNames: people.otherNames,
      language: people.language,
    })
    .from(people)
    .where(and(eq(people.id, personId), within(scope, people.id, today)))
  if (!person) return null
  const clearing = await executor
    .select({ positionId: postings.positionId })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(and(eq(applications.personId, personId), inArray(applications.state, [...clearingStates])))
  const evidence = await evidenceOf(executor, personId, { sites: true })
  const open = evidence.positions.filter(
    ({ id, employments }) =>
      clearing.some((application) => application.positionId === id) ||
      employments.some(({ retractedAt, lastDay }) => !retractedAt && (lastDay == null || lastDay >= today)),
  )
  return { person, facts: evidence.facts, open }
}

/**
 * Every fact ever recorded of a person within the scope that the viewer may see, the newest first, retracted ones too. What came with a
 * decision that was taken back within seconds is left out.
 */
export async function recordedFacts(executor: Executor, scope: Scope, personId: string, today: string) {
  const rows = await executor
    .select({
      id: facts.id,
      fact: facts.body,
      source: facts.source,
      recordedAt: facts.recordedAt,
      retractedAt: factRetractions.retractedAt,
    })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(eq(facts.personId, personId), within(scope, facts.personId, today), not(cameWithUndone())))
  return rows
    .filter((row) => seesEvidence(scope.viewer, row.fact, personId))
    .map((row) => ({ ...row, fact: seenFact(scope.viewer, row.fact, personId) }))
    .sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())
}

/** A fact as it was recorded. */
export type RecordedFact = Awaited<ReturnType<typeof recordedFacts>>[number]
