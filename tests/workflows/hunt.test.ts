import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { findingsFor } from '#app/admin/findings.server.ts'
import { countOpenFindings } from '#db/queries/findings.ts'
import { operatorScope } from '#domain/authority.ts'
import type { ImpossibleState } from '#domain/hunting.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { cardBoxes, send } from '#tests/support/evidence.ts'
import { accepted, may } from '#tests/support/hr.ts'
import { asSuperuser } from '#tests/support/superuser.ts'
import { askForHuntWhenDue } from '#workflows/hunt/ask-for-hunt.ts'
import { hunt } from '#workflows/hunt/hunt.ts'
import { anchorLedger } from '#workflows/ledger/anchor-ledger.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

const hunting = operatorScope('jobs', 'hunt impossible states')
const sweeping = operatorScope('jobs', 'run sweep')
const hired = '2026-01-05'
const today = '2026-11-22'

type Person = Awaited<ReturnType<TestAgency['person']>>
let agency: TestAgency
let admin: Person
let rosa: Person
let documentId: string
/** What was good until the 21st has lapsed, and he was warned of it. */
let samId: string
let factId: string
let hour = 0

/** The next hour's hunt. */
const huntOnce = (day = today) =>
  hunt(agency.portal, { now: new Date(Date.parse(`${day}T00:00:00Z`) + hour++ * 3_600_000), today: day }, hunting)

const page = async (viewer: Person, query = '') => {
  const { context } = asking(agency, viewer, today, `/admin/findings${query}`)
  return findingsFor(context, may(viewer, 'hunt impossible states'), new URLSearchParams(query))
}

beforeAll(async () => {
  agency = await testAgency()
  admin = await agency.person({ name: 'Ada Min', email: 'ada@agency.example', roles: ['admin', 'hr'] })
  const hr = await agency.person({ name: 'Beatriz Olivares', roles: ['hr'] })
  rosa = await agency.person({ name: 'Rosa Canaria' })
  await agency.employ(rosa.personId, agency.at(hired), { hiredOn: hired })
  const facts = await agency.facts(rosa.personId, agency.at(hired), ...everythingInOrder(hired))
  factId = facts[4] ?? ''
  await accepted(agency, hr, { today: '2026-03-02', firstDay: '2026-03-16', name: 'Canaria Verdant' })
  await send(agency, rosa, today, { requirement: 'cpr', boxes: cardBoxes('2026-11-01', '2028-11-01') })
  const { sql } = agency.database
  const [document] = await sql`select id from documents where person_id = ${rosa.personId} limit 1`
  documentId = document?.id
  const lapsing = await agency.person({ name: 'Sam Example' })
  await agency.employ(lapsing.personId, agency.at(hired), { hiredOn: hired })
  await agency.facts(lapsing.personId, agency.at(hired), ...everythingInOrder('2025-11-21'))
  for (const day of [hired, '2026-04-06', '2026-10-20', '2026-11-20', today])
    await runSweep(agency.portal, agency.at(day), sweeping)
  await anchorLedger(agency.portal, agency.at(today), sweeping)
  samId = lapsing.personId
})

test('in an agency whose every record came about as the portal works nothing is found, and nobody is told', async () => {
  const done = await huntOnce()
  expect(done).toMatchObject({ isNew: 0, gone: 0, notices: [] })
  expect(done?.records).toBeGreaterThan(50)
  const shown = await page(admin)
  expect(shown).toMatchObject({ open: 0, findings: [], last: { parts: 1, people: 5, missed: [] } })
})

type Planted = {
  state: ImpossibleState
  plant(sql: postgres.TransactionSql): Promise<unknown>
  mend(sql: postgres.TransactionSql): Promise<unknown>
  record(): Promise<string> | string
  href: (() => string) | null
}

const session = 'f'.repeat(64)
const jobId = randomUUID()
const batchIds = [randomUUID(), randomUUID()]
const one = async (query: Promise<postgres.RowList<postgres.Row[]>>) => Object.values((await query)[0] ?? {})[0]
const first = async (text: string) => one(agency.database.sql.unsafe(text) as never) as Promise<string>
const person = () => `/hr/people/${rosa.personId}`

