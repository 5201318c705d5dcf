import { and, eq, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Executor } from '../client.ts'
import { accounts, people } from '../schema/index.ts'

/** A person's whole name, given name first; empty where neither is known. */
export const fullName = sql<string>`trim(concat(${people.givenName}, ' ', ${people.familyName}))`

/** The condition that every word of a search, whatever its case, is part of one of the columns; undefined for an empty search. */
export function everyWordIn(search: string, columns: readonly SQLWrapper[]): SQL | undefined {
  return and(...wordsOf(search).map((word) => or(...columns.map((column) => sql`${column} ilike ${partly(word)}`))))
}

function wordsOf(search: string): string[] {
  return search.trim().split(/\s+/).filter(Boolean)
}

function partly(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}

const phoneDigits = sql`regexp_replace(${people.phone}, '\\D', '', 'g')`

/** The digits of a search that is a telephone number and nothing else, however it is spaced, without the country's 1; else null. */
function phoneIn(search: string): string | null {
  const digits = search.replace(/\D/g, '')
  if (digits.length < 7 || /[^\d\s()+./-]/.test(search)) return null
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
}

/** The condition that every word of a search stands in one of a person's names, e-mail address or phone number. */
export function matchesSearch(search: string): SQL | undefined {
  const number = phoneIn(search)
  if (number) return sql`${phoneDigits} like ${`%${number}%`}`
  const words = wordsOf(search).slice(0, 6)
  if (words.length === 0) return undefined
  const conditions = words.map((word) => {
    const like = partly(word)
    const digits = word.replace(/\D/g, '')
    const phone = digits.length >= 3 ? sql`or ${phoneDigits} like ${`%${digits}%`}` : sql``
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
