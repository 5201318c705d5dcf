import { hostname } from 'node:os'
import { jobRunEnds, jobRuns } from '#db/schema/index.ts'
import type { Scope } from '#domain/authority.ts'
import { kindOfError, type RunName } from '#domain/timetable.ts'
import type { Moment, Portal } from '../portal.ts'

/** Where a run happens: the machine and the process. */
const here = `${hostname()} ${process.pid}`

/**
 * Does a piece of what happens by itself, and keeps that it was begun, how it ended and when. A run that is killed stays begun.
 *
 * @param clock what time it is, asked at both ends
 * @throws whatever the work throws; of that only the kind is kept
 */
export async function asRun<T>(
  portal: Portal,
  _scope: Scope<'run sweep'>,
  name: RunName,
  clock: () => Promise<Pick<Moment, 'now'>>,
  work: () => Promise<T>,
): Promise<T> {
  const { db } = portal.database
  const [run] = await db
    .insert(jobRuns)
    .values({ name, startedAt: (await clock()).now, process: here })
    .returning({ id: jobRuns.id })
  if (!run) throw new Error('a run could not be recorded')
  const end = async (outcome: 'done' | 'failed', error: string | null) => {
    await db.insert(jobRunEnds).values({ runId: run.id, name, endedAt: (await clock()).now, outcome, error })
  }
  let result: T
  try {
    result = await work()
  } catch (error) {
    // Where the database is away the run stays begun, and what went wrong first is what is told.
    await end('failed', kindOfError(error)).catch(() => {})
    throw error
  }
  await end('done', null)
  return result
}
