import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { todayIn } from '#domain/calendar/dates.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { runNames } from '#domain/timetable.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { testDatabase } from '#tests/support/database.ts'
import { type MailServer, mailServer } from '#tests/support/mail-server.ts'
import { ensureBuilt, longEnoughToBuild, startPortal } from '#tests/support/portal.ts'

type Running = Awaited<ReturnType<typeof startPortal>>
type Role = 'web' | 'worker' | 'all'

const started: Running[] = []
/** One folder for all, as on one machine or a shared disk: the first to start makes the key that all read. */
let dataDir: string
let databaseUrl: string
let mail: MailServer

beforeAll(async () => {
  ensureBuilt()
  dataDir = await mkdtemp(join(tmpdir(), 'good-standing-processes-'))
}, longEnoughToBuild)
afterAll(async () => {
  for (const portal of started) await portal.clean()
  await rm(dataDir, { recursive: true, force: true })
})

async function start(role: Role): Promise<Running> {
  const environment = {
    ROLE: role,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    SMTP_URL: mail.url,
    MAIL_FROM: 'portal@agency.example',
  }
  const portal = await startPortal({ mode: 'start', environment })
  started.push(portal)
  return portal
}

async function askForCode({ origin }: Running, email: string): Promise<number> {
  const response = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email }),
  })
  return response.status
}

describe('two web and two worker processes that start at once on an empty PostgreSQL', () => {
  let web: Running[]
  let workers: Running[]
  let sql: ReturnType<typeof openDatabase>['sql']

  beforeAll(async () => {
    const database = await testDatabase()
    sql = database.sql
    await sql.unsafe('drop schema public cascade; drop schema drizzle cascade; create schema public')
    databaseUrl = database.url
    mail = await mailServer()
    const four = await Promise.all([start('web'), start('web'), start('worker'), start('worker')])
    web = four.slice(0, 2)
    workers = four.slice(2)
  })
  afterAll(async () => {
    for (const portal of started.splice(0)) await portal.clean()
  })

  test('migrate it once, install each position once, and are all ready', async () => {
    for (const { origin } of [...web, ...workers])
      expect(await fetch(`${origin}/readyz`).then((response) => response.json())).toMatchObject({ ready: true })
    const [row] = await sql`
      select (select count(*)::int from positions) as positions, count(*)::int as versions,
        count(distinct (position_id, effective_from))::int as different from position_versions`
    expect(row?.positions).toBeGreaterThan(0)
    expect(row?.versions).toBe(row?.different)
    // Of those that start at once at least the last one's link is good.
    const links = web.map((portal) => /\/setup\/(\S+)/.exec(portal.said())?.[1])
    const statuses = await Promise.all(
      links.map(async (link) => (await fetch(`${web[0]?.origin}/setup/${link}`)).status),
    )
    expect(statuses).toContain(200)
  })

  test('a worker answers whether it lives and nothing else', async () => {
    const [worker] = workers
    const statusOf = async (path: string) => (await fetch(`${worker?.origin}${path}`)).status
    expect(await statusOf('/healthz')).toBe(200)
    for (const path of ['/', '/careers', '/sign-in', '/hr', '/assets/x.js'])
      expect([path, await statusOf(path)]).toEqual([path, 404])
  })

  test('a job that either web process sends is done once, by whichever worker', async () => {
    const people = Array.from({ length: 12 }, (_, i) => `person-${i}@people.example`)
    const asked = people.map((email, i) => askForCode(web[i % 2] as Running, email))
    expect(new Set(await Promise.all(asked))).toEqual(new Set([303]))
    await expect.poll(() => mail.taken.length, { timeout: 30_000 }).toBe(12)
    const unfinished = () => sql`select id from pgboss.job where name = 'deliver-notice' and state <> 'completed'`
    await expect.poll(async () => (await unfinished()).length).toBe(0)
    expect([...mail.taken].sort()).toEqual([...people].sort())
  })
})

