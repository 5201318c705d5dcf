import { sql } from 'drizzle-orm'
import { bonuses } from '#db/schema/index.ts'
import { lookedAt, openFirst, type State } from './state.ts'

/** A bonus stands though its person was not employed on the day that earns it, or never in that employment. */
export const bonusUnearned: State = {
  name: 'bonus-unearned',
  look: async (look) => {
    const { db } = look.portal.database
    const [counted] = await db.execute<{ records: number }>(
      sql`select count(*)::int as records from ${bonuses} where ${lookedAt(bonuses.id, look)}`,
    )
    const rows = await db.execute<{ record: string; person_id: string }>(sql`
      select ${bonuses.id} as record, ${bonuses.personId} as person_id from ${bonuses}
      where ${lookedAt(bonuses.id, look)} and not exists (
        select 1 from employments e
        where e.employment_id = ${bonuses.employmentId} and e.person_id = ${bonuses.personId}
          and e.hired_on <= ${bonuses.earnedOn} and (e.last_day is null or e.last_day >= ${bonuses.earnedOn})
          and not exists (select 1 from employment_retractions r where r.revision_id = e.id))
      ${openFirst(bonuses.id, look)}`)
    return {
      records: counted?.records ?? 0,
      found: rows.map((row) => ({ record: row.record, personId: row.person_id })),
    }
  },
}
