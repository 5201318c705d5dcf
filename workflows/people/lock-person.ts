import { and, eq } from 'drizzle-orm'
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
