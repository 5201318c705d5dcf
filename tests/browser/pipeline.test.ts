import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { applicationMoves, applications, people } from '#db/schema/index.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser, type Visitor } from '#tests/support/browser.ts'
import { applicant } from '#tests/support/hr.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { goOn } from '#tests/support/walk.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())

/** Those who applied in the last eleven days have the winter in their name, those before them the fall. */
const nameOf = (index: number) => `Person ${index <= 11 ? 'Winter' : 'Fall'}-${index}`

/** Two dozen applications: enough that a column shows the first of them only. */
beforeAll(async () => {
  for (let index = 1; index <= 24; index++) {
    const sent = addDays(today, -index)
    const { applicationId } = await applicant(agency, { name: nameOf(index), today: sent, state: 'submitted' })
    const at = new Date(`${sent}T12:00:00Z`)
    await agency.database.db.insert(applicationMoves).values({
      applicationId,
      move: 'submit',
      fromState: 'draft',
      toState: 'submitted',
      at,
      reason: 'signed-and-sent',
    })
  }
})

async function inHr(options: object): Promise<Visitor> {
  const viewer = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  visitor.page.setDefaultTimeout(15_000)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

/** Nothing keeps people out, and nothing reaches beyond the screen. */
async function expectSound({ page, expectAccessible }: Visitor) {
  await expectAccessible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, page.url()).toBe(0)
}

const stateOf = async (name: string) => {
  const [, family = ''] = name.split(' ')
  const [row] = await agency.database.db
    .select({ state: applications.state })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .where(eq(people.familyName, family))
  return row?.state
}

/** Tabs on until the focus is on what has that name, as someone without a mouse does. */
async function tabTo(page: Page, name: RegExp) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element instanceof HTMLInputElement
        ? (element.labels?.[0]?.textContent ?? '')
        : (element?.textContent ?? '')
    })
    if (name.test(focused)) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

test('at a desk: columns, a table, a search, and a view that is saved under a name', async () => {
  const visitor = await inHr(desk)
  const { page, expectComplaint } = visitor
  await page.goto(`${portal.origin}/hr/applications`)
  const column = page.getByRole('region', { name: 'To screen 24' })
  await expect.poll(() => column.getByRole('listitem').count()).toBe(20)
  expect(await column.evaluate((element) => element.querySelector('ul')?.scrollHeight ?? 0)).toBeGreaterThan(700)
  await expectSound(visitor)

  await column.getByRole('link', { name: 'All 24' }).click()
  await page.waitForURL(/view=table&stage=to-screen/)
  expect(await page.getByRole('row').count()).toBe(25)
  await page.getByLabel('Time at this stage').selectOption({ label: 'Longer than 14 days' })
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/days=14/)
  expect(await page.getByRole('row').count()).toBe(11)
  await expectSound(visitor)

  await goOn(page, 'Save this view', 'Save this view')
  await expectSound(visitor)
  await page.getByLabel('Name of the view').fill('Two weeks and more')
  await page.getByRole('button', { name: 'Save the view' }).click()
  await page.getByText('The view is saved').waitFor()
  await page.goto(`${portal.origin}/hr/applications`)
  await page.getByRole('link', { name: 'Two weeks and more' }).click()
  await page.waitForURL(/days=14/)
  expect(await page.getByRole('link', { name: 'Two weeks and more' }).getAttribute('aria-current')).toBe('page')

  await page.goto(`${portal.origin}/hr/applications/views/new?stage=ready`)
  expectComplaint(/400/)
  await page.getByLabel('Name of the view').fill('two weeks AND more')
  await page.getByRole('button', { name: 'Save the view' }).click()
  await page.getByRole('alert').or(page.locator('.errors')).getByText('You have a view of that name').waitFor()
  await page.goto(`${portal.origin}/hr/applications/views`)
  await expectSound(visitor)
  await goOn(page, 'Rename or delete Two weeks and more', 'Rename or delete "Two weeks and more"')
  await expectSound(visitor)
  await page.getByRole('button', { name: 'Delete the view' }).click()
  await page.getByText('No view is saved').waitFor()
})

