import { and, eq } from 'drizzle-orm'
import { informationOutcomes, informationRequests } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { lockedApplication } from '../applications/find-application.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'

/**
 * A request of an application within the scope, the application locked until the deed ends, with how it ended; null = still open.
 * Throws NotFound.
 */
export async function lockedRequest(deed: Deed, scope: Scope, applicationId: string, requestId: string) {
  const found = await lockedApplication(deed, scope, applicationId)
  const [request] = await deed.tx
    .select({ request: informationRequests, outcome: informationOutcomes.outcome })
    .from(informationRequests)
    .leftJoin(informationOutcomes, eq(informationOutcomes.requestId, informationRequests.id))
    .where(and(eq(informationRequests.id, requestId), eq(informationRequests.applicationId, found.application.id)))
  if (!request) throw new NotFound()
  return { ...found, ...request }
}
