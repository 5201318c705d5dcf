import { expect, test } from 'vitest'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()

test('an administrator sees what ran and what was given up, has it tried again and the sweep run, without scripts too', async () => {
  const { sql } = agency.database
  const admin = await agency.person({ name: 'Ada Min', email: 'ada@agency.example', roles: ['admin'] })
  await expect.poll(async () => (await sql`select run_id from job_run_ends where name = 'anchor'`).length).toBe(1)
  const token = await openSessions(agency.database).open(admin.accountId, 'demonstration', new Date())
  const visiting = async (options: object) => {
    const visitor = await browser.visitor(options)
    await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
    await visitor.page.goto(`${portal.origin}/admin`)
    return visitor
  }

  const { page, expectAccessible } = await visiting(desk)
  await page.getByRole('link', { name: 'Operations' }).click()
  await page.getByText('Everything that should happen by itself has happened on time.').waitFor()
  await page.getByText('Nothing waits.').waitFor()
  await page.getByText('Nothing was missed so far.').waitFor()
  await expectAccessible()

  const given =
    await sql`insert into pgboss.job (name, data, state, retry_count, retry_limit, started_on, completed_on, output)
    select 'deliver-notice', jsonb_build_object('noticeId', gen_random_uuid()), 'failed', 14, 14, now(), now(),
      '{"message": "deliver-notice failed: RangeError"}' from generate_series(1, 3) returning id`
  await page.reload()
  const each = page.getByRole('table', { name: 'Each of them, the latest first' })
  expect(await each.getByRole('row').count()).toBe(4)
  await each.getByText('Error of the kind RangeError').first().waitFor()
  await expectAccessible()
  await each.getByRole('button', { name: 'Try it again' }).first().click()
  await page.getByText('1 job will be tried again at once.').waitFor()

  const plain = await visiting({ ...phone, javaScriptEnabled: false })
  await plain.page.goto(`${portal.origin}/admin/operations`)
  await plain.page.getByRole('button', { name: 'Try all 2 again: Letters' }).click()
  await plain.page.getByText('2 jobs will be tried again at once.').waitFor()
  // Other letters leave meanwhile, such as a digest on a Monday.
  const ids = given.map(({ id }) => id)
  const done = () => sql`select id from pgboss.job where id = any(${ids}) and state = 'completed'`
  await expect.poll(async () => (await done()).length, { timeout: 20_000 }).toBe(3)
  await plain.page.getByRole('button', { name: 'Run the sweep now' }).click()
  await plain.page.getByText('The sweep runs as soon as a worker is free.').waitFor()
  const sweeps = () => sql`select run_id from job_run_ends where name = 'sweep' and outcome = 'done'`
  await expect.poll(async () => (await sweeps()).length, { timeout: 20_000 }).toBe(2)
  await page.setViewportSize(phone.viewport)
  await page.reload()
  await expectAccessible()
})
