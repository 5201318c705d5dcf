import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { people } from '#db/schema/index.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { phone, runningBrowser } from '#tests/support/browser.ts'
import { picture } from '#tests/support/evidence.ts'
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

async function as(viewer: Account, options: object = {}) {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

async function employee(name: string, language: 'en' | 'es' = 'en'): Promise<Account> {
  const viewer = await agency.person({ name })
  await agency.employ(viewer.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
  await agency.facts(viewer.personId, agency.at('2026-01-05'), ...everythingInOrder('2026-01-05'))
  await agency.database.db.update(people).set({ language }).where(eq(people.id, viewer.personId))
  return viewer
}

let hr: Account
beforeAll(async () => {
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

test('an arrest is reported on a phone and decided by HR; a mistake is taken back', async () => {
  const ana = await employee('Ana Flores')
  const { page, expectAccessible, expectComplaint } = await as(ana, phone)
  expectComplaint(/400/)
  await page.goto(`${portal.origin}/me`)
  await page.getByRole('link', { name: /Report something/ }).click()
  await page.getByText('You have reported nothing yet.').waitFor()
  await expectAccessible()
  for (const name of ['I lost a card', 'A card or my license was suspended or revoked']) {
    await page.getByRole('link', { name }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await expectAccessible()
    await page.getByRole('link', { name: 'Report something' }).first().click()
  }
  await page.getByRole('link', { name: 'I was arrested' }).click()
  await page.getByText('Only people in HR read it').waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Send it to HR' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await expectAccessible()
  const report = async (on: string) => {
    await typeDate(page, 'on', on)
    await page.getByLabel('I am not sure').check()
    await page.getByRole('button', { name: 'Send it to HR' }).click()
    await page.getByText('HR has not looked at it yet').first().waitFor()
  }
  await report(addDays(today, -1))
  await expectAccessible()
  await page.getByRole('link', { name: 'I was arrested' }).click()
  await report(addDays(today, -2))
  await page
    .getByRole('button', { name: /take it back/ })
    .first()
    .click()
  await page.getByText('It is taken back.').waitFor()
  await expectAccessible()

  const desk = await as(hr)
  desk.expectComplaint(/400/)
  await desk.page.goto(`${portal.origin}/hr`)
  await desk.page.getByRole('link', { name: /self-report/ }).click()
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  await desk.expectAccessible()
  await desk.page.getByRole('link', { name: 'Ana Flores' }).first().click()
  await desk.page.getByRole('button', { name: 'Decide' }).waitFor()
  await desk.expectAccessible()
  await desk.page.getByRole('button', { name: 'Decide' }).click()
  await desk.page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await desk.page.getByLabel(/Nothing further/).check()
  await desk.page.getByRole('button', { name: 'Decide' }).click()
  await desk.page.waitForURL(/done=self-report/)
  await page.reload()
  await page.getByText('Nothing changes for you.').waitFor()
})

test('a ticket with its picture is reported in Spanish without scripts, and HR finds it among the papers', async () => {
  const luz = await employee('Luz Ríos', 'es')
  const { page, expectComplaint } = await as(luz, { ...phone, locale: 'es-US', javaScriptEnabled: false })
  expectComplaint(/400/)
  await page.goto(`${portal.origin}/me/report`)
  await page.getByRole('link', { name: 'Me pusieron una multa' }).click()
  await page.getByRole('button', { name: 'Enviar a Recursos Humanos' }).click()
  await page.getByRole('heading', { name: 'Hay un problema' }).waitFor()
  await page.locator('#state').selectOption('AZ')
  await typeDate(page, 'violations.0', addDays(today, -3))
  await page.getByLabel('¿Por qué fue?').selectOption('speeding')
  await page.getByLabel('Decidida: la pagué o me declararon responsable').check()
  await page.locator('#front').setInputFiles({ name: 'multa.jpg', mimeType: 'image/jpeg', buffer: picture('multa') })
  await page.getByRole('button', { name: 'Enviar a Recursos Humanos' }).click()
  await page.getByText('Lo recibimos').waitFor()
  await page.getByText('Recursos Humanos aún no lo ha revisado').waitFor()

  const spanish = await as(luz, { ...phone, locale: 'es-US' })
  for (const path of ['', '/ticket', '/arrest', '/lost-card', '/stopped-card']) {
    await spanish.page.goto(`${portal.origin}/me/report${path}`)
    await spanish.page.getByRole('heading', { level: 1 }).waitFor()
    await spanish.expectAccessible()
  }
  const desk = await as(hr)
  await desk.page.goto(`${portal.origin}/hr/review`)
  await desk.page.getByRole('link', { name: 'Luz Ríos' }).click()
  await desk.page.getByText('Speeding').first().waitFor()
  await desk.expectAccessible()
  await desk.page.goto(`${portal.origin}/hr/people/${luz.personId}/driving-record`)
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  await desk.expectAccessible()
  expect(await desk.page.locator('h1').textContent()).toContain('Luz Ríos')
})
