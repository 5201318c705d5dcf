import { isJobName } from '#db/queue.ts'
import type { Scope } from '#domain/authority.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { NotFound } from '../problems.ts'

/**
 * Has jobs that were given up tried again. Each bears being repeated, so that what was done before its failure is not done twice.
 *
 * @param asked.id one of them; null: all of that queue
 * @returns how many there were; none where somebody else was quicker
 * @throws NotFound where there is no such queue
 */
export async function tryJobsAgain(
  portal: Portal,
  moment: Moment,
  scope: Scope<'operate portal'>,
  asked: { queue: string; id: string | null },
): Promise<number> {
  const { queue, id } = asked
  if (!isJobName(queue)) throw new NotFound()
  return inDeed(portal, moment, scope, async (deed) => {
    const count = await portal.queue.again(deed.tx, queue, id)
    if (count > 0) await deed.record(null, { event: 'jobs tried again', ids: { queue, count: String(count) } })
    return count
  })
}
