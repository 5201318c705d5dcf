import { getTableName, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from './client.ts'

const rowsAtOnce = 10_000

/**
 * Inserts many rows as one parameter a statement; the query builder takes a parameter a value, which costs more than the writing.
 * All rows have the same keys; a column without a key gets its default, a value of undefined becomes null.
 */
export async function insertMany<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const name = sql.identifier(getTableName(table))
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const batch = rows.slice(at, at + rowsAtOnce)
    const columns = Object.keys(batch[0] ?? {}).map(columnName)
    const list = sql.join(
      columns.map((column) => sql.identifier(column)),
      sql`, `,
    )
    const json = JSON.stringify(batch.map((row) => renamed(row)))
    await tx.execute(
      sql`insert into ${name} (${list}) select ${list} from jsonb_populate_recordset(null::${name}, ${json}::text::jsonb)`,
    )
  }
}

function renamed(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [columnName(key), value]))
}

/** As `casing: 'snake_case'` of the client names it. */
function columnName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
