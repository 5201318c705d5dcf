import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { applications, people } from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { photo } from '#tests/support/evidence.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { lettersIn } from '#tests/support/letters.ts'
import { drawn } from '#tests/support/pictures.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { goOn } from '#tests/support/walk.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'
import { askInformation } from '#workflows/information/ask-information.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())
let paper: Buffer

beforeAll(async () => {
  paper = await photo(600, 800).jpeg().toBuffer()
})

type Account = Awaited<ReturnType<TestAgency['person']>>

async function visitorAs(viewer: Account, options: object = {}) {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

const staff = async (roles: StaffRole[]) => visitorAs(await agency.person({ name: 'Hana Reviewer', roles }), desk)

async function applying(name: string, language: 'en' | 'es') {
  const made = await applicant(agency, { name, today: addDays(today, -3) })
  await agency.database.db.update(people).set({ language }).where(eq(people.id, made.viewer.personId))
  return made
}

/** The page as axe judges it, which needs scripts, on an address that was reached without. */
async function expectAccessibleTo(viewer: Account, address: string, locale: string) {
  const { page, expectAccessible } = await visitorAs(viewer, { ...phone, locale })
  await page.goto(address)
  await expectAccessible()
}

const file = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: paper })

test('HR asks for a missing diploma, the applicant sends it by phone in Spanish without scripts, and HR sees it', async () => {
  const { viewer, applicationId } = await applying('Luz Moreno', 'es')
  const { page: hr, expectAccessible: hrAccessible, expectComplaint } = await staff(['hr'])
  expectComplaint(/400/)
  await hr.goto(`${portal.origin}/hr/applications/${applicationId}`)
  await hr.getByRole('link', { name: /Ask for what is missing/ }).click()
  await hr.getByRole('heading', { name: 'Ask for something' }).waitFor()
  await hrAccessible()
  await hr.getByLabel(/In your own words/).fill('El diploma de la secundaria, por favor.')
  await hr.getByRole('button', { name: 'Ask the applicant' }).click()
  await hr.getByText('Choose a sentence').first().waitFor()
  expect(await hr.getByLabel(/In your own words/).inputValue()).toBe('El diploma de la secundaria, por favor.')
  await hr.getByLabel(/Paper\. Please send us a picture/).check()
  await hr.getByRole('button', { name: 'Ask the applicant' }).click()
  await hr.getByText('The applicant is asked for it.').waitFor()
  await expect
    .poll(async () => (await lettersIn(portal.dataDir)).map(({ subject }) => subject), { timeout: 15_000 })
    .toContain('Necesitamos algo de usted')
  const letter = (await lettersIn(portal.dataDir)).find(({ subject }) => subject === 'Necesitamos algo de usted')
  const link = letter?.text.match(/https?:\S+\/information\/[\w-]+/)?.[0] ?? ''

  const own = await visitorAs(viewer, { ...phone, javaScriptEnabled: false, locale: 'es-US' })
  own.expectComplaint(/400/)
  await own.page.goto(new URL(new URL(link).pathname, portal.origin).href)
  const main = own.page.getByRole('main')
  expect(await main.textContent()).toContain('El diploma de la secundaria, por favor.')
  expect(await main.textContent()).toContain('Estudios o experiencia')
  await expectAccessibleTo(viewer, own.page.url(), 'es-US')
  await own.page.getByRole('button', { name: 'Enviar' }).click()
  expect(await own.page.locator('.errors').textContent()).toContain('Elija un archivo o escriba algo')
  expect(await own.page.title()).toContain('Error: ')
  await own.page.getByLabel('El documento que pedimos aquí').check()
  await own.page.setInputFiles('#front', file('diploma.jpg'))
  await own.page.getByLabel('¿Qué quiere decirnos?').fill('Aquí está.')
  await own.page.getByRole('button', { name: 'Enviar' }).click()
  await own.page.waitForURL(/\?sent/)
  expect(await main.textContent()).toContain('Ya lo envió')
  expect(await main.textContent()).toContain('diploma.jpg')
  await expectAccessibleTo(viewer, own.page.url(), 'es-US')

  await hr.goto(`${portal.origin}/hr/applications/${applicationId}/information`)
  const row = hr.getByRole('row', { name: /diploma\.jpg/ })
  expect(await row.textContent()).toContain('Answered')
  expect(await row.textContent()).toContain('Aquí está.')
  const opened = await hr.request.get(
    new URL((await row.getByRole('link', { name: 'diploma.jpg' }).getAttribute('href')) ?? '', portal.origin).href,
  )
  expect((await opened.body()).equals(await drawn(agency.portal, paper))).toBe(true)
  await hrAccessible()
})

