import { sql } from 'drizzle-orm'
import { bonuses } from '#db/schema/index.ts'
import { lookedAt, openFirst, type State } from './state.ts'

/** The newest of some steps of a bonus. */
const newest = (what: 'step' | 'earned_on', steps: readonly string[]) => sql`(
  select ${sql.raw(`s.${what}`)} from bonus_steps s where s.bonus_id = ${bonuses.id} and s.step in ${[...steps]}
  order by s.number desc limit 1)`

/** The day on which it is earned by what was known when it last moved. */
const earnedOn = sql`coalesce(${newest('earned_on', ['moved', 'earned again'])}, ${bonuses.earnedOn})`

/** Withdrawn, asked about or kept by somebody's decision, or taken back: then it is known that the day is missing. */
const settled = sql`(coalesce(${newest('step', ['withdrawn', 'earned again'])}, '') = 'withdrawn'
  or coalesce(${newest('step', ['questioned', 'in order again', 'kept'])}, '') in ('questioned', 'kept')
  or exists (select 1 from bonus_reversals r where r.bonus_id = ${bonuses.id}))`

/** A bonus stands, and nobody asks about it, though its person was not employed on the day that earns it, or never in that employment. */
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
          and e.hired_on <= ${earnedOn} and (e.last_day is null or e.last_day >= ${earnedOn})
          and not exists (select 1 from employment_retractions r where r.revision_id = e.id))
        and not ${settled}
      ${openFirst(bonuses.id, look)}`)
    return {
      records: counted?.records ?? 0,
      found: rows.map((row) => ({ record: row.record, personId: row.person_id })),
    }
  },
}
