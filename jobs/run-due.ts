import { setTimeout as pause } from 'node:timers/promises'
import { operatorScope } from '#domain/authority.ts'
import type { RunName } from '#domain/timetable.ts'
import { anchorLedger } from '#workflows/ledger/anchor-ledger.ts'
import { undelivered } from '#workflows/notices/deliveries.ts'
import { asRun } from '#workflows/operations/as-run.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'
import { deliverNotice, type Post } from './deliver-notice.ts'

/** What a run did: letters that left, letters that wait for another try, milestones recorded. */
export type RunResult = { sent: number; waiting: number; milestones: number }

/** How long a run waits for letters without any of them leaving. They stay in the queue whatever happens. */
const patience = 20_000

/**
 * Runs a sweep as of a day, anchors the ledger where that was not done today, and sees the letters out, beside a running portal or without one: whichever of the two takes a
 * letter from the queue sends it.
 *
 * @param today the day, `YYYY-MM-DD`; absent: today in the agency's time zone
 */
export async function runDue(post: Post, today?: string): Promise<RunResult> {
  const moment = await post.moment()
  const asOf = { now: moment.now, today: today ?? moment.today }
  const scope = operatorScope('command line', 'run sweep')
  const sweep = () => runSweep(post.portal, asOf, scope)
  const run = <T>(name: RunName, work: () => Promise<T>) => asRun(post.portal, scope, name, post.moment, work)
  // As of another day it is not the run that is due now.
  const { notices: swept, milestones } = await (asOf.today === moment.today ? run('sweep', sweep) : sweep())
  const anchored = await run('anchor', () => anchorLedger(post.portal, moment, scope))
  const notices = [...swept, ...(anchored?.notices ?? [])]
  if (notices.length > 0)
    await post.portal.queue.work('deliver-notice', ({ noticeId }) => deliverNotice(post, noticeId))
  let waiting = notices
  for (let giveUp = Date.now() + patience; waiting.length > 0 && Date.now() < giveUp; await pause(100)) {
    const left = await undelivered(post.portal, waiting)
    if (left.length < waiting.length) giveUp = Date.now() + patience
    waiting = left
  }
  return { sent: notices.length - waiting.length, waiting: waiting.length, milestones }
}
