import { operatorScope } from '#domain/authority.ts'
import { noteOutages } from '#workflows/operations/note-outages.ts'
import { sendAlarms } from '#workflows/operations/send-alarms.ts'
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

/** Notes what is missed and what is no longer, and sends the mails about it; one that was not taken is tried again at a later look. */
export async function lookForLateRuns(post: Post): Promise<void> {
  const [moment, scope] = [await post.moment(), operatorScope('jobs', 'operate portal')]
  await noteOutages(post.portal, moment, scope)
  await sendAlarms(post.portal, moment, scope, (id) => deliverNotice(post, id).catch(post.report))
}
