import { and, asc, eq, lt, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Mark, Show } from '#domain/marks.ts'
import type { Executor } from '../client.ts'
import { knownAtResults, knownAtRuns, people } from '../schema/index.ts'
import { everyWordIn } from './names.ts'

type AskedScope = Scope<'ask as known'>

export type KnownAtRun = typeof knownAtRuns.$inferSelect

/** The ledger's events after which somebody's standing may be another. */
const changing = [
  'fact recorded',
  'fact retracted',
  'employment recorded',
  'employment retracted',
  'people merged',
  'people unmerged',
  'person imported',
  'requirements in force',
] as const

/** What names the state of the records: another as soon as somebody's standing may have changed. */
export async function stateOfRecords(executor: Executor, _scope: AskedScope): Promise<string> {
  const [row] = await executor.execute<{ head: string; versions: string }>(sql`
    select coalesce((select id from ledger where event in ${[...changing]} order by id desc limit 1), 0)::text as head,
      (select count(*) from position_versions)::text as versions`)
  return `${row?.head ?? 0}.${row?.versions ?? 0}`
}

/** What names a question in a state of the records. */
export function questionOf(asked: { on: string; knownAt: Date | null }, state: string): string {
  return `${asked.on} ${asked.knownAt?.toISOString() ?? 'now'} ${state}`
}

/** The run that answers a question as the records stand; null where there is none yet. */
export async function runFor(
  executor: Executor,
  scope: AskedScope,
  asked: { on: string; knownAt: Date | null },
): Promise<KnownAtRun | null> {
  const question = questionOf(asked, await stateOfRecords(executor, scope))
  const [run] = await executor.select().from(knownAtRuns).where(eq(knownAtRuns.question, question))
  return run ?? null
}

/** A run by its id; null where it was cleared away or never was. */
export async function runById(executor: Executor, _scope: AskedScope, id: string): Promise<KnownAtRun | null> {
  const [run] = await executor.select().from(knownAtRuns).where(eq(knownAtRuns.id, id))
  return run ?? null
}

/** Runs that were asked for before an instant. */
export async function runsBefore(executor: Executor, _scope: Scope<'run sweep'>, before: Date) {
  return executor
    .select({ id: knownAtRuns.id })
    .from(knownAtRuns)
    .where(lt(knownAtRuns.askedAt, before))
    .orderBy(asc(knownAtRuns.askedAt))
}

export const marksOnAPage = 50

export type Marked = { personId: string; name: string; mark: Mark }

const shown = (gate: string): Record<Show, SQL> => {
  const of = (index: number) => sql`${knownAtResults.marks}->${gate}->>${sql.raw(String(index))}`
  const [before, now, differs] = [sql`coalesce(${of(0)}, 'false')`, sql`coalesce(${of(2)}, 'false')`, of(4)]
  return {
    everyone: sql`true`,
    differing: sql`${differs} <> 'no'`,
    gained: sql`${before} <> 'true' and ${now} = 'true'`,
    lost: sql`${before} = 'true' and ${now} <> 'true'`,
    'cleared-then': sql`${before} = 'true'`,
    'not-cleared-then': sql`${before} <> 'true'`,
    'cleared-now': sql`${now} = 'true'`,
    'not-cleared-now': sql`${now} <> 'true'`,
  }
}

/**
 * A page of a run's people by name, and how many there are on all.
 *
 * @param asked.page null for all of them
 */
export async function markedPeople(
  executor: Executor,
  _scope: AskedScope,
  runId: string,
  asked: { gate: string; show: Show; search: string; page: number | null },
): Promise<{ total: number; rows: Marked[] }> {
  const { gate, show, search, page } = asked
  const chosen = and(
    eq(knownAtResults.runId, runId),
    sql`${knownAtResults.marks} ? ${gate}`,
    shown(gate)[show],
    everyWordIn(search, [people.givenName, people.familyName]),
  )
  const [counted] = await executor
    .select({ total: sql<number>`count(*)::int` })
    .from(knownAtResults)
    .innerJoin(people, eq(people.id, knownAtResults.personId))
    .where(chosen)
  const query = executor
    .select({
      personId: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      mark: sql<Mark>`${knownAtResults.marks}->${gate}`,
    })
    .from(people)
    .innerJoin(knownAtResults, eq(people.id, knownAtResults.personId))
    .where(chosen)
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
  const found = page === null ? await query : await query.limit(marksOnAPage).offset((page - 1) * marksOnAPage)
  const rows = found.map(({ personId, givenName, familyName, mark }) => ({
    personId,
    name: `${givenName} ${familyName}`.trim(),
    mark: typeof mark === 'string' ? (JSON.parse(mark) as Mark) : mark,
  }))
  return { total: counted?.total ?? 0, rows }
}

/** What people within the scope are called, by name; only those in whose name every word stands. */
export async function namesByName(executor: Executor, _scope: AskedScope, ids: readonly string[], search: string) {
  if (ids.length === 0) return []
  const rows = await executor
    .select({ personId: people.id, givenName: people.givenName, familyName: people.familyName })
    .from(people)
    .where(
      and(
        sql`${people.id} = any(${`{${ids.join(',')}}`}::uuid[])`,
        everyWordIn(search, [people.givenName, people.familyName]),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
  return rows.map(({ personId, givenName, familyName }) => ({ personId, name: `${givenName} ${familyName}`.trim() }))
}
