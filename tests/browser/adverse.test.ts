import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import * as schema from '#db/schema/index.ts'
import type { StaffRole, Viewer } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser, type Visitor } from '#tests/support/browser.ts'
import { photo } from '#tests/support/evidence.ts'
import { accepted } from '#tests/support/hr.ts'
import { drawn } from '#tests/support/pictures.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { noticed } from '#tests/support/reports.ts'
import { goOn, typeDate } from '#tests/support/walk.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())
let reviewer: Extract<Viewer, { kind: 'account' }>
let paper: Buffer

beforeAll(async () => {
  reviewer = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  paper = await photo(600, 780).png().toBuffer()
})

async function visit(viewer: Extract<Viewer, { kind: 'account' }>, options: object = {}): Promise<Visitor> {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  visitor.page.setDefaultTimeout(15_000)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

const file = (name: string) => ({ name, mimeType: 'image/png', buffer: paper })

/** The page on a phone and on a desk. */
async function accessible({ page, expectAccessible }: Visitor) {
  for (const { viewport } of [phone, desk]) {
    await page.setViewportSize(viewport)
    await expectAccessible()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, page.url()).toBeLessThanOrEqual(viewport.width)
  }
}

async function follow(page: Page, name: string | RegExp) {
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await page.waitForLoadState()
}

test('from the question to the dispute: HR and an applicant who reads Spanish on a phone without scripts', async () => {
  const someone = await accepted(agency, reviewer, { today, firstDay: addDays(today, 30) })
  const { people } = schema
  await agency.database.db.update(people).set({ language: 'es' }).where(eq(people.id, someone.viewer.personId))
  const hr = await visit(reviewer)
  const me = await visit(someone.viewer, { ...phone, locale: 'es-US', javaScriptEnabled: false })
  hr.expectComplaint(/400/)
  const tab = `${portal.origin}/hr/applications/${someone.applicationId}/adverse-action`
  const own = `${portal.origin}/me/applications/${someone.applicationId}`

  await hr.page.goto(tab)
  await accessible(hr)
  await hr.page.getByRole('button', { name: 'Ask for authorization' }).click()
  await hr.page.getByText('Asked for, not answered yet').waitFor()

  // The disclosure and the authorization stand alone; without the tick nothing is signed, and the typed name stays.
  await me.page.goto(own)
  await follow(me.page, /su autorización/)
  expect(await me.page.getByRole('main').getByRole('link').count()).toBe(1)
  expect(await me.page.locator('nav.places').count()).toBe(0)
  await me.page.locator('#signedName').fill('Ana Flores')
  await me.page.getByRole('button', { name: 'Firmar' }).click()
  expect(await me.page.locator('.errors').textContent()).toContain('marque la casilla')
  expect(await me.page.locator('#signedName').inputValue()).toBe('Ana Flores')
  await me.page.locator('#statement').check()
  await me.page.getByRole('button', { name: 'Firmar' }).click()
  await me.page.getByText('Usted dio su autorización').waitFor()

  // A form that comes back for one mistake keeps the file that came with it.
  await hr.page.goto(`${tab}/report`)
  await accessible(hr)
  await hr.page.locator('[name=source][value=agency]').check()
  await hr.page.locator('[name=kind][value="driving-record-report"]').check()
  await hr.page.getByLabel('Name of the agency or department').fill('Mesa Verde Screening')
  await hr.page.getByLabel('Its address').fill('12 Canyon Road\nTucson, AZ 85701')
  await hr.page.getByLabel('Its phone number').fill('520 555 0188')
  await hr.page.locator('#file').setInputFiles(file('record.png'))
  await hr.page.getByRole('button', { name: 'Record the report' }).click()
  await hr.page.getByText('There is a problem').waitFor()
  expect(await hr.page.locator('.kept').textContent()).toContain('record.png')
  await typeDate(hr.page, 'reportedOn', today)
  await hr.page.getByRole('button', { name: 'Record the report' }).click()
  await hr.page.getByRole('heading', { name: 'Driving record from Mesa Verde Screening' }).waitFor()

  // The notice waits for the official summary.
  await follow(hr.page, 'Give notice before a decision')
  await hr.page.getByText('The official summary of rights is not on file').waitFor()
  await follow(hr.page, 'Put it on file')
  await accessible(hr)
  await hr.page.locator('#file-es').setInputFiles(file('resumen.png'))
  await hr.page.getByRole('button', { name: 'Put it on file' }).nth(1).click()
  await hr.page.getByText('The official summary is on file.').waitFor()
  await hr.page.goto(tab)
  await follow(hr.page, 'Give notice before a decision')
  await hr.page.getByLabel('What in the report is at stake').fill('Tres infracciones en 2025')
  await goOn(hr.page, 'See how it reads', 'Give this notice?')
  await accessible(hr)
  await hr.page.getByRole('button', { name: 'Give the notice' }).click()
  await hr.page
    .getByText(/Final notice possible from .*, 5 working days left/)
    .first()
    .waitFor()

  // The applicant reads it, opens the copy, and says what is wrong.
  await me.page.goto(own)
  await follow(me.page, /Aviso sobre un informe/)
  const main = me.page.getByRole('main')
  expect(await main.textContent()).toContain('De esto se trata: Tres infracciones en 2025')
  expect(await main.textContent()).toMatch(/Quedan 5 días hábiles/)
  const copy = await me.page.getByRole('link', { name: 'Abrir su copia del informe' }).getAttribute('href')
  expect(
    (await (await me.page.request.get(`${portal.origin}${copy}`)).body()).equals(
      await drawn(agency.portal, paper, 'image/png'),
    ),
  ).toBe(true)
  await me.page.getByRole('button', { name: 'Decírselo a la agencia' }).click()
  await me.page.locator('.errors').waitFor()
  await me.page.locator('#words').fill('La multa de junio no fue mía.')
  await me.page.locator('#file').setInputFiles(file('carta.png'))
  await me.page.getByRole('button', { name: 'Decírselo a la agencia' }).click()
  await me.page.getByText('Lo recibimos').waitFor()
  expect(await main.textContent()).toContain('Lo estamos revisando')

  // The clock stands still until HR records the outcome.
  await hr.page.goto(`${portal.origin}/hr`)
  await follow(hr.page, /adverse-action clock/)
  await accessible(hr)
  await follow(hr.page, 'Ana Flores')
  expect(await hr.page.getByRole('main').textContent()).toContain('La multa de junio no fue mía.')
  await follow(hr.page, 'Record the outcome')
  await accessible(hr)
  await hr.page.locator('[value=corrected]').check()
  await hr.page.getByLabel('What was found').fill('El tribunal lo confirmó.')
  await hr.page.getByRole('button', { name: 'Record the outcome' }).click()
  await hr.page.getByText('Ended: the report was corrected').waitFor()

  // Nobody else gets to see any of it.
  const others: StaffRole[] = ['manager', 'payroll', 'auditor', 'admin']
  const { page: stranger } = await visit(await agency.person({ name: 'Edo Other', roles: others }))
  const report = me.page.url().replace(/\?.*/, '')
  for (const url of [tab, report, `${portal.origin}${copy}`, `${portal.origin}/hr/adverse-action`])
    expect((await stranger.request.get(url)).status(), url).toBe(404)
}, 120_000)

