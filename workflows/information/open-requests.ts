import { and, asc, eq, isNull } from 'drizzle-orm'
import { informationOutcomes, informationRequests } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'

/** What of an application was asked for and has neither been answered nor ended otherwise, the oldest first. */
export async function openRequests({ tx }: Deed, applicationId: string) {
  const rows = await tx
    .select({ request: informationRequests })
    .from(informationRequests)
    .leftJoin(informationOutcomes, eq(informationOutcomes.requestId, informationRequests.id))
    .where(and(eq(informationRequests.applicationId, applicationId), isNull(informationOutcomes.requestId)))
    .orderBy(asc(informationRequests.askedAt), asc(informationRequests.id))
  return rows.map(({ request }) => request)
}

/** Ends whatever is still open of an application that waits for it no more. */
export async function endOpenRequests(deed: Deed, applicationId: string, outcome: 'expired' | 'cancelled') {
  const open = await openRequests(deed, applicationId)
  if (open.length === 0) return
  await deed.tx
    .insert(informationOutcomes)
    .values(open.map(({ id }) => ({ requestId: id, outcome, at: deed.now, by: deed.by })))
}
