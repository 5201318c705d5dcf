import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { people } from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { isCard } from '#domain/clearance-card.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { accepted } from '#tests/support/hr.ts'
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
const firstDay = addDays(today, 1)

type Account = Awaited<ReturnType<TestAgency['person']>>
let hr: Account

beforeAll(async () => {
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] satisfies StaffRole[] })
})

async function as(viewer: Account, options: object = {}) {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

async function speaks({ personId }: Account, language: 'en' | 'es') {
  await agency.database.db.update(people).set({ language }).where(eq(people.id, personId))
}

const candidate = (name: string) => accepted(agency, hr, { today: addDays(today, -3), firstDay, name, lacking: isCard })

test('HR records each step of I-9 and E-Verify in its order, and finds in one list what is due', async () => {
  const { applicationId } = await candidate('Ana Flores')
  const { page, expectAccessible, expectComplaint } = await as(hr)
  expectComplaint(/400/)
  await page.goto(`${portal.origin}/hr`)
  await page.getByRole('link', { name: 'I-9 or E-Verify due' }).click()
  await page.getByRole('heading', { level: 1, name: 'I-9 and E-Verify' }).waitFor()
  await expectAccessible()
  await page.getByRole('link', { name: 'Ana Flores' }).click()
  await page.getByText('ask for no particular paper').waitFor()
  await expectAccessible()
  expect(await page.getByRole('link', { name: /Section 2/ }).count()).toBe(0)

  await page.getByRole('link', { name: 'Form I-9, Section 1: the person' }).click()
  await page.getByRole('heading', { level: 1, name: 'Section 1 completed by the person' }).waitFor()
  await typeDate(page, 'on', addDays(today, 2))
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByRole('link', { name: /This date is in the future/ }).waitFor()
  await expectAccessible()
  await typeDate(page, 'on', today)
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('The step is recorded.').waitFor()

  await page.getByRole('link', { name: 'Form I-9, Section 2: the agency' }).click()
  await page.getByRole('heading', { level: 1, name: /Section 2/ }).waitFor()
  await typeDate(page, 'on', today)
  await page.getByLabel('No end date').check()
  await expectAccessible()
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByRole('link', { name: 'E-Verify case' }).click()
  await page.getByLabel('Case number').fill('2026331123456ab')
  await typeDate(page, 'on', today)
  await page.getByRole('button', { name: 'Record it' }).click()
  await page.getByText('Case 2026331123456AB').first().waitFor()

  await page.getByRole('link', { name: /^Correct\s*: E-Verify case opened/ }).click()
  await page.getByLabel('This was not done at all; it was recorded by mistake').check()
  await page.getByLabel('Why is it corrected?').fill('Opened for somebody else')
  await expectAccessible()
  await page.getByRole('button', { name: 'Correct it' }).click()
  await page.getByText('what stood there before stays on record').waitFor()
  await page.getByText('Correction: Opened for somebody else').waitFor()
  await page.setViewportSize(phone.viewport)
  await expectAccessible()
  expect(page.url()).toContain(applicationId)
})

test('a pending good cause exception holds the hiring, and the applicant reads in Spanish that the agency waits', async () => {
  const { applicationId, viewer } = await candidate('Berta Ruiz')
  const { page } = await as(hr, { ...desk, javaScriptEnabled: false })
  const card = `${portal.origin}/hr/applications/${applicationId}/fingerprint`
  const record = async (title: string, day: string) => {
    await page.getByRole('link', { name: title }).click()
    await typeDate(page, 'on', day)
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByText('The state of the fingerprint card is recorded.').waitFor()
  }
  await page.goto(card)
  await record('The card was denied', addDays(today, -2))
  await record('The person has asked for a good cause exception', addDays(today, -1))
  await page.getByText('may not be turned down because of the card').waitFor()
  await page.goto(`${portal.origin}/hr/applications/${applicationId}/hire`)
  await page.getByText('On hold: a good cause exception is pending').waitFor()
  await page.getByText('the agency has put a hold on this').first().waitFor()

  const script = await as(hr)
  for (const address of [card, `${card}/exception-granted`, `${card}/take-back`]) {
    await script.page.goto(address)
    await script.expectAccessible()
  }

  await speaks(viewer, 'es')
  for (const javaScriptEnabled of [false, true]) {
    const own = await as(viewer, { ...phone, javaScriptEnabled })
    await own.page.goto(`${portal.origin}/me`)
    await own.page.getByRole('link', { name: 'Ver lo que hay que hacer' }).click()
    await own.page.getByText('Nadie puede decirle qué documento debe traer').waitFor()
    if (javaScriptEnabled) await own.expectAccessible()
    await own.page.goto(`${portal.origin}/me/applications/${applicationId}`)
    await own.page.getByRole('link', { name: 'Tarjeta de huellas dactilares' }).click()
    await own.page.getByText('Esperamos la decisión junto con usted').waitFor()
    if (javaScriptEnabled) await own.expectAccessible()
  }
  await speaks(viewer, 'en')
  const english = await as(viewer, desk)
  for (const [path, text] of [
    ['eligibility', 'Nobody may tell you which paper to bring'],
    ['fingerprint', 'We wait for the decision with you'],
  ] as const) {
    await english.page.goto(`${portal.origin}/me/applications/${applicationId}/${path}`)
    await english.page.getByText(text).waitFor()
    await english.expectAccessible()
  }
  await expect.poll(() => english.page.title()).toContain('Fingerprint clearance card')
})
