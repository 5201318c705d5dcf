import { sql } from 'drizzle-orm'
import type { Deed } from '../deed.ts'

/** Part of a deed: until it ends nobody else uploads or sends evidence of that person, in another window either. */
export async function lockEvidence({ tx }: Deed, personId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('evidence'), hashtext(${personId}))`)
}
