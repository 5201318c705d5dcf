import { and, asc, eq } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { clearanceCardRecords } from '../schema/index.ts'
import { within } from './scope.ts'

type ReadScope = Scope<
  'read application' | 'record clearance card' | 'answer application' | 'hire applicant' | 'retract fact' | 'make offer'
>

/** What HR recorded of a person's fingerprint clearance card, the oldest first. For HR and the person alone. */
export async function cardEntries(executor: Executor, scope: ReadScope, today: string, personId: string) {
  return executor
    .select()
    .from(clearanceCardRecords)
    .where(and(eq(clearanceCardRecords.personId, personId), within(scope, clearanceCardRecords.personId, today)))
    .orderBy(asc(clearanceCardRecords.seq))
}