describe('workers that share an agency', () => {
  let agency: TestAgency
  const today = () => todayIn(defaultPolicies.agency.timeZone, new Date())

  beforeAll(async () => {
    agency = await testAgency()
    databaseUrl = agency.database.url
    mail = await mailServer()
  })
  afterAll(async () => {
    for (const portal of started.splice(0)) await portal.clean()
  })

  /** Someone whose first day is today, which is due to be noticed. */
  async function hiredToday(email: string) {
    const { personId } = await agency.person({ email })
    const employmentId = await agency.employ(personId, { now: new Date(), today: today() }, { hiredOn: today() })
    return { personId, employmentId }
  }
  const effects = async ({ personId, employmentId }: { personId: string; employmentId: string }) => {
    const { sql } = agency.database
    const [row] = await sql`
      select (select count(*)::int from bonuses where employment_id = ${employmentId}) as bonuses,
        (select count(*)::int from notices where person_id = ${personId} and body->>'kind' = 'bonus-earned') as notices,
        (select count(*)::int from ledger where chain = ${personId} and event = 'bonus earned') as entries`
    return row
  }
  const idle = () =>
    expect
      .poll(
        async () => {
          const [row] = await agency.database
            .sql`select count(*)::int as n from pgboss.job where state in ('created', 'retry', 'active') and start_after <= now()`
          return row?.n
        },
        { timeout: 60_000 },
      )
      .toBe(0)
  const begun = async () => {
    const [row] = await agency.database.sql`
      select count(distinct process)::int as n from job_runs r
      where name = 'sweep' and not exists (select from job_run_ends e where e.run_id = r.id)`
    return row?.n
  }

  /** Holds a table, so that whoever asks for it waits until the function given back is called. */
  async function holding(table: string): Promise<() => Promise<void>> {
    const own = openDatabase(databaseUrl, { max: 1 })
    let letGo = () => {}
    const until = new Promise<void>((settle) => {
      letGo = settle
    })
    let held = () => {}
    const isHeld = new Promise<void>((settle) => {
      held = settle
    })
    const work = own.sql.begin(async (tx) => {
      await tx.unsafe(`lock table ${table} in access exclusive mode`)
      held()
      await until
    })
    await isHeld
    return async () => {
      letGo()
      await work
      await own.close()
    }
  }
  const sendSweep = (key: string) =>
    agency.database.sql`insert into pgboss.job (name, data, policy, singleton_key, expire_in)
      values ('sweep', '{}', 'short', ${key}, interval '10 minutes')`

  test('T46 two workers, one tick: both begin it at once, and there is one effect', async () => {
    await start('worker')
    await start('worker')
    await idle()
    const rosa = await hiredToday('rosa@people.example')
    const release = await holding('bonuses')
    await Promise.all([sendSweep('one'), sendSweep('two')])
    await expect.poll(begun, { timeout: 20_000 }).toBe(2)
    await release()
    await idle()
    expect(await effects(rosa)).toEqual({ bonuses: 1, notices: 1, entries: 1 })
    await expect.poll(() => mail.taken).toEqual(['rosa@people.example'])
  })

  test('T46 a worker killed when it had done everything but say so: the next tick repeats nothing', async () => {
    const [first, second] = started as [Running, Running]
    await second.end()
    await idle()
    const sam = await hiredToday('sam@people.example')
    const release = await holding('sweeps')
    await sendSweep('three')
    await expect.poll(async () => (await effects(sam))?.bonuses, { timeout: 20_000 }).toBe(1)
    await expect.poll(begun).toBe(1)
    expect(await first.end('SIGKILL')).toBe(null)
    await release()
    await second.restart()
    await sendSweep('four')
    const swept = () =>
      agency.database
        .sql`select run_id from job_run_ends where name = 'sweep' and ended_at > now() - interval '5 seconds'`
    await expect.poll(async () => (await swept()).length, { timeout: 20_000 }).toBeGreaterThan(0)
    await expect.poll(() => mail.taken.filter((to) => to === 'sam@people.example').length, { timeout: 20_000 }).toBe(1)
    expect(await effects(sam)).toEqual({ bonuses: 1, notices: 1, entries: 1 })
  })

  test('T46 a worker killed while the mail service had its letter and had not taken it: another worker sends it, once', async () => {
    const [first, second] = started as [Running, Running]
    const web = await start('web')
    mail.hold()
    expect(await askForCode(web, 'luz@people.example')).toBe(303)
    await expect.poll(() => mail.held(), { timeout: 20_000 }).toBe(1)
    await first.restart()
    expect(await second.end('SIGKILL')).toBe(null)
    await expect.poll(() => mail.held()).toBe(0)
    mail.release()
    await expect.poll(() => mail.taken, { timeout: 90_000 }).toContain('luz@people.example')
    const deliveries = () => agency.database.sql`
      select d.notice_id from notice_deliveries d join notices n on n.id = d.notice_id where n.email = 'luz@people.example'`
    await expect.poll(async () => (await deliveries()).length).toBe(1)
    expect(mail.taken.filter((to) => to === 'luz@people.example')).toHaveLength(1)
  })

  test('without any worker web processes serve pages, say at /readyz what is late, and mail administrators once, and once when it is over', async () => {
    for (const portal of started.splice(0)) await portal.clean()
    const { sql } = agency.database
    await sql.unsafe(`alter table job_run_ends disable trigger append_only; alter table job_run_ends disable trigger append_only_whole;
      truncate job_run_ends`)
    await agency.person({ name: 'Ada Min', email: 'ada@agency.example', roles: ['admin'] })
    const [web] = await Promise.all([start('web'), start('web')])
    const ready = await fetch(`${web.origin}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, late: expect.arrayContaining(['sweep', 'anchor']) },
    ])
    expect((await fetch(`${web.origin}/careers`)).status).toBe(200)

    // Both look two minutes after their start. There is nobody but them who could send the mails.
    const told = (subject: string) => mail.subjects.filter((said) => said === subject).length
    const late = () => told('The portal has stopped doing part of its work')
    const over = () => told('The portal does all of its work again')
    await expect.poll(late, { timeout: 200_000, interval: 1_000 }).toBe(runNames.length)
    const outages = () => sql`select id from job_outages`
    expect(await outages()).toHaveLength(runNames.length)
    const worker = await start('worker')
    // A hunt is asked for only an hour after the last one, of which the runs are forgotten here.
    await sql`insert into pgboss.job (name, data, policy) values ('hunt', '{}', 'short') on conflict do nothing`
    await expect.poll(over, { timeout: 200_000, interval: 1_000 }).toBe(runNames.length)
    await worker.end()
    expect(await outages()).toHaveLength(runNames.length)
    expect([late(), over()]).toEqual([runNames.length, runNames.length])
  })
})

describe('SIGTERM', () => {
  test('during a slow request and a slow job: the request is answered, then the queue finishes its job, then the database is let go', async () => {
    const database = await testDatabase()
    databaseUrl = database.url
    mail = await mailServer()
    const portal = await start('all')
    mail.hold()
    expect(await askForCode(portal, 'rosa@people.example')).toBe(303)
    await expect.poll(() => mail.held(), { timeout: 20_000 }).toBe(1)

    const { port } = new URL(portal.origin)
    const visitor = connect(Number(port), '127.0.0.1')
    let answer = ''
    visitor.on('data', (chunk) => {
      answer += chunk
    })
    const body = 'email=sam%40people.example'
    const head = [
      'POST /sign-in HTTP/1.1',
      `Host: localhost:${port}`,
      `Origin: ${portal.origin}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}`,
      'Expect: 100-continue',
    ]
    visitor.write(`${head.join('\r\n')}\r\n\r\n`)
    await expect.poll(() => answer).toContain('HTTP/1.1 100 Continue')
    const ended = portal.end('SIGTERM')
    await expect.poll(() => fetch(`${portal.origin}/healthz`).catch(() => 'refused')).toBe('refused')
    expect(portal.said()).not.toContain('the requests are finished')
    visitor.write(body)
    await once(visitor, 'close')
    expect(answer).toMatch(/HTTP\/1\.1 303 /)
    await expect.poll(() => portal.said()).toContain('the requests are finished')
    expect(portal.said()).not.toContain('the queue is finished')
    mail.release()
    expect(await ended).toBe(0)

    const said = portal.said()
    const order = ['"status":303', 'the requests are finished', 'the queue is finished', 'the database is let go']
    const places = order.map((text) => said.lastIndexOf(text))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
    const delivered = await database.sql`
      select n.email from notice_deliveries d join notices n on n.id = d.notice_id`
    expect(delivered.map(({ email }) => email)).toContain('rosa@people.example')
  })
})
