import { sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Employment, Fact } from '#domain/facts.ts'
import type { MarkedRecords } from '#domain/marks.ts'
import type { Position } from '#domain/positions/index.ts'
import type { Executor } from '../client.ts'
import { evidenceOfMany } from './evidence.ts'
import { recordsOfMany } from './same-person.ts'

type AskedScope = Scope<'ask as known' | 'work out as known'>

/** A day, what was known at an instant, and the later instant that it is compared with. */
export type BothTimes = { on: string; knownAt: Date; askedAt: Date }

const employedOn = ({ on, knownAt, askedAt }: BothTimes) => {
  const known = (at: Date) => sql`(e.recorded_at <= ${at.toISOString()}::timestamptz
    and (r.retracted_at is null or r.retracted_at > ${at.toISOString()}::timestamptz))`
  return sql`from employments e left join employment_retractions r on r.revision_id = e.id
    where e.hired_on <= ${on} and (e.last_day is null or e.last_day >= ${on}) and (${known(knownAt)} or ${known(askedAt)})`
}

/** How many people were employed on the day, as known at either time. */
export async function countEmployed(executor: Executor, _scope: AskedScope, times: BothTimes): Promise<number> {
  const [row] = await executor.execute<{ count: number }>(
    sql`select count(distinct e.person_id)::int as count ${employedOn(times)}`,
  )
  return row?.count ?? 0
}

/** The next of them in the order of their ids. */
export async function employedAfter(
  executor: Executor,
  _scope: AskedScope,
  times: BothTimes,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const rows = await executor.execute<{ id: string }>(sql`
    select distinct e.person_id as id ${employedOn(times)} ${after ? sql`and e.person_id > ${after}` : sql``}
    order by 1 limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** A person's records for marks: of then, of now, and whether nothing was recorded or retracted in between. */
export type BulkRecords = { personId: string; before: MarkedRecords; now: MarkedRecords; unchanged: boolean }

/**
 * The evidence of many people that gates look at, read at once and with little made of it: what waits for a decision, which no gate looks
 * at, is left out. People with several records are read as everywhere else.
 *
 * @param rules every position, with sites
 */
export async function bulkRecords(
  executor: Executor,
  _scope: AskedScope,
  ids: readonly string[],
  times: BothTimes,
  rules: ReadonlyMap<string, Position>,
): Promise<BulkRecords[]> {
  if (ids.length === 0) return []
  const { knownAt, askedAt } = times
  const before = await recordsOfMany(executor, ids, knownAt)
  const now = await recordsOfMany(executor, ids, askedAt)
  const merged = ids.filter((id) => (before.get(id)?.length ?? 1) > 1 || (now.get(id)?.length ?? 1) > 1)
  const plain = ids.filter((id) => !merged.includes(id))
  return [...(await readPlain(executor, plain, times, rules)), ...(await readMerged(executor, merged, times))]
}

type FactRow = [body: Fact, recordedAt: string, retractedAt: string | null]

async function readPlain(
  executor: Executor,
  ids: readonly string[],
  times: BothTimes,
  rules: ReadonlyMap<string, Position>,
): Promise<BulkRecords[]> {
  if (ids.length === 0) return []
  const asArray = `{${ids.join(',')}}`
  const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
  const factRows = await executor.execute<{ id: string; facts: string }>(sql`
    select f.person_id as id,
      json_agg(json_build_array(f.body, ${iso('f.recorded_at')}, ${iso('r.retracted_at')}) order by f.recorded_at, f.id)::text as facts
    from facts f left join fact_retractions r on r.fact_id = f.id
    where f.person_id = any(${asArray}::uuid[]) group by f.person_id`)
  const employmentRows = await executor.execute<{ id: string; employments: string }>(sql`
    select e.person_id as id, json_agg(json_build_array(e.position_id, e.hired_on, e.last_day, e.leaves, ${iso('e.recorded_at')},
      ${iso('r.retracted_at')}) order by e.recorded_at)::text as employments
    from employments e left join employment_retractions r on r.revision_id = e.id
    where e.person_id = any(${asArray}::uuid[]) group by e.person_id`)
  const factsOf = new Map(factRows.map(({ id, facts }) => [id, JSON.parse(facts) as FactRow[]]))
  const between = (recordedAt: string, retractedAt: string | null) => isBetween(times, recordedAt, retractedAt)
  return employmentRows.map(({ id, employments }) => {
    const facts = factsOf.get(id) ?? []
    const held = JSON.parse(employments) as EmploymentRow[]
    const records = {
      facts: facts.map(([body, recordedAt, retractedAt]) => withInstants(body, recordedAt, retractedAt)),
      positions: positionsOf(held, rules),
    }
    const unchanged =
      !facts.some(([, recordedAt, retractedAt]) => between(recordedAt, retractedAt)) &&
      !held.some(([, , , , recordedAt, retractedAt]) => between(recordedAt, retractedAt))
    return { personId: id, before: records, now: records, unchanged }
  })
}

type EmploymentRow = [
  positionId: string,
  hiredOn: string,
  lastDay: string | null,
  leaves: { from: string; through?: string }[],
  recordedAt: string,
  retractedAt: string | null,
]

function positionsOf(rows: readonly EmploymentRow[], rules: ReadonlyMap<string, Position>): MarkedRecords['positions'] {
  return [...new Set(rows.map(([id]) => id))].flatMap((id) => {
    const position = rules.get(id)
    const own = rows.filter(([positionId]) => positionId === id)
    const employments = own.map(([, hiredOn, lastDay, leaves, recordedAt, retractedAt]): Employment => {
      const employment: Employment = { hiredOn, recordedAt }
      if (lastDay) employment.lastDay = lastDay
      if (leaves.length > 0) employment.leaves = leaves
      if (retractedAt) employment.retractedAt = retractedAt
      return employment
    })
    return position ? [{ id, position, employments }] : []
  })
}

// The body was made for this row alone, so that nothing else is told of its instants.
function withInstants(body: Fact, recordedAt: string, retractedAt: string | null): Fact {
  body.recordedAt = recordedAt
  if (retractedAt) body.retractedAt = retractedAt
  return body
}

/** Whether a record came or went between the two times. */
function isBetween({ knownAt, askedAt }: BothTimes, recordedAt: string, retractedAt: string | null): boolean {
  const [from, until] = [knownAt.toISOString(), askedAt.toISOString()]
  const came = recordedAt > from && recordedAt <= until
  return came || (retractedAt !== null && retractedAt > from && retractedAt <= until)
}

async function readMerged(executor: Executor, ids: readonly string[], times: BothTimes): Promise<BulkRecords[]> {
  const before = await evidenceOfMany(executor, ids, { sites: true, knownAt: times.knownAt })
  const now = await evidenceOfMany(executor, ids, { sites: true, knownAt: times.askedAt })
  const none: MarkedRecords = { facts: [], positions: [] }
  return ids.map((personId) => ({
    personId,
    before: before.get(personId) ?? none,
    now: now.get(personId) ?? none,
    unchanged: false,
  }))
}
