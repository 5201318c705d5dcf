import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { failedJobs, failedRuns, lateRuns, queueSizes, runStates } from '#db/queries/operations.ts'
import { operatorScope } from '#domain/authority.ts'
import { type RunName, runNames, timetable } from '#domain/timetable.ts'
import type { Post } from '#jobs/deliver-notice.ts'
import { lookForLateRuns } from '#jobs/watch.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asRun } from '#workflows/operations/as-run.ts'
import { askForSweep } from '#workflows/operations/ask-for-sweep.ts'
import { tryJobsAgain } from '#workflows/operations/try-jobs-again.ts'

const operating = operatorScope('jobs', 'operate portal')
const sweeping = operatorScope('jobs', 'run sweep')

let agency: TestAgency
const at = (time: string) => new Date(`2026-11-22T${time}:00Z`)
/** What is missed when it was completed an hour ago. */
const withinAnHour = runNames.filter((name) => timetable[name].lateAfterMinutes < 60)
const names = (runs: readonly { name: string }[]) => runs.map(({ name }) => name)
const run = (time: string, work: () => Promise<unknown> = async () => {}, name: RunName = 'sweep') =>
  asRun(agency.portal, sweeping, name, async () => ({ now: at(time) }), work)

describe('runs', () => {
  beforeAll(async () => {
    agency = await testAgency()
  })

  test('that never were completed are late, one that was is not until it is missed, and a failed one does not count', async () => {
    const late = async (time: string) => names(await lateRuns(agency.database.db, operating, at(time)))
    expect(await late('09:00')).toEqual([...runNames])
    expect(await run('10:00', async () => 'result')).toBe('result')
    expect(await late('10:30')).not.toContain('sweep')
    expect(await late('10:31')).toContain('sweep')
    await expect(run('10:32', () => Promise.reject(new RangeError('canary')))).rejects.toThrow('canary')
    expect(await late('10:33')).toContain('sweep')
    const since = await failedRuns(agency.database.db, operating, at('00:00'))
    expect(since).toEqual([{ name: 'sweep', error: 'RangeError', count: 1, first: at('10:32'), last: at('10:32') }])
  })

  test('T49 that a clock ran ahead of are missed as soon as it is right again, and not two days later', async () => {
    await run('11:00')
    await asRun(
      agency.portal,
      sweeping,
      'sweep',
      async () => ({ now: new Date('2026-11-24T11:00:00Z') }),
      async () => {},
    )
    const [sweep] = await runStates(agency.database.db, operating, at('11:45'))
    expect(sweep).toMatchObject({ name: 'sweep', late: true, lastDone: { endedAt: at('11:00') } })
  })

  test('that were killed stay begun, and are never changed', async () => {
    const { sql } = agency.database
    await sql`insert into job_runs (name, started_at, process) values ('anchor', ${at('12:00').toISOString()}, 'elsewhere 7')`
    const states = await runStates(agency.database.db, operating, at('12:01'))
    expect(states.find(({ name }) => name === 'anchor')).toMatchObject({
      lastDone: null,
      begun: { startedAt: at('12:00'), process: 'elsewhere 7' },
    })
    await expect(sql`delete from job_runs`).rejects.toThrow('append-only')
    await expect(sql`update job_run_ends set outcome = 'done'`).rejects.toThrow('append-only')
  })
})

