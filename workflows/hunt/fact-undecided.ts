import { sql } from 'drizzle-orm'
import { facts } from '#db/schema/index.ts'
import { lookedAt, openFirst, type State } from './state.ts'

/**
 * A fact counts that nobody decided: one said to come from a submission that no standing decision made it of, from a screening, signature
 * or decision that is not there, or from nobody's hand at all. What was taken over from a personnel file was decided by taking it over.
 */
export const factUndecided: State = {
  name: 'fact-undecided',
  look: async (look) => {
    const { db } = look.portal.database
    const counting = sql`${lookedAt(facts.id, look)} and not exists (
      select 1 from fact_retractions r where r.fact_id = ${facts.id})`
    const [counted] = await db.execute<{ records: number }>(
      sql`select count(*)::int as records from ${facts} where ${counting}`,
    )
    const rows = await db.execute<{ record: string; person_id: string }>(sql`
      select ${facts.id} as record, ${facts.personId} as person_id from ${facts}
      where ${counting} and not ${decided} ${openFirst(facts.id, look)}`)
    return {
      records: counted?.records ?? 0,
      found: rows.map((row) => ({ record: row.record, personId: row.person_id })),
    }
  },
}

const decided = sql`case ${facts.source}
  when 'submission' then exists (
    select 1 from submission_decisions d
    where d.submission_id = ${facts.sourceId} and d.outcome = 'accepted' and ${facts.id} = any(d.fact_ids)
      and not exists (select 1 from decision_undos u where u.decision_id = d.id))
  when 'screening' then exists (select 1 from screenings s where s.id = ${facts.sourceId})
  when 'signature' then case when ${facts.sourceId} is null then ${facts.recordedBy} is not null
    else exists (select 1 from signatures s where s.id = ${facts.sourceId}) end
  when 'decision' then case when ${facts.sourceId} is null then ${facts.recordedBy} is not null else
    exists (select 1 from waivers w where w.id = ${facts.sourceId})
    or exists (select 1 from hold_records h where h.id = ${facts.sourceId})
    or exists (select 1 from exclusion_searches s where s.id = ${facts.sourceId})
    or exists (select 1 from clearance_card_records c where c.id = ${facts.sourceId})
    or exists (select 1 from interruption_records i where i.id = ${facts.sourceId}) end
  else true end`
