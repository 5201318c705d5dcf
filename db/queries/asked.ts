import { type SQL, sql } from 'drizzle-orm'
import { type Unasked, unaskedOf } from '#domain/asked.ts'
import type { Position } from '#domain/positions/index.ts'
import type { Executor } from '../client.ts'
import { rulesById } from './positions.ts'

/** What positions ask on other days and not on these, each with its position's id. */
export type UnaskedHere = Unasked & { positionId: string }

/**
 * What the positions ask on other days and not on these: what is good until then has not lapsed.
 *
 * @param days both included
 */
export async function unaskedOn(
  executor: Executor,
  of: 'gate' | 'requirement',
  days: { from: string; through: string },
): Promise<UnaskedHere[]> {
  return unaskedIn(await rulesById(executor), of, days)
}

/** The same of rules that were read before. */
export function unaskedIn(
  rules: ReadonlyMap<string, Position>,
  of: 'gate' | 'requirement',
  days: { from: string; through: string },
): UnaskedHere[] {
  return [...rules].flatMap(([positionId, position]) =>
    unaskedOf(position, of, days).map((each) => ({ positionId, ...each })),
  )
}

/**
 * The condition that what kept spans are of is still asked on the day after they end.
 *
 * @param spans what the query calls the spans
 */
export function stillAsked(spans: SQL, unasked: readonly UnaskedHere[]): SQL {
  if (unasked.length === 0) return sql`true`
  const rows = unasked.map(
    ({ positionId, name, from, until }) => sql`(${positionId}::text, ${name}::text, ${from}::date, ${until}::date)`,
  )
  return sql`not exists (
    select 1 from (values ${sql.join(rows, sql`, `)}) as unasked (position_id, name, from_day, until_day)
    where unasked.position_id = ${spans}.position_id and unasked.name = ${spans}.name
      and ${spans}.until_day >= unasked.from_day and ${spans}.until_day < unasked.until_day)`
}
