import { and, eq } from 'drizzle-orm'
import { applications, postings } from '#db/schema/index.ts'
import type { Deed } from '../deed.ts'
import { moveApplication } from './move-application.ts'

/**
 * With the first paper that someone sends or signs after accepting an offer, clearing begins. Call it before anything of the deed is
 * recorded in the ledger, so that whoever holds the application first never waits for whoever holds the ledger.
 */
export async function beginClearing(deed: Deed, personId: string, positionId: string): Promise<void> {
  const found = await deed.tx
    .select({ application: applications })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .where(
      and(
        eq(applications.personId, personId),
        eq(applications.state, 'offer-accepted'),
        eq(postings.positionId, positionId),
      ),
    )
    .for('update', { of: applications })
  for (const { application } of found) await moveApplication(deed, application, 'begin-clearing')
}
