import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { people } from '#db/schema/index.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()

async function as(viewer: { accountId: string }, options: object = {}) {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

test('an administrator adds a type and changes one, without scripts and on a phone, and people choose from the list', async () => {
  const admin = await agency.person({ name: 'Ada Admin', roles: ['admin'] })
  const plain = await as(admin, { javaScriptEnabled: false })
  plain.expectComplaint(/400/)
  await plain.page.goto(`${portal.origin}/admin/settings`)
  await plain.page.getByRole('link', { name: 'See and change which tickets count' }).click()
  await plain.page.getByText('Nothing recorded changes').waitFor()
  await plain.page.getByLabel('What it is called in English').fill('Phone in hand')
  await plain.page.getByRole('button', { name: 'Add the type' }).click()
  await plain.page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  expect(await plain.page.getByLabel('What it is called in English').inputValue()).toBe('Phone in hand')
  await plain.page.getByLabel('What it is called in Spanish').fill('Teléfono en la mano')
  await plain.page.getByLabel('Yes, once they are decided').check()
  await plain.page.getByLabel('Where that is from').fill('A.R.S. 28-914')
  await plain.page.getByRole('button', { name: 'Add the type' }).click()
  await plain.page.getByText('Saved').waitFor()

  const { page, expectAccessible, expectComplaint } = await as(admin, phone)
  expectComplaint(/400/)
  await page.goto(`${portal.origin}/admin/settings/tickets`)
  await expectAccessible()
  await page.getByRole('link', { name: 'Change Seat belt' }).click()
  await page.getByRole('heading', { name: 'Change “Seat belt”' }).waitFor()
  await page.getByLabel('Where that is from').fill('')
  await page.getByRole('button', { name: 'Save the change' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await expectAccessible()
  await page.getByLabel('Where that is from').fill('Agency policy')
  await page.getByLabel('Yes, once they are decided').check()
  await page.getByRole('button', { name: 'Save the change' }).click()
  await page.getByText('Saved').waitFor()
  await page.setViewportSize(desk.viewport)
  await page.getByRole('row', { name: 'Seat belt Cinturón de seguridad Counts Agency policy' }).waitFor()
  await expectAccessible()

  const luz = await agency.person({ name: 'Luz Ríos' })
  await agency.employ(luz.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
  await agency.facts(luz.personId, agency.at('2026-01-05'), ...everythingInOrder('2026-01-05'))
  await agency.database.db.update(people).set({ language: 'es' }).where(eq(people.id, luz.personId))
  const own = await as(luz, { ...phone, locale: 'es-US' })
  await own.page.goto(`${portal.origin}/me/report/ticket`)
  const types = own.page.getByLabel('¿Por qué fue?').locator('option')
  const texts = await types.allTextContents()
  expect(texts).toEqual(expect.arrayContaining(['Teléfono en la mano', 'Cinturón de seguridad']))
  expect(texts).toContain('Registro del vehículo (no cuenta)')
  await own.expectAccessible()
})