test('after the days have passed HR gives the final notice, and the applicant reads it in either language', async () => {
  const { viewer, applicationId, reportId } = await noticed(agency, reviewer, addDays(today, -21))
  const hr = await visit(reviewer)
  const tab = `${portal.origin}/hr/applications/${applicationId}/adverse-action`
  await hr.page.goto(tab)
  await follow(hr.page, 'Give the final notice')
  await accessible(hr)
  await goOn(hr.page, 'See how it reads', /Turn Ana Flores down/)
  await goOn(hr.page, 'Decline and give the final notice', 'Ana Flores')
  await hr.page.getByText('the final notice is on the applicant’s page').waitFor()
  await follow(hr.page, 'Read the notice')
  await accessible(hr)

  const me = await visit(viewer, phone)
  const own = `${portal.origin}/me/applications/${applicationId}`
  for (const [language, said] of [
    ['en', 'When we decide'],
    ['es', 'Cuándo decidimos'],
  ]) {
    await me.page.goto(`${own}/reports/${reportId}?language=${language}`)
    await me.page.getByRole('heading', { name: said }).waitFor()
    expect(await me.page.getByRole('main').textContent()).toContain('did not make this decision')
    expect(await me.page.locator('form #words').count()).toBe(0)
    await accessible(me)
    for (const page of ['report-authorization', 'report-authorization/revoke']) {
      await me.page.goto(`${own}/${page}?language=${language}`)
      await accessible(me)
    }
  }
}, 120_000)
