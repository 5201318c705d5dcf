import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'

/** Until the transaction ends nobody puts other rules into force, so that whatever is derived now is not of the old ones by then. */
export async function rulesStay(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtext('rules'), 0)`)
}

/** Has everyone who derives standing wait until the transaction ends, and waits for those who have. */
export async function rulesChange(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('rules'), 0)`)
}

/** Remembers whose standing has changed while a change of rules is being worked out. */
export async function noteChanged(tx: Transaction, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await tx.execute(sql`
    insert into standing_changed_since (change_id, person_id)
    select c.id, p.id from rule_changes c, people p
    where c.in_force_at is null and c.discarded_at is null and p.id in ${[...personIds]}
    on conflict do nothing`)
}
