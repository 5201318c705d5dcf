import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { people } from '#db/schema/index.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
type Account = Awaited<ReturnType<TestAgency['person']>>

async function as(viewer: Account, options: object = {}) {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

/** Someone who works in the position that asks for the code of ethics. */
async function employee(name: string, language: 'en' | 'es' = 'en'): Promise<Account> {
  const viewer = await agency.person({ name })
  await agency.employ(viewer.personId, agency.at('2026-01-12'), {
    hiredOn: '2026-01-12',
    positionId: 'certified-peer-specialist',
  })
  await agency.database.db.update(people).set({ language }).where(eq(people.id, viewer.personId))
  return viewer
}

let hr: Account
beforeAll(async () => {
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

test('someone signs the code of ethics on a phone, is asked for HR’s new wording, keeps both copies, and takes it back', async () => {
  const ana = await employee('Ana Flores')
  const { page, expectAccessible, expectComplaint } = await as(ana, phone)
  expectComplaint(/400/)
  await page.goto(`${portal.origin}/me`)
  await page.getByText('2 to sign').waitFor()
  await page.getByRole('link', { name: 'Statements and signed copies' }).click()
  await page.getByRole('heading', { level: 1, name: 'Statements and signed copies' }).waitFor()
  await expectAccessible()
  await page.getByRole('link', { name: 'Code of ethics for peer specialists' }).click()
  await page.getByText('Recovery belongs to the person').waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await expectAccessible()
  const sign = async () => {
    await page.getByLabel('Yes, I agree to sign electronically').check()
    await page.getByLabel('I have read the text above').check()
    await page.getByLabel('Type your full name').fill('Ana Flores')
    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await page.getByText('A copy is below').waitFor()
  }
  await sign()
  await expectAccessible()

  const desk = await as(hr)
  await desk.page.goto(`${portal.origin}/hr/statements`)
  await desk.expectAccessible()
  await desk.page.getByRole('link', { name: 'Code of ethics for peer specialists' }).click()
  desk.expectComplaint(/400/)
  await desk.page.getByRole('button', { name: 'Publish wording 2' }).click()
  await desk.page.getByRole('link', { name: /Nothing is different/ }).waitFor()
  for (const language of ['en', 'es']) await desk.page.locator(`#text-${language}`).fill(`Wording two in ${language}.`)
  await desk.page.getByLabel('Ask everyone who signed an older wording').check()
  await desk.expectAccessible()
  await desk.page.getByRole('button', { name: 'Publish wording 2' }).click()
  await desk.page.getByText('The wording is published').waitFor()
  await desk.page.getByText('1 person').waitFor()

  await page.goto(`${portal.origin}/me/statements`)
  await page.getByText('New wording to sign').waitFor()
  await page.getByRole('link', { name: 'Code of ethics for peer specialists' }).click()
  await page.getByText('There is a new wording').waitFor()
  await expectAccessible()
  await sign()
  const copies = page.locator('#copies, section:has(> #copies), section').filter({ hasText: 'Your signed copies' })
  await copies.getByText(/Wording 2/).waitFor()
  expect(await copies.locator('details').count()).toBe(2)

  await page.getByRole('link', { name: 'Take it back' }).click()
  await page.getByRole('heading', { level: 1, name: 'Take back what you signed?' }).waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('You have taken this back').waitFor()
  await expectAccessible()
})

test('a job description is read and signed in Spanish without scripts, word for word', async () => {
  const luz = await employee('Luz Marina Ríos', 'es')
  const { page } = await as(luz, { ...phone, locale: 'es-US', javaScriptEnabled: false })
  await page.goto(`${portal.origin}/me/statements`)
  await page.getByRole('link', { name: /Descripción del puesto/ }).click()
  await page.getByText('He leído la descripción del puesto').waitFor()
  await page.getByLabel('Sí, acepto firmar electrónicamente').check()
  await page.getByLabel('He leído el texto anterior').check()
  await page.getByLabel('Escriba su nombre completo').fill('Luz Marina Ríos')
  await page.getByRole('button', { name: 'Firmar', exact: true }).click()
  await page.getByText('Abajo hay una copia').waitFor()
  await page.getByText('Firmada por Luz Marina Ríos').waitFor()
  expect(await page.getByText('He leído la descripción del puesto').count()).toBe(1)
  await page.getByRole('link', { name: 'Retirarla' }).waitFor()
})
