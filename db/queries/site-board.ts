import { sql } from 'drizzle-orm'
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

/** A page of the people who are employed on a day, by name, chosen by their kept spans of a gate. */
export async function siteBoardPage(
  executor: Executor,
  scope: Scope<'read standing'>,
  { gate, on, today, search, show, page }: SiteQuestion,
): Promise<SiteBoardPage> {
  const named = everyWordIn(search, [sql`given_name`, sql`family_name`]) ?? sql`true`
  const chosen = sql`${named} and ${{ everyone: sql`true`, cleared: sql`cleared`, 'not-cleared': sql`not cleared` }[show]}`
  const board = sql`
    with cleared as materialized (
      select distinct person_id from standing_spans where subject = 'gate' and name = ${gate} and from_day <= ${on} and until_day > ${on}
    ), board as materialized (
      select ${people.id}, ${people.givenName}, ${people.familyName}, c.person_id is not null as cleared
      from ${people} left join cleared c on c.person_id = ${people.id}
      where ${within(scope, people.id, today)} and exists (
        select 1 from employments e where e.person_id = ${people.id} and e.hired_on <= ${on} and (e.last_day is null or e.last_day >= ${on})
          and not exists (select 1 from employment_retractions r where r.revision_id = e.id))
    )`
  const [counted] = await executor.execute<{ cleared: number; everyone: number; total: number }>(sql`
    ${board} select (count(*) filter (where cleared))::int as cleared, count(*)::int as everyone,
      (count(*) filter (where ${chosen}))::int as total from board`)
  const { cleared = 0, everyone = 0, total = 0 } = counted ?? {}
  const found = await executor.execute<{ id: string; given_name: string; family_name: string }>(sql`
    ${board} select id, given_name, family_name from board where ${chosen} order by family_name, given_name, id
    limit ${siteBoardPageSize} offset ${(page - 1) * siteBoardPageSize}`)
  return {
    counts: { cleared, notCleared: everyone - cleared },
    total,
    people: found.map((row) => ({ personId: row.id, name: `${row.given_name} ${row.family_name}`.trim() })),
  }
}
