import { and, eq } from 'drizzle-orm'
import { positionsById } from '#db/queries/positions.ts'
import { within } from '#db/queries/scope.ts'
import { applications, people, postings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { isOpenOn } from '#domain/posting.ts'
import { versionOn } from '#domain/versions.ts'
import type { Deed } from '../deed.ts'
import { NotFound } from '../problems.ts'
import { isOver } from './expire-draft.ts'

/**
 * The application of that id within the scope, locked until the deed ends, with its posting, its person and the version of the
 * position that is in force today; `over` says that it is a draft whose last day has passed. Throws NotFound.
 */
export async function lockedApplication(deed: Deed, scope: Scope, applicationId: string) {
  const [found] = await deed.tx
    .select({ application: applications, posting: postings, person: people })
    .from(applications)
    .innerJoin(postings, eq(postings.id, applications.postingId))
    .innerJoin(people, eq(people.id, applications.personId))
    .where(and(eq(applications.id, applicationId), within(scope, applications.personId, deed.today)))
    .for('update', { of: applications })
  if (!found) throw new NotFound()
  const position = (await positionsById(deed.tx, [found.posting.positionId])).get(found.posting.positionId)
  if (!position) throw new NotFound()
  return {
    ...found,
    version: versionOn(position, deed.today),
    open: isOpenOn(found.posting, deed.today),
    over: await isOver(deed, found.application),
  }
}