const planted: Planted[] = [
  {
    state: 'standing-differs',
    plant: (sql) => sql`update standing_spans set until_day = until_day + 30
      where person_id = ${rosa.personId} and subject = 'gate' and name = 'hospital' and until_day <> 'infinity'`,
    mend: (sql) => sql`update standing_spans set until_day = until_day - 30
      where person_id = ${rosa.personId} and subject = 'gate' and name = 'hospital' and until_day <> 'infinity'`,
    record: () => rosa.personId,
    href: person,
  },
  {
    state: 'fact-undecided',
    plant: (sql) => sql`update facts set source = 'submission', source_id = gen_random_uuid() where id = ${factId}`,
    mend: (sql) => sql`update facts set source = 'personnel file', source_id = null where id = ${factId}`,
    record: () => factId,
    href: person,
  },
  {
    state: 'document-unowned',
    plant: (sql) => sql`update documents set person_id = ${samId} where id = ${documentId}`,
    mend: (sql) => sql`update documents set person_id = ${rosa.personId} where id = ${documentId}`,
    record: () => documentId,
    href: () => `/hr/people/${samId}`,
  },
  {
    state: 'bonus-unearned',
    plant: (sql) =>
      sql`update bonuses set earned_on = '2025-12-31' where person_id = ${rosa.personId} and milestone = 'hire'`,
    mend: (sql) =>
      sql`update bonuses set earned_on = ${hired} where person_id = ${rosa.personId} and milestone = 'hire'`,
    record: () => first(`select id from bonuses where person_id = '${rosa.personId}' and milestone = 'hire'`),
    href: person,
  },
  {
    state: 'bonus-paid-outside',
    plant: async (sql) => {
      const [bonus] = await sql`select id from bonuses where person_id = ${rosa.personId} and milestone = 'hire'`
      for (const [turn, batchId] of batchIds.entries()) {
        await sql`insert into payroll_batches (id, pay_date, request_key, made_at) values (${batchId}, ${today}, gen_random_uuid(), now())`
        await sql`insert into payroll_lines (batch_id, bonus_id, turn, person_id, name, program, milestone, amount_cents, earned_on, earned_from, week_from, week_through)
          values (${batchId}, ${bonus?.id}, ${turn + 1}, ${rosa.personId}, '', '', 'hire', 10000, ${hired}, ${hired}, ${hired}, ${hired})`
        await sql`insert into payroll_payments (batch_id, reference, paid_on, request_key, at)
          values (${batchId}, 'ADP', ${today}, gen_random_uuid(), now())`
      }
    },
    mend: async (sql) => {
      for (const table of ['payroll_payments', 'payroll_lines'])
        await sql`delete from ${sql(table)} where batch_id in ${sql(batchIds)}`
      await sql`delete from payroll_batches where id in ${sql(batchIds)}`
    },
    record: () => first(`select id from bonuses where person_id = '${rosa.personId}' and milestone = 'hire'`),
    href: person,
  },
  {
    state: 'lapse-unwarned',
    plant: (sql) => sql`update reminders_given set day = '2026-11-22' where person_id = ${samId}`,
    mend: (sql) => sql`update reminders_given set day = '2026-11-20' where person_id = ${samId}`,
    record: () => `${samId} 2026-11-21`,
    href: () => `/hr/people/${samId}`,
  },
  {
    state: 'ledger-broken',
    plant: (sql) => sql`update ledger set hash = reverse(hash) where chain = ${rosa.personId} and seq = 2`,
    mend: (sql) => sql`update ledger set hash = reverse(hash) where chain = ${rosa.personId} and seq = 2`,
    record: () => rosa.personId,
    href: null,
  },
  {
    state: 'job-overdue',
    plant: async (sql) => {
      await sql`insert into pgboss.job (id, name, start_after) values (${jobId}, 'sweep', now() - interval '2 hours')`
      await sql`insert into job_runs (name, started_at, process)
        select 'sweep', now() - make_interval(mins => 15 * n), 'here 1' from generate_series(1, 4) n`
    },
    mend: (sql) => sql`delete from pgboss.job where id = ${jobId}`,
    record: () => jobId,
    href: () => '/admin/operations#queue',
  },
  {
    state: 'session-of-disabled',
    plant: async (sql) => {
      await sql`update accounts set disabled_at = now() where id = ${rosa.accountId}`
      await sql`insert into sessions (id, user_id, expires_at, created_at, method)
        values (${session}, ${rosa.accountId}, now() + interval '1 hour', now(), 'password')`
    },
    mend: (sql) => sql`delete from sessions where id = ${session}`,
    record: () => rosa.accountId,
    href: () => `/admin/accounts/${rosa.accountId}`,
  },
]