test('a TB paper among what was asked for is put aside and never reaches HR; its person sends it in after the offer', async () => {
  const { viewer, applicationId } = await applying('Tomasa Bell', 'en')
  const hr = await agency.person({ name: 'Edo Reviewer', roles: ['hr', 'medical'] })
  await askInformation(agency.portal, { now: new Date(), today }, may(hr, 'screen application'), {
    ...{ applicationId, item: 'paper', about: 'education-or-experience', text: 'paper-missing', words: '' },
  })
  const { page, expectAccessible } = await visitorAs(viewer, phone)
  await page.goto(`${portal.origin}/me/applications/${applicationId}`)
  await goOn(page, 'See what we need', 'We need something from you')
  await page.getByLabel('TB (tuberculosis)').check()
  await page.setInputFiles('#front', file('tb test.jpg'))
  await page.getByLabel('What would you like to tell us?').fill('The diploma follows')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('We have put your paper aside, unopened').waitFor()
  expect(await page.getByLabel('What would you like to tell us?').inputValue()).toBe('The diploma follows')
  await expectAccessible()

  const { page: desk } = await visitorAs(hr)
  for (const path of [`/hr/applications/${applicationId}/information`, `/hr/people/${viewer.personId}`, '/hr/review']) {
    await desk.goto(`${portal.origin}${path}`)
    expect(await desk.getByRole('main').textContent()).not.toMatch(/tb test|aside/i)
  }

  await page.goto(`${portal.origin}/me/clearance/tuberculosis`)
  await page.getByText('We may not ask for this before you have accepted an offer').waitFor()
  await expectAccessible()
  await page.goto(`${portal.origin}/me/quarantine`)
  expect(await page.getByRole('main').textContent()).toContain('tb test.jpg')
  await expectAccessible()
  const theirs = await page.getByRole('link', { name: /Look at it/ }).getAttribute('href')
  const answers = [desk.request, page.request].map((request) => request.get(`${portal.origin}${theirs}`))
  expect((await Promise.all(answers)).map((answer) => answer.status())).toEqual([404, 200])

  await agency.database.db
    .update(applications)
    .set({ state: 'offer-accepted' })
    .where(eq(applications.id, applicationId))
  await page.goto(`${portal.origin}/me/clearance/tuberculosis`)
  await expectAccessible()
  await page.getByRole('button', { name: 'Use “tb test.jpg”' }).click()
  await page.locator('.kept').waitFor()
  expect(await page.locator('.kept').textContent()).toContain('tb test.jpg')
})

test('a draft that is over says so, whatever the sweep did, and begins anew with what was answered', async () => {
  const { viewer, applicationId } = await applying('Dora Draft', 'en')
  await agency.database.db
    .update(applications)
    .set({ state: 'draft', submittedAt: null, startedAt: new Date(Date.now() - 95 * 86_400_000) })
    .where(eq(applications.id, applicationId))
  const { page } = await visitorAs(viewer, { ...phone, javaScriptEnabled: false })
  await page.goto(`${portal.origin}/me/applications/${applicationId}/education`)
  expect(await page.getByRole('main').textContent()).toContain('You did not send this application in time')
  await expectAccessibleTo(viewer, page.url(), 'en-US')
  await page.getByRole('link', { name: 'Apply again' }).click()
  await page.getByRole('main').getByRole('button').first().click()
  await page.waitForURL(/\/me\/applications\//)
  expect(page.url()).not.toContain(applicationId)
})

test('an administrator adds a holiday and changes last days', async () => {
  const { page, expectAccessible, expectComplaint } = await staff(['admin'])
  expectComplaint(/400/)
  await page.goto(`${portal.origin}/admin/settings`)
  await expectAccessible()
  await page.getByLabel('Days to send what was asked for').fill('0')
  await page.getByRole('button', { name: 'Save the settings' }).click()
  await page.getByText('Enter a whole number from 1 to 90').first().waitFor()
  await page.getByLabel('Days to send what was asked for').fill('10')
  await page.getByRole('button', { name: 'Save the settings' }).click()
  await page.getByText('Saved').waitFor()
  await goOn(page, 'See and change the holidays', 'Holidays')
  await page.locator('[name="on.month"]').fill('3')
  await page.locator('[name="on.day"]').fill('31')
  await page.locator('[name="on.year"]').fill(String(Number(today.slice(0, 4)) + 1))
  await page.getByLabel('Name', { exact: true }).fill('César Chávez Day')
  await page.getByRole('button', { name: 'Add the holiday' }).click()
  await page.getByText('The holiday is added.').waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: /Remove César Chávez Day/ }).click()
  await page.getByText('The holiday is removed.').waitFor()
})
