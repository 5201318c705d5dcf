import { and, asc, count, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { type ImpossibleState, impossibleStates } from '#domain/hunting.ts'
import type { Executor } from '../client.ts'
import { findingEndings, findings, hunts } from '../schema/index.ts'

export const findingsOnAPage = 50

type May = Scope<'hunt impossible states'>

/** The hunt that ended last, or null before the first. */
export async function lastHunt(executor: Executor, _scope: May) {
  const [row] = await executor.select().from(hunts).orderBy(desc(hunts.seq)).limit(1)
  return row ?? null
}

/** When each state was looked at last, for those that ever were. */
export async function lastLooked(executor: Executor, _scope: May): Promise<Map<ImpossibleState, Date>> {
  const rows = await executor.execute<{ state: ImpossibleState; at: Date | string }>(sql`
    select state, (select at from ${hunts} where looked ? state order by seq desc limit 1) as at
    from unnest(array[${sql.join(
      impossibleStates.map((state) => sql`${state}`),
      sql`, `,
    )}]::text[]) as state`)
  return new Map(rows.flatMap(({ state, at }) => (at ? [[state, new Date(at)]] : [])))
}

/** Every finding that is open, as state and record. */
export async function openFindings(executor: Executor, _scope: May) {
  return executor
    .select({ id: findings.id, state: findings.state, record: findings.record })
    .from(findings)
    .leftJoin(findingEndings, eq(findingEndings.findingId, findings.id))
    .where(isNull(findingEndings.findingId))
}

export async function countOpenFindings(executor: Executor, _scope: May): Promise<number> {
  const [counted] = await executor
    .select({ total: count() })
    .from(findings)
    .leftJoin(findingEndings, eq(findingEndings.findingId, findings.id))
    .where(isNull(findingEndings.findingId))
  return counted?.total ?? 0
}

/** A page of the findings that are open, by state and the oldest first, or of those that are gone since an instant, the newest first. */
export async function findingsPage(
  executor: Executor,
  _scope: May,
  asked: { show: 'open' } | { show: 'gone'; since: Date },
  page: number,
) {
  const where = asked.show === 'open' ? isNull(findingEndings.findingId) : and(gte(findingEndings.goneAt, asked.since))
  const [counted] = await executor
    .select({ total: count() })
    .from(findings)
    .leftJoin(findingEndings, eq(findingEndings.findingId, findings.id))
    .where(where)
  const place = sql`array_position(array[${sql.join(
    impossibleStates.map((state) => sql`${state}`),
    sql`, `,
  )}]::text[], ${findings.state})`
  const order =
    asked.show === 'open'
      ? [asc(place), asc(findings.firstSeenAt), asc(findings.id)]
      : [desc(findingEndings.goneAt), asc(findings.id)]
  const rows = await executor
    .select({
      id: findings.id,
      state: findings.state,
      record: findings.record,
      personId: findings.personId,
      firstSeenAt: findings.firstSeenAt,
      lastSeenAt: findingEndings.lastSeenAt,
      goneAt: findingEndings.goneAt,
    })
    .from(findings)
    .leftJoin(findingEndings, eq(findingEndings.findingId, findings.id))
    .where(where)
    .orderBy(...order)
    .limit(findingsOnAPage)
    .offset((page - 1) * findingsOnAPage)
  return { total: counted?.total ?? 0, rows }
}
