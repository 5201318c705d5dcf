import { beforeAll, expect, test } from 'vitest'
import { queueWords } from '#app/admin/operations-words.ts'
import { action, loader } from '#app/routes/admin.operations.tsx'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'

const day = '2026-11-22'
let agency: TestAgency
let admin: Awaited<ReturnType<TestAgency['person']>>
beforeAll(async () => {
  agency = await testAgency()
  admin = await agency.person({ name: 'Ada Min', roles: ['admin'] })
})

const asked = (address: string, boxes?: Record<string, string>) => {
  const made = asking(agency, admin, day, address)
  const init = boxes && { method: 'POST', body: new URLSearchParams(boxes) }
  return { ...made, request: new Request(made.request, init) }
}
const statusOf = (boxes: Record<string, string>) =>
  action(asked('/admin/operations', boxes)).then(
    () => 200,
    (thrown: Response) => thrown.status,
  )

test('the page says what never ran, and that nothing waits, failed or was missed so far', async () => {
  const page = await loader(asked('/admin/operations'))
  expect(page.runs.every(({ late, lastDone }) => late && lastDone === null)).toBe(true)
  expect(page).toMatchObject({ queues: [], kinds: [], jobs: [], failures: [], outages: [], anchor: null, again: null })
  expect(page.mail).toBeNull()
})

test('a form that names no job, no queue and no deed of ours is not found, and changes nothing', async () => {
  expect(await statusOf({ deed: 'again', queue: 'no-such-queue' })).toBe(404)
  expect(await statusOf({ deed: 'again', queue: 'deliver-notice', id: "x' or true" })).toBe(404)
  expect(await statusOf({ deed: 'again' })).toBe(404)
  expect(await statusOf({ deed: 'stop' })).toBe(404)
  expect(await agency.database.sql`select id from ledger where event = 'jobs tried again'`).toEqual([])
})

test('trying again what somebody else has tried again meanwhile says so', async () => {
  const answer = await action(
    asked('/admin/operations', { deed: 'again', queue: 'deliver-notice', id: crypto.randomUUID() }),
  )
  expect(answer.headers.get('Location')).toBe('/admin/operations?again=0')
})

test('every queue has a name in words and a sentence', async () => {
  const queues = await agency.database.sql<{ name: string }[]>`select name from pgboss.queue order by name`
  expect(queues.length).toBeGreaterThan(5)
  for (const { name } of queues) expect([name, queueWords(name).what]).toEqual([name, expect.stringMatching(/\.$/)])
})

test('that no letter leaves is said with since when, why, and how many wait', async () => {
  await agency.database.sql`with letter as (insert into notices (key, email, language, body, created_at)
      select 'waits:' || i, 'rosa@people.example', 'en', '{"kind": "email-changed"}', ${agency.at(day).now.toISOString()} from generate_series(1, 2) i returning id)
    insert into mail_attempts (notice_id, outcome, why, at, next_at) select id, 'later', 'busy', '2026-11-22T10:00Z', '2026-11-22T10:30Z' from letter`
  const { mail } = await loader(asked('/admin/operations'))
  expect(mail).toEqual({
    since: '22 November 2026, 3:00 am',
    why: 'the mail service asks us to send fewer letters',
    waiting: 2,
  })
})
