import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { newestAnchors } from '#db/queries/anchors.ts'
import { unscopedMailTrouble } from '#db/queries/mail.ts'
import { failedJobs, failedRuns, newestOutages, queueSizes, runStates } from '#db/queries/operations.ts'
import type { Scope } from '#domain/authority.ts'
import { timetable } from '#domain/timetable.ts'
import { longDate } from '#locales/dates.ts'
import { failureInWords, lasting, pace, queueWords, runWords, troubleInWords } from './operations-words.ts'

const shown = { jobs: 50, outages: 10, failedForDays: 7 } as const

/** How the portal's own work stands now, in words. */
export async function readOperations({ portal, policies, moment }: AppLoadContext, scope: Scope<'operate portal'>) {
  const { db } = portal.database
  const { now } = await moment()
  const { timeZone } = (await policies()).agency
  const words = (instant: Date) => instantInWords(instant, timeZone)
  const since = new Date(now.getTime() - shown.failedForDays * 24 * 3_600_000)
  const [states, failures, outages, sizes, failed, anchors, mail] = await Promise.all([
    runStates(db, scope, now),
    failedRuns(db, scope, since),
    newestOutages(db, scope, shown.outages),
    queueSizes(db, scope),
    failedJobs(db, scope, shown.jobs),
    newestAnchors(db, scope, 1),
    unscopedMailTrouble(db),
  ])
  const [anchor] = anchors
  return {
    asOf: words(now),
    mail: mail && { since: words(mail.since), why: troubleInWords(mail.why), waiting: mail.waiting },
    runs: states.map(({ name, lastDone, begun, late, dueBy }) => ({
      name,
      ...runWords[name],
      pace: pace(timetable[name].everyMinutes),
      late,
      dueBy: words(dueBy),
      lastDone: lastDone && words(lastDone.endedAt),
      took: lastDone && lasting(lastDone.endedAt.getTime() - lastDone.startedAt.getTime()),
      process: lastDone?.process,
      begun: begun && words(begun.startedAt),
    })),
    failures: failures.map(({ name, error, count, first, last }) => ({
      title: runWords[name].title,
      error: failureInWords(error),
      count,
      first: words(first),
      last: words(last),
    })),
    outages: outages.map(({ id, name, lastDoneAt, noticedAt, overAt }) => ({
      id,
      title: runWords[name].title,
      lastDone: lastDoneAt && words(lastDoneAt),
      noticed: words(noticedAt),
      over: overAt && words(overAt),
    })),
    queues: sizes.map(({ name, due, oldest, later, underWay }) => ({
      name,
      ...queueWords(name),
      due,
      later,
      underWay,
      oldest: oldest && lasting(Math.max(0, now.getTime() - oldest.getTime())),
    })),
    kinds: failed.kinds.map(({ name, count, first, last }) => ({
      name,
      ...queueWords(name),
      count,
      first: words(first),
      last: words(last),
    })),
    jobs: failed.jobs.map(({ id, name, createdAt, failedAt, tries, error }) => ({
      id,
      name,
      title: queueWords(name).title,
      created: words(createdAt),
      failed: words(failedAt),
      tries,
      error: failureInWords(error),
    })),
    anchor: anchor ? { number: anchor.number, day: longDate(anchor.day, 'en'), at: words(anchor.at) } : null,
  }
}

export type Operations = Awaited<ReturnType<typeof readOperations>>
