import { and, eq, inArray, sql } from 'drizzle-orm'
import { accounts, facts, people } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'
import type { LineProblem, Row } from './import-people.ts'

const atOnce = 1_000

/** Lines of one file that speak of the same person, or may. */
export function clashesInside(rows: readonly Row[]): LineProblem[] {
  const problems: LineProblem[] = []
  const seen = new Map<string, Row>()
  const once = (row: Row, field: string, key: string | null, tell: (first: Row) => string | null) => {
    if (key === null) return
    const first = seen.get(`${field} ${key}`)
    const problem = first && tell(first)
    if (problem) problems.push({ line: row.line, problem: `${field}: ${problem}` })
    if (!first) seen.set(`${field} ${key}`, row)
  }
  for (const row of rows) {
    once(row, 'person', row.person, ({ line }) => `is that of line ${line} too`)
    once(row, 'email', emailKey(row), ({ line }) => `is that of line ${line} too`)
    once(row, 'name', nameKey(row), (first) =>
      distinguishable(row, first, birthDatesOf(first)) ? null : `is that of line ${first.line} too; ${tellApart}`,
    )
  }
  return problems
}

/** Lines that speak of someone the agency knows already, or may. Nobody is ever merged by itself. */
export async function clashesWithPeople(deed: Deed, rows: readonly Row[]): Promise<LineProblem[]> {
  const problems: LineProblem[] = []
  for (let at = 0; at < rows.length; at += atOnce) {
    const batch = rows.slice(at, at + atOnce)
    const emails = await knownEmails(deed, batch)
    const named = await knownNames(
      deed,
      batch.filter((row) => row.email === null),
    )
    for (const row of batch) {
      const { line } = row
      const email = emailKey(row)
      if (email !== null && emails.has(email))
        problems.push({ line, problem: 'email: belongs to someone the agency knows already' })
      const namesakes = named.get(nameKey(row)) ?? []
      if (row.email === null && namesakes.some((known) => !distinguishable(row, known, known.birthDates)))
        problems.push({ line, problem: `name: is that of someone the agency knows already; ${tellApart}` })
    }
  }
  return problems
}

const tellApart = 'if they are two people, give an e-mail address or a birth-date that tells them apart'

async function knownEmails({ tx }: Deed, rows: readonly Row[]): Promise<Set<string>> {
  const asked = rows.flatMap((row) => emailKey(row) ?? [])
  if (asked.length === 0) return new Set()
  const found = await tx
    .select({ email: sql<string>`lower(${people.email})` })
    .from(people)
    .where(inArray(sql`lower(${people.email})`, asked))
    .union(
      tx
        .select({ email: sql<string>`lower(${accounts.email})` })
        .from(accounts)
        .where(inArray(sql`lower(${accounts.email})`, asked)),
    )
  return new Set(found.map((row) => row.email))
}

async function knownNames({ tx }: Deed, rows: readonly Row[]) {
  const byName = new Map<string, { email: string | null; birthDates: string[] }[]>()
  if (rows.length === 0) return byName
  const name = sql<string>`lower(${people.givenName} || ' ' || ${people.familyName})`
  const found = await tx
    .select({ id: people.id, name, email: people.email, bornOn: sql<string | null>`${facts.body} ->> 'on'` })
    .from(people)
    .leftJoin(facts, and(eq(facts.personId, people.id), eq(facts.kind, 'birth-date')))
    .where(inArray(name, rows.map(nameKey)))
  const byId = new Map<string, { email: string | null; birthDates: string[] }>()
  for (const { id, name, email, bornOn } of found) {
    const known = byId.get(id) ?? { email, birthDates: [] }
    if (!byId.has(id)) byName.set(name, [...(byName.get(name) ?? []), known])
    byId.set(id, known)
    if (bornOn !== null) known.birthDates.push(bornOn)
  }
  return byName
}

/** Whether two people of one name are certainly two: by two addresses or two dates of birth. */
function distinguishable(row: Row, known: { email: string | null }, birthDates: readonly string[]): boolean {
  if (row.email !== null && known.email !== null) return true
  const own = birthDatesOf(row)
  return own.length > 0 && birthDates.length > 0 && !own.some((day) => birthDates.includes(day))
}

function birthDatesOf(row: Row): string[] {
  return row.facts.flatMap((fact) => (fact.kind === 'birth-date' ? fact.on : []))
}

function emailKey(row: Row): string | null {
  return row.email?.toLowerCase() ?? null
}

function nameKey(row: Row): string {
  return `${row.givenName} ${row.familyName}`.toLowerCase()
}