describe('each state that should be impossible', () => {
  test.each(planted)(
    '$state is found and leads to its record, is told once, and is gone once it is mended',
    async (each) => {
      await asSuperuser(agency, each.plant)
      const found = await huntOnce()
      expect(found).toMatchObject({ isNew: 1, gone: 0 })
      expect(found?.notices).toHaveLength(1)
      expect(await huntOnce(), 'the hunt after').toMatchObject({ isNew: 0, gone: 0, notices: [] })
      const { findings, open } = await page(admin)
      expect(open).toBe(1)
      expect(findings).toMatchObject([{ state: each.state }])
      const record = await each.record()
      const [row] = await agency.database.sql`select record from findings where id = ${findings[0]?.id ?? ''}`
      expect(row?.record).toBe(record)
      const bonus = each.state.startsWith('bonus') ? [`/hr/bonuses/${record}`] : []
      const places = each.href ? [...bonus, each.href()] : []
      expect(findings[0]?.places.flatMap(({ href }) => href ?? [])).toEqual(places)
      expect(findings[0]?.firstSeen).not.toBe(findings[0]?.lastSeen)

      await asSuperuser(agency, each.mend)
      expect(await huntOnce(), 'the hunt after mending').toMatchObject({ isNew: 0, gone: 1, notices: [] })
      expect(await countOpenFindings(agency.database.db, hunting)).toBe(0)
      const [gone] = (await page(admin, '?show=gone')).findings
      expect(gone).toMatchObject({ state: each.state, gone: expect.any(String) })

      await asSuperuser(agency, each.plant)
      expect(await huntOnce(), 'found anew').toMatchObject({ isNew: 1, notices: [expect.any(String)] })
      await asSuperuser(agency, each.mend)
      expect(await huntOnce()).toMatchObject({ gone: 1 })
    },
  )

  test('an anchor that was changed is found too, whose digest no longer fits', async () => {
    const file = join(agency.folder, 'anchors', 'anchor-000001.jsonl')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('"seq":', '"seq": '))
    expect(await huntOnce()).toMatchObject({ isNew: 1 })
    expect((await page(admin)).findings).toMatchObject([{ state: 'ledger-broken', name: 'Anchor 1' }])
    await writeFile(file, text)
    expect(await huntOnce()).toMatchObject({ gone: 1 })
  })
})

test('who has not the role of HR reads where a record is, without a link that would be refused, and nothing of what lapsed', async () => {
  const lapse = planted.find(({ state }) => state === 'lapse-unwarned')
  if (!lapse) throw new Error('no lapse')
  await asSuperuser(agency, lapse.plant)
  await huntOnce()
  const plain = await agency.person({ name: 'Abe Min', roles: ['admin'] })
  const shown = await page(plain)
  expect(shown.findings).toMatchObject([{ places: [{ href: null, address: `/hr/people/${samId}`, role: 'HR' }] }])
  const told = await agency.database.sql`select body from notices where body->>'kind' = 'impossible-states'`
  expect(JSON.stringify([shown, told])).not.toMatch(/tubercul|driving-record|Sam|Rosa/i)
  await asSuperuser(agency, lapse.mend)
  expect(await huntOnce()).toMatchObject({ gone: 1 })
})

test('a lapse of which nobody could know before, or of which the person was told without a mail, is no finding', async () => {
  const late = await agency.person({ name: 'Late Comer' })
  await agency.employ(late.personId, agency.at('2027-02-01'), { hiredOn: hired })
  for (const day of ['2027-02-01', '2027-02-02']) await runSweep(agency.portal, agency.at(day), sweeping)
  await agency.facts(late.personId, agency.at('2027-02-12'), ...everythingInOrder('2026-02-10'))
  const unreached = await agency.person({ name: 'No Mail', email: null })
  await agency.employ(unreached.personId, agency.at('2027-02-01'), { hiredOn: hired })
  await agency.facts(unreached.personId, agency.at('2027-02-01'), ...everythingInOrder('2026-02-10'))
  await runSweep(agency.portal, agency.at('2027-02-09'), sweeping)
  await runSweep(agency.portal, agency.at('2027-02-12'), sweeping)
  const done = await huntOnce('2027-02-13')
  expect(done).toMatchObject({ isNew: 0 })
})

