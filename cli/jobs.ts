import { failedJobs, queueSizes, runStates } from '#db/queries/operations.ts'
import { operatorScope } from '#domain/authority.ts'
import { isPlainDate } from '#domain/calendar/dates.ts'
import { timetable } from '#domain/timetable.ts'
import { withPortal } from '#server/operator.ts'

export type JobsRunOptions = { on?: string }

/**
 * Runs what happens by itself, as of a day, and says in the last line what it did.
 *
 * @returns the exit code: 0, or 1 where the day is none or a letter still waits
 */
export async function jobsRunCommand({ on }: JobsRunOptions, complain: (sentence: string) => void): Promise<number> {
  if (on !== undefined && !isPlainDate(on)) {
    complain(`"${on}" is not a date; write it as YYYY-MM-DD, such as 2027-03-14.`)
    return 1
  }
  const { sent, waiting, milestones } = await withPortal(process.env, ({ runDue }) => runDue(on))
  if (waiting > 0) complain(`${waiting} could not be sent yet; a running portal tries again.`)
  console.log(`${sent} notices sent, ${milestones} milestones recorded`)
  return waiting > 0 ? 1 : 0
}

/**
 * Says how everything that happens by itself stands, a line each: the runs, and the queues in which something waits or was given up.
 *
 * @returns the exit code: 0, or 1 where a run is late
 */
export async function jobsListCommand(): Promise<number> {
  const scope = operatorScope('command line', 'operate portal')
  return withPortal(process.env, async ({ portal, moment }) => {
    const { db } = portal.database
    const runs = await runStates(db, scope, (await moment()).now)
    for (const { name, lastDone, late, dueBy } of runs) {
      const last = lastDone ? `last completed ${lastDone.endedAt.toISOString()}` : 'never completed'
      const state = late ? `LATE since ${dueBy.toISOString()}` : 'on time'
      console.log(`${name}: every ${timetable[name].everyMinutes} minutes, ${last}, ${state}`)
    }
    for (const { name, due, oldest, later, underWay } of await queueSizes(db, scope)) {
      const since = oldest ? ` since ${oldest.toISOString()}` : ''
      console.log(`${name}: ${due} waiting${since}, ${later} put off, ${underWay} under way`)
    }
    for (const { name, count, first, last } of (await failedJobs(db, scope, 0)).kinds)
      console.log(`${name}: ${count} given up, the first ${first.toISOString()}, the last ${last.toISOString()}`)
    return runs.some(({ late }) => late) ? 1 : 0
  })
}
