import { operatorScope } from '#domain/authority.ts'
import { noteOutages } from '#workflows/operations/note-outages.ts'
import { deliverNotice, type Post } from './deliver-notice.ts'

/** After a start, so much time to make good what was missed while nothing ran. */
const firstLook = 2 * 60_000
const everyMinute = 60_000

/**
 * Looks every minute for runs that are missed. Every process does, also one that only serves pages, and it sends the mail itself: nothing
 * of this waits for the workers, who may be what is missing.
 */
export function startWatch(post: Post): { stop(): Promise<void> } {
  let looking: Promise<void> = Promise.resolve()
  const look = () => {
    looking = looking.then(() => lookForLateRuns(post)).catch(post.report)
  }
  let clock = setTimeout(() => {
    look()
    clock = setInterval(look, everyMinute)
  }, firstLook)
  return {
    stop: async () => {
      clearInterval(clock)
      await looking
    },
  }
}

/** Notes what is missed and what is no longer, and sends the mails about it. One that cannot be sent waits in the queue. */
export async function lookForLateRuns(post: Post): Promise<void> {
  const written = await noteOutages(post.portal, await post.moment(), operatorScope('jobs', 'operate portal'))
  for (const id of written) await deliverNotice(post, id).catch(post.report)
}