describe('a missed run', () => {
  let sent: { id: string; to: string; subject: string; text: string }[]
  let now: Date
  let down = false
  const post = (): Post => ({
    portal: agency.portal,
    mail: {
      via: 'folder',
      send: async (letter) => {
        if (down) throw new Error('the mail service is away')
        sent.push(letter)
        return { providerId: '' }
      },
    },
    origin: 'https://portal.example',
    moment: async () => ({ now, today: now.toISOString().slice(0, 10) }),
    agency: async () => 'Saguaro',
    report: () => {},
  })
  /** What four processes do in the same minute. */
  const fourLook = (time: string) => {
    now = at(time)
    return Promise.all(Array.from({ length: 4 }, () => lookForLateRuns(post())))
  }
  const everything = async (time: string) => {
    for (const name of runNames) await run(time, async () => {}, name)
  }

  beforeAll(async () => {
    agency = await testAgency()
    await agency.person({ name: 'Ada Min', email: 'ada@agency.example', roles: ['admin'] })
    await agency.person({ name: 'Hal Rivers', email: 'hal@agency.example', roles: ['hr'] })
  })
  beforeEach(() => {
    sent = []
    down = false
  })

  test('is mailed to administrators once, however many processes look and however often, and once when it is over', async () => {
    await everything('10:00')
    await fourLook('10:20')
    expect(sent).toEqual([])
    await run('10:40', async () => {}, 'anchor')
    await fourLook('10:45')
    await fourLook('10:46')
    expect(sent.map(({ to }) => to)).toEqual(['ada@agency.example'])
    expect(sent[0]?.text).toContain('last completed without a failure on 22 November 2026, 3:00 am')
    await fourLook('11:00')
    await run('11:01')
    await fourLook('11:02')
    await fourLook('11:03')
    expect(sent.map(({ subject }) => subject)).toEqual([
      'The portal has stopped doing part of its work',
      'The portal does all of its work again',
    ])
    const jobs = await agency.database.sql`select state from pgboss.job where name = 'deliver-notice'`
    // Those of the queue find later that their letters have left.
    expect(jobs.map(({ state }) => state)).toEqual(['created', 'created'])
  })

  test('is told of again when it is missed another time, and a letter that is not taken is tried again by those who watch', async () => {
    await everything('12:00')
    down = true
    await fourLook('13:00')
    expect(sent).toEqual([])
    const missed = await agency.database.sql`select id from job_outages where noticed_at = ${at('13:00').toISOString()}`
    expect(missed).toHaveLength(withinAnHour.length)
    const waiting = await agency.database.sql`
      select n.id from notices n left join notice_deliveries d on d.notice_id = n.id
      where n.body->>'kind' = 'run-late' and d.notice_id is null`
    expect(waiting).toHaveLength(withinAnHour.length)
    down = false
    await fourLook('13:00')
    expect(sent, 'not before it is time').toEqual([])
    await fourLook('13:01')
    await fourLook('13:02')
    expect(sent.map(({ to }) => to)).toEqual(withinAnHour.map(() => 'ada@agency.example'))
  })

  test('T49 is not told of twice where the clock is set back meanwhile', async () => {
    const count = async () => (await agency.database.sql`select count(*)::int as n from job_outages`)[0]?.n
    const before = await count()
    await fourLook('12:50')
    await fourLook('13:10')
    expect(await count()).toBe(before)
  })
})

describe('jobs that were given up', () => {
  const admin = () => operatorScope('command line', 'operate portal')
  const moment = () => agency.at('2026-11-22')
  const ledger = () => agency.database.sql`
    select event, ids from ledger where event in ('jobs tried again', 'run asked for') order by id`

  beforeAll(async () => {
    agency = await testAgency()
    const { sql, db } = agency.database
    await db.transaction(async (tx) => {
      for (let i = 0; i < 3; i++)
        await agency.portal.queue.send(tx, 'deliver-notice', { noticeId: crypto.randomUUID() })
      await agency.portal.queue.send(tx, 'read-document', { documentId: crypto.randomUUID() })
    })
    await sql`update pgboss.job set state = 'failed', retry_count = retry_limit, started_on = now(), completed_on = now(),
      keep_until = now() - interval '1 day', output = '{"message": "deliver-notice failed: RangeError"}'
      where name = 'deliver-notice'`
  })

  test('are listed by kind with why, and what waits is counted', async () => {
    const { kinds, jobs } = await failedJobs(agency.database.db, admin(), 2)
    expect(kinds).toMatchObject([{ name: 'deliver-notice', count: 3 }])
    expect(jobs).toHaveLength(2)
    expect(jobs[0]).toMatchObject({ name: 'deliver-notice', error: 'RangeError', tries: 15 })
    expect(await queueSizes(agency.database.db, admin())).toMatchObject([
      { name: 'read-document', due: 1, later: 0, underWay: 0, oldest: expect.any(Date) },
    ])
  })

  test('are tried again, one or all of a kind, with as many tries as new ones, each time in the ledger', async () => {
    const { jobs } = await failedJobs(agency.database.db, admin(), 50)
    const id = jobs[0]?.id ?? ''
    const again = (asked: { queue: string; id: string | null }) => tryJobsAgain(agency.portal, moment(), admin(), asked)
    expect(await again({ queue: 'deliver-notice', id })).toBe(1)
    expect(await again({ queue: 'deliver-notice', id })).toBe(0)
    expect(await again({ queue: 'read-document', id: null })).toBe(0)
    expect(await again({ queue: 'deliver-notice', id: null })).toBe(2)
    await expect(again({ queue: 'no-such-queue', id: null })).rejects.toThrow()
    expect((await failedJobs(agency.database.db, admin(), 50)).kinds).toEqual([])
    const worked: string[] = []
    await agency.portal.queue.work('deliver-notice', async ({ noticeId }) => void worked.push(noticeId))
    await expect.poll(() => new Set(worked).size, { timeout: 20_000 }).toBe(3)
    await askForSweep(agency.portal, moment(), admin())
    await askForSweep(agency.portal, moment(), admin())
    expect(await ledger()).toEqual([
      { event: 'jobs tried again', ids: { queue: 'deliver-notice', count: '1' } },
      { event: 'jobs tried again', ids: { queue: 'deliver-notice', count: '2' } },
      { event: 'run asked for', ids: { run: 'sweep' } },
      { event: 'run asked for', ids: { run: 'sweep' } },
    ])
    const sweeps = await queueSizes(agency.database.db, admin())
    expect(sweeps.find(({ name }) => name === 'sweep')).toMatchObject({ due: 1 })
  })
})
