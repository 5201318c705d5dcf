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