test('with the keyboard alone: several are chosen, asked about, and taken up', async () => {
  const visitor = await inHr(desk)
  const { page } = visitor
  await page.goto(`${portal.origin}/hr/applications?stage=to-screen&sort=submitted`, { waitUntil: 'networkidle' })
  for (const name of [/Choose Person Fall-24$/, /Choose Person Fall-23$/]) {
    await tabTo(page, name)
    await page.keyboard.press('Space')
  }
  await page.keyboard.down('Shift')
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    if (focused === 'Start screening 2 applications') break
  }
  await page.keyboard.up('Shift')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Start screening 2 applications?' }).waitFor()
  expect(await stateOf('Person Fall-24')).toBe('submitted')
  await expectSound(visitor)
  await tabTo(page, /^Start screening 2 applications$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'In screening: 2 of 2' }).waitFor()
  await expectSound(visitor)
  expect([await stateOf('Person Fall-24'), await stateOf('Person Fall-23'), await stateOf('Person Fall-22')]).toEqual([
    'screening',
    'screening',
    'submitted',
  ])
})

test('on a phone without scripts: all of a page are chosen, and a decline without a reason is asked for it', async () => {
  const visitor = await inHr({ ...phone, javaScriptEnabled: false })
  const { page, expectComplaint } = visitor
  await page.goto(`${portal.origin}/hr/applications`)
  const column = page.getByRole('region', { name: /^To screen/ })
  expect(await column.getByRole('listitem').filter({ visible: true }).count()).toBe(5)
  await page.goto(`${portal.origin}/hr/applications?view=table&q=winter`)
  await page.getByRole('link', { name: 'Choose all 11 on this page' }).click()
  await page.getByRole('checkbox', { name: 'Choose Person Winter-1', exact: true }).uncheck()
  await page.getByRole('button', { name: 'Decline 11 applications' }).click()
  await page.getByRole('heading', { level: 1, name: 'Decline 10 applications?' }).waitFor()
  await page.getByLabel('Note (optional)').fill('Agreed on Monday')
  expectComplaint(/400/)
  await page.getByRole('button', { name: 'Decline 10 applications and tell the applicants' }).click()
  await page.locator('.errors').waitFor()
  expect(await page.getByLabel('Note (optional)').inputValue()).toBe('Agreed on Monday')
  await page.getByLabel('Position filled').check()
  await page.getByRole('button', { name: 'Decline 10 applications and tell the applicants' }).click()
  await page.getByRole('heading', { level: 1, name: 'Declined: 10 of 10' }).waitFor()
  expect([await stateOf('Person Winter-10'), await stateOf('Person Winter-1')]).toEqual(['declined', 'submitted'])
})

test('two records are compared, merged and taken apart again, on a phone', async () => {
  const one = await applicant(agency, { name: 'Rosa Vega', today })
  const other = await applicant(agency, { name: 'Rosa Luna', today })
  for (const [{ viewer }, otherNames] of [
    [one, 'Rosa Luna'],
    [other, ''],
  ] as const)
    await agency.database.db
      .update(people)
      .set({ phone: '520-555-0148', otherNames })
      .where(eq(people.id, viewer.personId))
  const visitor = await inHr(phone)
  const { page } = visitor
  await page.goto(`${portal.origin}/hr/people/duplicates`)
  await expectSound(visitor)
  await page.goto(`${portal.origin}/hr/applications/${one.applicationId}`)
  await page.getByText(/May be the same person as Rosa Luna/).waitFor()
  await expectSound(visitor)
  await goOn(page, 'Compare with Rosa Luna', 'One person or two?')
  for (const { viewport } of [phone, desk]) {
    await page.setViewportSize(viewport)
    await expectSound(visitor)
  }
  await page.getByLabel(/^Rosa Vega/).check()
  await page.getByLabel('How you know').fill('Married in May; the same number')
  await goOn(page, 'Merge the two records', 'Rosa Vega')
  await page.getByText('The two records are merged').waitFor()
  await expectSound(visitor)
  await goOn(page, 'Undo the merge with Rosa Luna', 'Undo the merge?')
  await expectSound(visitor)
  await page.getByLabel('Why they are two people').fill('They are sisters')
  await goOn(page, 'Undo the merge', 'Rosa Vega')
  await page.getByText('The merge is undone').waitFor()
  await page.goto(`${portal.origin}/hr/people/duplicates`)
  await goOn(page, /Rosa (Vega|Luna) and Rosa/, 'One person or two?')
  await goOn(page, 'They are two people', 'Possible duplicates')
  await page.getByText('Nobody seems to be here twice').waitFor()
})