test('a state that cannot be looked at keeps its findings, and the others are looked at all the same', async () => {
  const broken = {
    ...agency.portal,
    anchors: { ...agency.portal.anchors, read: () => Promise.reject(new Error('the disk is gone')) },
  }
  await asSuperuser(agency, (sql) => planted[0]?.plant(sql) ?? Promise.resolve())
  await expect(hunt(broken, { now: new Date(), today: '2027-02-13' }, hunting)).rejects.toThrow('failed for 1')
  const shown = await page(admin)
  expect(shown.last?.missed).toEqual(['ledger-broken'])
  expect(shown.findings).toMatchObject([{ state: 'standing-differs' }])
  await asSuperuser(agency, (sql) => planted[0]?.mend(sql) ?? Promise.resolve())
  expect(await huntOnce('2027-02-13')).toMatchObject({ gone: 1 })
})

test('a payment of a batch that is not there, and a line of another amount, are findings of the batch and of the bonus', async () => {
  const [batchId = ''] = batchIds
  await asSuperuser(
    agency,
    (sql) => sql`insert into payroll_payments (batch_id, reference, paid_on, request_key, at)
    values (${batchId}, 'ADP', ${today}, gen_random_uuid(), now())`,
  )
  expect(await huntOnce('2027-02-13')).toMatchObject({ isNew: 1 })
  expect((await page(admin)).findings).toMatchObject([
    { name: `Batch ${batchId}`, places: [{ href: null, address: '/payroll' }] },
  ])
  await asSuperuser(agency, (sql) => sql`delete from payroll_payments`)
  expect(await huntOnce('2027-02-13')).toMatchObject({ gone: 1 })
})

test('a bonus of which the day is missing is no finding once payroll is asked about it, nor once it was withdrawn', async () => {
  const { sql } = agency.database
  const [bonus] = await sql`select id from bonuses where person_id = ${rosa.personId} and milestone = 'hire'`
  for (const step of ['withdrawn', 'questioned', 'kept']) {
    await asSuperuser(agency, async (sql) => {
      await sql`update bonuses set earned_on = '2025-12-31' where id = ${bonus?.id}`
      await sql`insert into bonus_steps (bonus_id, step, at) values (${bonus?.id}, ${step}, now())`
    })
    expect(await huntOnce('2027-02-13'), step).toMatchObject({ isNew: 0 })
    await asSuperuser(agency, async (sql) => {
      await sql`delete from bonus_steps`
      await sql`update bonuses set earned_on = ${hired} where id = ${bonus?.id}`
    })
  }
})

test('a job that waits because the portal did not run meanwhile is no finding', async () => {
  await asSuperuser(agency, async (sql) => {
    await sql`delete from job_runs`
    await sql`insert into pgboss.job (id, name, start_after) values (${jobId}, 'sweep', now() - interval '7 days')`
    await sql`insert into job_runs (name, started_at, process) values ('sweep', now(), 'here 1')`
  })
  expect(await huntOnce('2027-02-13')).toMatchObject({ isNew: 0 })
  await asSuperuser(agency, (sql) => sql`delete from pgboss.job where id = ${jobId}`)
})

test('two hunts at once are one, and one is asked for an hour after the last, also where the clock was set back', async () => {
  const both = await Promise.all([huntOnce('2027-02-14'), huntOnce('2027-02-14')])
  expect(both.filter(Boolean)).toHaveLength(1)
  const { sql } = agency.database
  const waiting = async () =>
    (await sql`select count(*)::int as n from pgboss.job where name = 'hunt' and state = 'created'`)[0]?.n
  const [last] = await sql`select at from hunts order by seq desc limit 1`
  const after = (minutes: number) => ({ now: new Date(Date.parse(last?.at) + minutes * 60_000), today: '2027-02-14' })
  await askForHuntWhenDue(agency.portal, after(30), hunting)
  expect(await waiting()).toBe(0)
  for (const minutes of [60, -24 * 60]) {
    await askForHuntWhenDue(agency.portal, after(minutes), hunting)
    expect(await waiting()).toBe(1)
    await sql`delete from pgboss.job where name = 'hunt'`
  }
})

test('what was found is never rewritten', async () => {
  for (const table of ['hunts', 'findings', 'finding_endings'])
    await expect(agency.database.sql.unsafe(`delete from ${table}`)).rejects.toThrow('append-only')
})
