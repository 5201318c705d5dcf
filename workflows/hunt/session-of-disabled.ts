import { sql } from 'drizzle-orm'
import { accounts } from '#db/schema/index.ts'
import { openFirst, type State } from './state.ts'

/** An account was closed and is still signed in somewhere. Every session is looked at every time: there are never many. */
export const sessionOfDisabled: State = {
  name: 'session-of-disabled',
  look: async (look) => {
    const { db } = look.portal.database
    const [counted] = await db.execute<{ records: number }>(sql`select count(*)::int as records from sessions`)
    const rows = await db.execute<{ record: string; person_id: string }>(sql`
      select ${accounts.id} as record, ${accounts.personId} as person_id from ${accounts}
      where ${accounts.disabledAt} is not null and exists (select 1 from sessions s where s.user_id = ${accounts.id})
      ${openFirst(accounts.id, look)}`)
    return {
      records: counted?.records ?? 0,
      found: rows.map((row) => ({ record: row.record, personId: row.person_id })),
    }
  },
}
