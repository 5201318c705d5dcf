import { and, asc, inArray } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { interruptionRecords } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'

/**
 * What was recorded of credentials that stopped to count and counted again, the oldest first, what was taken back too.
 *
 * @param roots the facts as which the credentials were first recorded
 */
export async function interruptionEntries(executor: Executor, scope: Scope, today: string, roots: readonly string[]) {
  if (roots.length === 0) return []
  return executor
    .select()
    .from(interruptionRecords)
    .where(
      and(inArray(interruptionRecords.factId, [...roots]), evidenceWithin(scope, interruptionRecords.personId, today)),
    )
    .orderBy(asc(interruptionRecords.seq))
}
