import { sql } from 'drizzle-orm'
import { openFirst, type State } from './state.ts'

/**
 * Money is said to have gone out that no batch holds: a payment of a batch that is not there, holds nothing or was called off; a line of a
 * bonus that is not there or has another amount; or a bonus that was paid more often than once. All of them are looked at every time: an
 * employment has two bonuses at most. `record` is the bonus, or the batch where it is a payment.
 */
export const bonusPaidOutside: State = {
  name: 'bonus-paid-outside',
  look: async ({ portal, open }) => {
    const { db } = portal.database
    const [counted] = await db.execute<{ records: number }>(sql`
      select ((select count(*) from payroll_payments) + (select count(*) from payroll_lines))::int as records`)
    const rows = await db.execute<{ record: string; person_id: string | null }>(sql`
      with paid as (
        select l.bonus_id, l.person_id, l.amount_cents from payroll_lines l
          join payroll_payments p on p.batch_id = l.batch_id
          where not exists (select 1 from payroll_cancellations c where c.batch_id = l.batch_id)
      ), outside as (
        select p.batch_id as record, null::uuid as person_id from payroll_payments p
          where not exists (select 1 from payroll_batches b where b.id = p.batch_id)
            or not exists (select 1 from payroll_lines l where l.batch_id = p.batch_id)
            or exists (select 1 from payroll_cancellations c where c.batch_id = p.batch_id)
        union
        select l.bonus_id, l.person_id from payroll_lines l
          where not exists (select 1 from payroll_batches b where b.id = l.batch_id)
            or not exists (select 1 from bonuses b where b.id = l.bonus_id and b.amount_cents = abs(l.amount_cents))
        union
        select paid.bonus_id, min(paid.person_id::text)::uuid from paid
          left join bonuses b on b.id = paid.bonus_id
          group by paid.bonus_id, b.amount_cents
          having sum(paid.amount_cents) not in (0, b.amount_cents)
      )
      select record, person_id from outside ${openFirst(sql`record`, { open })}`)
    return {
      records: counted?.records ?? 0,
      found: rows.map((row) => ({ record: row.record, personId: row.person_id })),
    }
  },
}
