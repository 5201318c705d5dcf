import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { verifications } from '#db/schema/index.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { typeDate } from '#tests/support/walk.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())

type Account = Awaited<ReturnType<TestAgency['person']>>
let hr: Account
let rosa: Account

beforeAll(async () => {
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr', 'admin'] })
  rosa = await agency.person({ name: 'Rosa Example', source: 'personnel file' })
  const moment = agency.at(addDays(today, -40))
  await agency.facts(rosa.personId, moment, ...everythingInOrder(addDays(today, -60)))
  await agency.employ(rosa.personId, moment, { hiredOn: addDays(today, -400) })
})

async function as(viewer: Account, options: object = {}) {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

/** What a screen showed, as a picture. */
const screen = () =>
  sharp({
    create: {
      width: 640,
      height: 400,
      channels: 3,
      background: '#dde',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()

test('a source says suspended, and HR records from when; then the license is given back', async () => {
  const { page, expectAccessible, expectComplaint } = await as(hr)
  expectComplaint(/400/)
  await page.goto(`${portal.origin}/hr`)
  await page.getByRole('link', { name: /to check at the source/ }).click()
  await page.getByRole('link', { name: /Never checked/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Checks at the source' }).waitFor()
  await expectAccessible()
  await page.getByRole('link', { name: /^Check\s*: Driver license/i }).click()
  await page.getByRole('link', { name: /Arizona Motor Vehicle Division \(opens in a new tab\)/ }).waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Record the check' }).click()
  await page.getByRole('link', { name: 'Choose what the source says' }).waitFor()
  await page.getByLabel('The source says it is suspended').check()
  await page
    .locator('[name="file"]')
    .setInputFiles({ name: 'screen.png', mimeType: 'image/png', buffer: await screen() })
  await page.getByRole('button', { name: 'Record the check' }).click()
  await page.getByText('The check is recorded. Until this is recorded too').waitFor()
  await expectAccessible()
  await typeDate(page, 'on', addDays(today, -2))
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('standing has followed').waitFor()
  await expectAccessible()
  await page.setViewportSize(phone.viewport)
  await expectAccessible()
  const [kept] = await agency.database.db.select().from(verifications)
  expect(kept).toMatchObject({ result: 'suspended', pictureId: expect.any(String) })
  await page.getByRole('link', { name: /^Given back/ }).click()
  await typeDate(page, 'on', today)
  await page.getByLabel('Where was that learned?').fill('Letter of the division')
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('it counts again, by its own dates').waitFor()
})

test('without JavaScript HR searches many at once, settles a name, and sees a card of someone without an application', async () => {
  const { page } = await as(hr, { javaScriptEnabled: false })
  await page.goto(`${portal.origin}/hr/exclusions`)
  await page.getByLabel('Choose Rosa Example').check()
  await page.getByRole('button', { name: 'Record for those chosen' }).click()
  await page.getByText('searched today without a match, one person').waitFor()
  const at = `${portal.origin}/hr/people/${rosa.personId}`
  await page.goto(`${at}/exclusions/sam`)
  await page.getByLabel('Possible match').check()
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('Possible match: on hold').waitFor()
  await page.getByRole('link', { name: /^Settle the match/ }).click()
  await page.getByLabel('Cleared: it is someone else').check()
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('The search is recorded').waitFor()
  await page.goto(`${at}/fingerprint`)
  await page.getByRole('link', { name: 'The person has applied for the next card' }).click()
  await typeDate(page, 'on', today)
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('Applied for the next one').waitFor()
  await page.goto(`${portal.origin}/admin/settings/sources`)
  await page.getByLabel('What is looked up there').selectOption('driver-license')
  await page.getByLabel('Name', { exact: true }).fill('New Mexico')
  await page.getByLabel('Web address').fill('https://www.mvd.example/')
  await page.getByRole('button', { name: 'Add the source' }).click()
  await page.getByText('Saved.').waitFor()
  const seen = await as(hr)
  for (const path of [
    '/hr/exclusions?show=all',
    `/hr/people/${rosa.personId}/exclusions`,
    `/hr/people/${rosa.personId}/exclusions/sam`,
    `/hr/people/${rosa.personId}/fingerprint`,
    `/hr/people/${rosa.personId}/fingerprint/issued`,
    '/admin/settings/sources',
  ]) {
    await seen.page.goto(`${portal.origin}${path}`)
    await seen.expectAccessible()
  }
})
