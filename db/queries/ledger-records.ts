import { type SQL, sql } from 'drizzle-orm'
import type { Head } from '#domain/anchor.ts'
import type { Scope } from '#domain/authority.ts'
import { isId } from '#domain/ids.ts'
import type { Executor } from '../client.ts'
import { ledger } from '../schema/index.ts'

/** Some of the chains: those named from one id through another, and some besides. */
export type LedgerPart = { from: string; through: string; also: readonly string[] }

const mostNamed = 10

/** How many rows of evidence and employment no entry of their person's chain names; `part` null = of everybody. */
export async function countUnnamed(executor: Executor, part: LedgerPart | null): Promise<number> {
  const [counted] = await executor.execute<{ unnamed: number }>(
    sql`select count(*)::int as unnamed from (${unnamed(part)}) as rows`,
  )
  return counted?.unnamed ?? 0
}

/** At most ten people of whom there is evidence or an employment that their chain does not name. */
export async function peopleUnnamed(
  executor: Executor,
  _scope: Scope<'read ledger'>,
  part: LedgerPart,
): Promise<string[]> {
  const rows = await executor.execute<{ person_id: string }>(
    sql`select distinct person_id from (${unnamed(part)}) as rows order by person_id limit ${mostNamed}`,
  )
  return rows.map((row) => row.person_id)
}

function unnamed(part: LedgerPart | null): SQL {
  const ofPart = part ? ofPeople(part) : sql`true`
  return sql`
    select person_id from facts f where ${ofPart} and not exists (
      select 1 from ledger l where l.chain = f.person_id::text and l.event = 'fact recorded' and l.ids->>'factId' = f.id::text)
    union all
    select person_id from employments e where ${ofPart} and not exists (
      select 1 from ledger l where l.chain = e.person_id::text and l.event = 'employment recorded'
        and l.ids->>'revisionId' = e.id::text)`
}

function ofPeople({ from, through, also }: LedgerPart): SQL {
  const besides = also.filter(isId)
  const between = sql`person_id between ${from} and ${through}`
  return besides.length === 0 ? between : sql`(${between} or person_id in ${besides})`
}

const headsAtOnce = 2000

/** At most ten chains of which one of these heads is not an entry, or is another. */
export async function chainsAgainst(
  executor: Executor,
  _scope: Scope<'read ledger'>,
  heads: readonly Head[],
): Promise<string[]> {
  const found: string[] = []
  for (let at = 0; at < heads.length && found.length < mostNamed; at += headsAtOnce) {
    const rows = await executor.execute<{ chain: string }>(sql`
      select h.chain from jsonb_to_recordset(${JSON.stringify(heads.slice(at, at + headsAtOnce))}::jsonb)
        as h(chain text, seq int, hash text)
      left join ${ledger} l on l.chain = h.chain and l.seq = h.seq
      where l.hash is distinct from h.hash limit ${mostNamed}`)
    found.push(...rows.map(({ chain }) => chain))
  }
  return found
}
