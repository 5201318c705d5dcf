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

test('an administrator has the records hunted through, without scripts and on a phone, and is led to what is found until it is mended', async () => {
  const { sql } = agency.database
  const admin = await agency.person({ name: 'Ada Admin', roles: ['admin'] })
  const closed = await agency.person({ name: 'Clara Closed' })
  const token = await openSessions(agency.database).open(admin.accountId, 'demonstration', new Date())
  const cookie = { name: 'session', value: token, url: portal.origin }
  const hunted = async () => (await sql`select count(*)::int as n from hunts`)[0]?.n

  // The worker hunts as soon as it has started.
  await expect.poll(hunted, { timeout: 20_000 }).toBe(1)
  const plain = await browser.visitor({ ...phone, javaScriptEnabled: false })
  await plain.page.context().addCookies([cookie])
  await plain.page.goto(`${portal.origin}/admin/findings`)
  await plain.page.getByRole('heading', { name: 'Nothing was found' }).waitFor()
  await plain.page.getByText(/looked at \d+ records?/).waitFor()

  await openSessions(agency.database).open(closed.accountId, 'demonstration', new Date())
  await sql`update accounts set disabled_at = now() where id = ${closed.accountId}`
  await plain.page.getByRole('button', { name: 'Hunt now' }).click()
  await expect.poll(hunted, { timeout: 20_000 }).toBe(2)
  await plain.page.reload()
  await plain.page.getByText('The hunt is done').waitFor()
  const row = plain.page.getByRole('row', { name: `Account ${closed.accountId}` })
  expect(await row.getByRole('link', { name: 'The account' }).getAttribute('href')).toBe(
    `/admin/accounts/${closed.accountId}`,
  )

  const { page, expectAccessible } = await browser.visitor(desk)
  await page.context().addCookies([cookie])
  await page.goto(`${portal.origin}/admin`)
  await page.getByRole('link', { name: '1 impossible states found' }).click()
  await page.getByRole('heading', { name: 'A closed account that is still signed in' }).waitFor()
  await page.getByText('What to do:').waitFor()
  await expectAccessible()
  await page.setViewportSize(phone.viewport)
  await expectAccessible()
  await page.setViewportSize(desk.viewport)
  await page.getByRole('link', { name: 'The account' }).click()
  await page.getByRole('heading', { name: 'Clara Closed' }).waitFor()

  await sql`delete from sessions where user_id = ${closed.accountId}`
  await page.goto(`${portal.origin}/admin/findings`)
  await page.getByRole('button', { name: 'Hunt now' }).press('Enter')
  await expect.poll(hunted, { timeout: 20_000 }).toBe(3)
  await page.goto(`${portal.origin}/admin/findings?show=gone`)
  await page.getByRole('row', { name: `Account ${closed.accountId}` }).waitFor()
  await expectAccessible()
})
