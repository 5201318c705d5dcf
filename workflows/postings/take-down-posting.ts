import { eq } from 'drizzle-orm'
import { postings } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Takes a posting down: nobody can apply any more; applications that were sent go on. Taking it down again changes nothing.
 *
 * @throws NotFound where there is none of that id
 */
export async function takeDownPosting(
  portal: Portal,
  moment: Moment,
  scope: Scope<'publish posting'>,
  input: { postingId: string },
): Promise<void> {
  const { postingId } = input
  await inDeed(portal, moment, scope, async ({ tx, by, record }) => {
    const [posting] = await tx.select().from(postings).where(eq(postings.id, postingId)).for('update')
    if (!posting) throw new NotFound()
    if (posting.takenDownAt) return
    await tx.update(postings).set({ takenDownAt: moment.now, takenDownBy: by }).where(eq(postings.id, postingId))
    await record(null, { event: 'posting taken down', ids: { postingId } })
  })
}
