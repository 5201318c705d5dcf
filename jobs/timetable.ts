import { schedule } from 'node-cron'
import { operatorScope } from '#domain/authority.ts'
import type { RunName } from '#domain/timetable.ts'
import { workOutAsKnown } from '#workflows/as-known/work-out-as-known.ts'
import { readDocument } from '#workflows/documents/read-document.ts'
import { askForHuntWhenDue } from '#workflows/hunt/ask-for-hunt.ts'
import { hunt } from '#workflows/hunt/hunt.ts'
import { anchorLedger } from '#workflows/ledger/anchor-ledger.ts'
import { asRun } from '#workflows/operations/as-run.ts'
import { switchRules } from '#workflows/rules/put-into-force.ts'
import { workOutChange } from '#workflows/rules/work-out-change.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'
import { deliverNotice, type Post } from './deliver-notice.ts'

/** The running jobs; `stop` ends the clock, the queue is stopped by whoever opened it. */
export type Timetable = { stop(): Promise<void> }

/** Every quarter of an hour, in UTC: a tick that is lost to downtime or a clock change is made good by the next one. */
const everyQuarter = '*/15 * * * *'

/**
 * Starts what happens by itself: letters leave as they are written, papers are read as they come, and a sweep looks for what is due, at start and every
 * quarter of an hour, and a hunt for what should be impossible once an hour. The clock only nudges; the queue carries, and a killed worker's job comes back.
 */
export async function startTimetable(post: Post): Promise<Timetable> {
  const { queue, database } = post.portal
  const nudge = () => database.db.transaction((tx) => queue.send(tx, 'sweep', {}))
  await queue.work('deliver-notice', ({ noticeId }) => deliverNotice(post, noticeId))
  await queue.work('read-document', async ({ documentId }) => {
    await readDocument(post.portal, await post.moment(), operatorScope('jobs', 'read pictures'), documentId)
  })
  await queue.work('work-out-rules', async ({ changeId }) => {
    await workOutChange(post.portal, await post.moment(), operatorScope('jobs', 'work out rules'), changeId)
  })
  await queue.work('switch-rules', async ({ changeId }) => {
    await switchRules(post.portal, await post.moment(), operatorScope('jobs', 'work out rules'), changeId)
  })
  await queue.work('work-out-as-known', async ({ runId }) => {
    await workOutAsKnown(post.portal, await post.moment(), operatorScope('jobs', 'work out as known'), runId)
  })
  await queue.work('sweep', async () => {
    const [moment, scope] = [await post.moment(), operatorScope('jobs', 'run sweep')]
    const run = <T>(name: RunName, work: () => Promise<T>) => asRun(post.portal, scope, name, post.moment, work)
    // Whatever a sweep fails at, what was written until then is anchored.
    await run('sweep', () => runSweep(post.portal, moment, scope)).finally(() =>
      run('anchor', () => anchorLedger(post.portal, moment, scope)),
    )
  })
  const hunting = operatorScope('jobs', 'hunt impossible states')
  await queue.work('hunt', async () => {
    const [moment, scope] = [await post.moment(), operatorScope('jobs', 'run sweep')]
    await asRun(post.portal, scope, 'hunt', post.moment, () => hunt(post.portal, moment, hunting))
  })
  const huntWhenDue = async () => askForHuntWhenDue(post.portal, await post.moment(), hunting)
  await nudge()
  await huntWhenDue()
  // A database that is away just now is met again at the next tick.
  const tick = async () => {
    await nudge().catch(post.report)
    await huntWhenDue()
  }
  const clock = schedule(everyQuarter, () => tick().catch(post.report), { timezone: 'UTC' })
  return {
    stop: async () => {
      await clock.stop()
    },
  }
}
