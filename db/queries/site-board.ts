import { type SQL, sql } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { people } from '../schema/index.ts'
import { everyWordIn } from './names.ts'
import { within } from './scope.ts'

export const siteBoardPageSize = 50

/** Whom a site's board shows: everybody employed on the day, narrowed to a name, or to those who may or may not enter. */
export type SiteQuestion = {
  gate: string
  on: string
  today: string
  search: string
  show: 'everyone' | 'cleared' | 'not-cleared'
  page: number
}

export type SiteBoardPage = {
  counts: { cleared: number; notCleared: number }
  total: number
  people: { personId: string; name: string }[]
}

/**
 * A page of the people who are employed on a day, by name, chosen by their kept spans of a gate. Names are walked in their order and each
 * person is looked up, so that a page costs the same whatever their number.
 */
export async function siteBoardPage(
  executor: Executor,
  scope: Scope<'read standing'>,
  { gate, on, today, search, show, page }: SiteQuestion,
): Promise<SiteBoardPage> {
  const holds = sql`e.hired_on <= ${on} and (e.last_day is null or e.last_day >= ${on})
    and not exists (select 1 from employment_retractions r where r.revision_id = e.id)`
  const opens = sql`s.subject = 'gate' and s.name = ${gate} and s.from_day <= ${on} and s.until_day > ${on}`
  const employed = sql`exists (select 1 from employments e where e.person_id = ${people.id} and ${holds})`
  const cleared = sql`exists (select 1 from standing_spans s where s.person_id = ${people.id} and ${opens})`
  const shown = { everyone: sql`true`, cleared, 'not-cleared': sql`not ${cleared}` }[show]
  const named = everyWordIn(search, [people.givenName, people.familyName])
  const reached = within(scope, people.id, today)
  const chosen = sql`${reached} and ${employed} and ${shown} and ${named ?? sql`true`}`

  const [counted] = await executor.execute<{ cleared: number; everyone: number }>(sql`
    with employed as materialized (
      select distinct e.person_id from employments e join ${people} on ${people.id} = e.person_id where ${holds} and ${reached}
    )
    select (select count(*)::int from employed) as everyone, (
      select count(*)::int from (select distinct s.person_id from standing_spans s where ${opens}) c join employed using (person_id)
    ) as cleared`)
  const counts = { cleared: counted?.cleared ?? 0, notCleared: (counted?.everyone ?? 0) - (counted?.cleared ?? 0) }
  const everyone = {
    everyone: counts.cleared + counts.notCleared,
    cleared: counts.cleared,
    'not-cleared': counts.notCleared,
  }
  const total = named ? await countOf(executor, chosen) : everyone[show]

  const found = await executor.execute<{ id: string; given_name: string; family_name: string }>(sql`
    select ${people.id}, ${people.givenName}, ${people.familyName} from ${people} where ${chosen}
    order by ${people.familyName}, ${people.givenName}, ${people.id}
    limit ${siteBoardPageSize} offset ${(page - 1) * siteBoardPageSize}`)
  return {
    counts,
    total,
    people: found.map((row) => ({ personId: row.id, name: `${row.given_name} ${row.family_name}`.trim() })),
  }
}

async function countOf(executor: Executor, condition: SQL): Promise<number> {
  const [row] = await executor.execute<{ total: number }>(
    sql`select count(*)::int as total from ${people} where ${condition}`,
  )
  return row?.total ?? 0
}
