import { afterAll, beforeAll, expect, test } from 'vitest'
import { operatorScope } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { type MailProvider, mailProvider } from '#tests/support/mail-provider.ts'
import { ensureBuilt, longEnoughToBuild, startPortal } from '#tests/support/portal.ts'
import { inDeed } from '#workflows/deed.ts'

type Running = Awaited<ReturnType<typeof startPortal>>

const started: Running[] = []
let agency: TestAgency
let provider: MailProvider

beforeAll(async () => {
  ensureBuilt()
  agency = await testAgency()
  provider = await mailProvider()
}, longEnoughToBuild)
afterAll(async () => {
  for (const worker of started) await worker.clean()
})

async function startWorker(): Promise<Running> {
  const environment = {
    ROLE: 'worker',
    ORIGIN: 'https://portal.agency.example',
    DATABASE_URL: agency.database.url,
    RESEND_API_KEY: 're_made_up',
    RESEND_BASE_URL: provider.url,
    MAIL_FROM: 'portal@agency.example',
  }
  const worker = await startPortal({ mode: 'start', environment })
  started.push(worker)
  return worker
}

test('T50 a worker killed after the provider took its letter: another one hands it over again, and there is one mail', async () => {
  const { sql } = agency.database
  const { personId } = await agency.person({ email: 'rosa@people.example' })
  const moment = { now: new Date(), today: new Date().toISOString().slice(0, 10) }
  const scope = operatorScope('jobs', 'run sweep')
  const body = { kind: 'probation-completed', lastDay: '2026-05-30' } as const
  const first = await startWorker()
  provider.fallSilent(true)
  const id = await inDeed(agency.portal, moment, scope, (deed) => deed.notify({ personId }, 'one mail', body))
  await expect.poll(() => provider.sent, { timeout: 20_000 }).toEqual(['rosa@people.example'])
  expect(await first.end('SIGKILL')).toBe(null)
  expect(await sql`select outcome from mail_attempts where notice_id = ${id}`).toEqual([])

  provider.fallSilent(false)
  await startWorker()
  const delivered = () => sql`select provider_id from notice_deliveries where notice_id = ${id}`
  await expect.poll(delivered, { timeout: 90_000 }).toMatchObject([{ provider_id: 'provider-1' }])
  expect(provider.handed()).toBe(2)
  expect(provider.sent).toEqual(['rosa@people.example'])
  const tries = await sql`select outcome from mail_attempts where notice_id = ${id}`
  expect(tries.map(({ outcome }) => outcome)).toEqual(['accepted'])
})
