import { and, asc, eq, inArray, isNull, lte, notInArray } from 'drizzle-orm'
import type { Employment, Fact } from '#domain/facts.ts'
import { finalStates } from '#domain/hiring.ts'
import type { Position } from '#domain/positions/index.ts'
import type { Executor } from '../client.ts'
import * as schema from '../schema/index.ts'
import { standingDecisionOf } from './decisions.ts'
import { type AskedLayers, positionsById } from './positions.ts'
import { recordsOfMany } from './same-person.ts'

/** Everything the engine needs about one person: facts and, for each position of theirs, its rules and their employments in it. */
export type Evidence = {
  facts: Fact[]
  positions: { id: string; position: Position; employments: Employment[] }[]
}

/**
 * Which evidence is read: with which layers, as `positionsById` takes it, and, with `knownAt`, which records were known at that instant to
 * be of the same person and what waited for a decision then. Facts, employments and rules carry their own instants.
 */
export type AskedEvidence = AskedLayers & { knownAt?: Date }

/**
 * The evidence of one person: all facts with their instants, retracted ones too (the engine leaves them out unless it is asked
 * as known at an earlier instant); submissions that wait for a decision as facts with `review: 'pending'`; and every position
 * the person holds, held, or applies for. Of a record that was merged with another, the facts and submissions of both; positions
 * and employments stay with the record that they are kept under.
 */
export async function evidenceOf(executor: Executor, personId: string, asked: AskedEvidence = {}): Promise<Evidence> {
  return (await evidenceOfMany(executor, [personId], asked)).get(personId) ?? { facts: [], positions: [] }
}

/** The same for many people at once, in a fixed number of queries. */
export async function evidenceOfMany(
  executor: Executor,
  personIds: readonly string[],
  asked: AskedEvidence = {},
): Promise<Map<string, Evidence>> {
  const ids = [...personIds]
  if (ids.length === 0) return new Map()
  const { facts, factRetractions, employments, employmentRetractions, submissions, submissionDecisions } = schema
  const records = await recordsOfMany(executor, ids, asked.knownAt)
  const everyRecord = [...new Set([...records.values()].flat())]
  const factRows = await executor
    .select({
      personId: facts.personId,
      body: facts.body,
      recordedAt: facts.recordedAt,
      retractedAt: factRetractions.retractedAt,
    })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(inArray(facts.personId, everyRecord))
    .orderBy(asc(facts.recordedAt), asc(facts.id))
  const pendingRows = await executor
    .select({ personId: submissions.personId, claims: submissions.claims, sentAt: submissions.sentAt })
    .from(submissions)
    .leftJoin(submissionDecisions, standingDecisionOf(submissions.id, asked.knownAt))
    .where(
      and(
        inArray(submissions.personId, everyRecord),
        isNull(submissionDecisions.id),
        asked.knownAt && lte(submissions.sentAt, asked.knownAt),
      ),
    )
    .orderBy(asc(submissions.sentAt))
  const employmentRows = await executor
    .select({
      personId: employments.personId,
      positionId: employments.positionId,
      hiredOn: employments.hiredOn,
      lastDay: employments.lastDay,
      leaves: employments.leaves,
      recordedAt: employments.recordedAt,
      retractedAt: employmentRetractions.retractedAt,
    })
    .from(employments)
    .leftJoin(employmentRetractions, eq(employmentRetractions.revisionId, employments.id))
    .where(inArray(employments.personId, ids))
    .orderBy(asc(employments.recordedAt))
  const applied = await executor
    .select({ personId: schema.applications.personId, positionId: schema.postings.positionId })
    .from(schema.applications)
    .innerJoin(schema.postings, eq(schema.postings.id, schema.applications.postingId))
    .where(
      and(inArray(schema.applications.personId, ids), notInArray(schema.applications.state, [...finalStates, 'draft'])),
    )
  const rules = await positionsById(
    executor,
    [...employmentRows, ...applied].map((row) => row.positionId),
    asked,
  )

  const factsOf = byRecords(factRows, records)
  const pendingOf = byRecords(pendingRows, records)
  const employmentsOf = byPerson(employmentRows)
  const appliedOf = byPerson(applied)
  return new Map(
    ids.map((personId) => {
      const employed = employmentsOf(personId)
      const positionIds = new Set([...employed, ...appliedOf(personId)].map((row) => row.positionId))
      const known = factsOf(personId).map((row) => ({ ...row.body, ...instants(row) }))
      const pending = pendingOf(personId).map((row) => ({
        ...row.claims,
        recordedAt: row.sentAt.toISOString(),
        review: 'pending' as const,
      }))
      const positions = [...positionIds].flatMap((id) => {
        const position = rules.get(id)
        const inPosition = employed.filter((row) => row.positionId === id)
        return position ? [{ id, position, employments: inPosition.map(employmentOf) }] : []
      })
      return [personId, { facts: [...known, ...pending], positions }]
    }),
  )
}

/** Rows by person, so that many people cost one pass. */
function byPerson<Row extends { personId: string }>(rows: readonly Row[]): (personId: string) => Row[] {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const own = found.get(row.personId)
    if (own) own.push(row)
    else found.set(row.personId, [row])
  }
  return (personId) => found.get(personId) ?? []
}

/** The same of people with several records, in the order of the rows. */
function byRecords<Row extends { personId: string }>(
  rows: readonly Row[],
  records: ReadonlyMap<string, readonly string[]>,
): (personId: string) => Row[] {
  const ofOne = byPerson(rows)
  return (personId) => {
    const all = records.get(personId) ?? [personId]
    return all.length === 1 ? ofOne(personId) : rows.filter((row) => all.includes(row.personId))
  }
}

function instants(row: { recordedAt: Date; retractedAt: Date | null }) {
  return {
    recordedAt: row.recordedAt.toISOString(),
    ...(row.retractedAt && { retractedAt: row.retractedAt.toISOString() }),
  }
}

function employmentOf(row: {
  hiredOn: string
  lastDay: string | null
  leaves: schema.Leave[]
  recordedAt: Date
  retractedAt: Date | null
}): Employment {
  return {
    hiredOn: row.hiredOn,
    ...(row.lastDay && { lastDay: row.lastDay }),
    ...(row.leaves.length > 0 && { leaves: row.leaves }),
    ...instants(row),
  }
}
