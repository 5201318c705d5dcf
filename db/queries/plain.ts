import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** A text without capitals and without the accents of Spanish, as the indexes over names have it. */
export function plain(text: SQLWrapper): SQL<string> {
  return sql<string>`translate(lower(${text}), 'áéíóúüñ', 'aeiouun')`
}

/** The last ten digits of a telephone number, however it is written, as the index over numbers has it. */
export function lastDigits(phone: SQLWrapper): SQL<string> {
  return sql<string>`right(regexp_replace(${phone}, '\\D', '', 'g'), 10)`
}
