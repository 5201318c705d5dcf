import postgres from 'postgres'
import { inject } from 'vitest'
import type { TestAgency } from './agency.ts'

/** Does what no role of the portal may: writes past the triggers, as the owner of the cluster. */
export async function asSuperuser(agency: TestAgency, work: (sql: postgres.TransactionSql) => Promise<unknown>) {
  const url = Object.assign(new URL(inject('keeperUrl')), { pathname: new URL(agency.database.url).pathname })
  const sql = postgres(url.href, { max: 1, onnotice: () => {} })
  try {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await work(tx)
    })
  } finally {
    await sql.end()
  }
}
