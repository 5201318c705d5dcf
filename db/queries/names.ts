import { eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Executor } from '../client.ts'
import { accounts, people } from '../schema/index.ts'

/** The condition that every word of a search stands in one of a person's names, e-mail address or phone number. */
export function matchesSearch(search: string): SQL | undefined {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 6)
  if (words.length === 0) return undefined
  const conditions = words.map((word) => {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    const digits = word.replace(/\D/g, '')
    const phone =
      digits.length >= 3 ? sql`or regexp_replace(${people.phone}, '\\D', '', 'g') like ${`%${digits}%`}` : sql``
    return sql`(${people.givenName} ilike ${like} or ${people.familyName} ilike ${like} or ${people.otherNames} ilike ${like}
      or ${people.email} ilike ${like} ${phone})`
  })
  return sql.join(conditions, sql` and `)
}

/** Who stands behind accounts, by account id, for "recorded by". The machine (null) has no entry. */
export async function namesOfAccounts(
  executor: Executor,
  accountIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const ids = [...new Set(accountIds.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await executor
    .select({ id: accounts.id, givenName: people.givenName, familyName: people.familyName, email: accounts.email })
    .from(accounts)
    .innerJoin(people, eq(people.id, accounts.personId))
    .where(inArray(accounts.id, ids))
  return new Map(rows.map((row) => [row.id, `${row.givenName} ${row.familyName}`.trim() || row.email]))
}
