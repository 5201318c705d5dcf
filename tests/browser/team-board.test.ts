import { beforeAll, expect, test } from 'vitest'
import { requirementLayers, sites } from '#db/schema/index.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { type Manager, memberIn, teamIn } from '#tests/support/team.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())
let manager: Manager

beforeAll(async () => {
  const { db } = agency.database
  const recordedAt = new Date('2026-01-01T12:00:00Z')
  for (const name of ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo']) {
    const [site] = await db
      .insert(sites)
      .values({ name: `${name} Hospital`, createdAt: recordedAt })
      .returning()
    const rules = { requirements: {}, gates: {} }
    await db
      .insert(requirementLayers)
      .values({ siteId: site?.id ?? '', effectiveFrom: '2020-01-01', rules, recordedAt })
  }
  const team = await teamIn(agency)
  manager = team.manager
  const since = { hiredOn: addDays(today, -300), from: addDays(today, -300) }
  const facts = everythingInOrder(addDays(today, -200))
  await memberIn(agency, team.teamId, 'Ada Allclear', { ...since, facts })
  const withoutTb = facts.filter((fact) => !(fact.kind === 'check' && fact.of === 'tuberculosis'))
  await memberIn(agency, team.teamId, 'Bea Waiting', { ...since, facts: withoutTb })
})

async function visit(options: object = {}) {
  const token = await openSessions(agency.database).open(manager.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

test('at the desk: who may enter, through when and what ends it, for the hospital and for any site, on any day', async () => {
  const { page, expectAccessible } = await visit()
  await page.goto(`${portal.origin}/team`)
  expect(await page.locator('.sentence').textContent()).toContain('1 of your 2 people is cleared for the hospital')
  const row = page.getByRole('row').filter({ hasText: 'Bea Waiting' })
  expect(await row.textContent()).toContain('TB is not cleared yet')
  await row.getByText('Not cleared yet', { exact: true }).waitFor()
  await expectAccessible()

  expect(await page.getByRole('navigation', { name: 'What is asked' }).getByRole('link').count()).toBe(9)
  await page.getByLabel('Another site').selectOption({ label: 'Ginkgo Hospital' })
  await page.getByRole('button', { name: 'Go' }).click()
  await page.locator('[aria-current=page]', { hasText: 'Ginkgo Hospital' }).waitFor()
  await page.getByRole('link', { name: 'Day after' }).click()
  await page.getByText('ask HR', { exact: false }).first().waitFor()
  await page.getByLabel('Name').fill('allclear')
  await page.getByRole('button', { name: 'Show' }).click()
  const view = page.url()
  expect(new URL(view).searchParams.get('on')).toBe(addDays(today, 1))
  await page.getByRole('link', { name: 'Ada Allclear' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'How long it holds' }).waitFor()
  expect(await page.locator('#gates').textContent()).toContain('Cleared for Ginkgo Hospital through')
  await expectAccessible()
  await page.getByRole('link', { name: 'Team board' }).click()
  await page.waitForURL((url) => url.searchParams.get('q') === 'allclear' && url.pathname === '/team')
  expect(new URL(page.url()).searchParams.get('gate')).toMatch(/^site:/)

  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('search').isVisible()).toBe(false)
  expect(await page.locator('.as-of').first().isVisible()).toBe(true)
})

test('on a phone: a card for each person, nothing sideways, and a day that is not one is told', async () => {
  const { page, expectAccessible } = await visit({ ...phone, colorScheme: 'dark' })
  await page.goto(`${portal.origin}/team?on=2027-02-30&gate=site:gone`)
  await page.getByText('“2027-02-30” is not a day', { exact: false }).first().waitFor()
  await page.getByText('something that is not there', { exact: false }).waitFor()
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  expect(await width()).toBe(360)
  await expectAccessible()
  const card = page.getByRole('row').filter({ hasText: 'Bea Waiting' })
  expect(await card.getByRole('cell').count()).toBe(3)
  await card.getByRole('link').tap()
  await page.getByRole('heading', { name: 'What it takes' }).waitFor()
  expect(await width()).toBe(360)
  await expectAccessible()
})
