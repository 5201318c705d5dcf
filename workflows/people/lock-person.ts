import { and, asc, eq, inArray } from 'drizzle-orm'
import { recordsOf } from '#db/queries/same-person.ts'
import { within } from '#db/queries/scope.ts'
import { people } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { type Deed, lockLedger } from '../deed.ts'
import { NotFound } from '../problems.ts'

/**
 * Part of a deed: the person of that id within the scope; until the deed ends nobody else changes their facts or employments, so
 * that what is read from here on is still true when the deed is done. Every such change waits at the person's chain of the
 * ledger. Throws NotFound.
 */
export async function lockPerson(deed: Deed, scope: Scope, personId: string) {
  const [person] = await deed.tx
    .select()
    .from(people)
    .where(and(eq(people.id, personId), within(scope, people.id, deed.today)))
    .for('no key update')
  if (!person) throw new NotFound()
  await lockLedger(deed.tx, personId)
  return person
}

/**
 * Part of a deed: the same for every record that is merged with that of the person, itself among them, always in one order. Whoever
 * locks an application as well locks it before. Returns the records' ids; throws NotFound.
 */
export async function lockRecords(deed: Deed, scope: Scope, personId: string): Promise<readonly string[]> {
  await lockPeople(deed, await recordsOf(deed.tx, personId))
  // A merge that was on its way has ended when the locks are there.
  const records = await recordsOf(deed.tx, personId)
  await lockPeople(deed, records)
  await lockPerson(deed, scope, personId)
  return records
}

/**
 * Part of a deed: nobody else changes the facts or employments of these people until it ends. The caller has found them within its scope.
 */
export async function lockPeople(deed: Deed, ids: readonly string[]): Promise<void> {
  await deed.tx
    .select({ id: people.id })
    .from(people)
    .where(inArray(people.id, [...ids]))
    .orderBy(asc(people.id))
    .for('no key update')
  for (const id of [...ids].sort()) await lockLedger(deed.tx, id)
}
