import { expect, test } from 'vitest'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { dutiesOf } from '#domain/probation-review.ts'
import { positionText } from '#locales/positions.ts'
import { pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { joins, type Manager, teamIn } from '#tests/support/team.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

const today = todayIn('America/Phoenix', new Date())
const duties = dutiesOf(positionText(pact, 'en')?.duties ?? [])
let agency: TestAgency
let manager: Manager
let rosa: Manager

/** It is day 80 of Rosa's probation. */
const portal = runningPortal(async () => {
  agency = await testAgency()
  const team = await teamIn(agency)
  manager = team.manager
  rosa = await agency.person({ name: 'Rosa Reyes' })
  await agency.database.sql`update people set language = 'es' where id = ${rosa.personId}`
  const since = addDays(today, -79)
  await agency.employ(rosa.personId, agency.at(since), { hiredOn: since })
  await joins(agency, team.teamId, rosa.personId, since)
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()

async function signedIn({ accountId }: Manager, options: object) {
  const token = await openSessions(agency.database).open(accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

test('a manager writes, saves and signs a review, and whose it is reads it in Spanish without scripts and signs it', async () => {
  const { page, expectAccessible, expectComplaint } = await signedIn(manager, desk)
  await page.goto(`${portal.origin}/team`)
  await page.getByRole('link', { name: 'One review of a probation waits for you' }).click()
  await expectAccessible()
  await page.getByRole('link', { name: 'Rosa Reyes' }).click()
  await page.getByText('Day 80 of 90').waitFor()
  await page.getByLabel('How does it go on the whole?').fill('Calm and reliable.')
  await page.getByRole('button', { name: 'Save and go on later' }).click()
  await page.getByText('Saved. Nobody else reads it until it is signed.').waitFor()
  expect(await page.getByLabel('How does it go on the whole?').inputValue()).toBe('Calm and reliable.')

  expectComplaint(/400/)
  await page.getByLabel('Your name, to sign').fill('Marisol Quigley')
  await page.getByRole('button', { name: 'Sign the review' }).click()
  await page.getByText('There is a problem').waitFor()
  await expectAccessible()
  for (const { duty } of duties) await page.locator(`[name="rating-${duty}"][value="not-seen"]`).check()
  await page.getByRole('radio', { name: 'Does this well' }).first().check()
  await page.locator(`[name="words-${duties[0]?.duty}"]`).fill('Finds the right words in the hospital.')
  await page.getByRole('radio', { name: 'The probation is completed on its last day' }).check()
  await page.setViewportSize(phone.viewport)
  await expectAccessible()
  await page.getByRole('button', { name: 'Sign the review' }).click()
  await page.getByText('Signed. The person has been asked to read it and sign.').waitFor()
  await expectAccessible()
  const review = page.url().replace(/\?.*/, '')

  const plain = await signedIn(rosa, { ...phone, javaScriptEnabled: false, locale: 'es-US' })
  plain.expectComplaint(/400/)
  await plain.page.goto(`${portal.origin}/me/employment`)
  await plain.page.getByRole('link', { name: /por favor léala y fírmela/ }).click()
  await plain.page.getByText('Finds the right words in the hospital.').waitFor()
  await plain.page.getByLabel('¿Qué quiere decir sobre la evaluación?').fill('Gracias por su paciencia.')
  await plain.page.getByRole('button', { name: 'Firmar que la leí' }).click()
  await plain.page.getByRole('link', { name: 'Escriba su nombre para firmar' }).waitFor()
  expect(await plain.page.getByLabel('¿Qué quiere decir sobre la evaluación?').inputValue()).toBe(
    'Gracias por su paciencia.',
  )
  const own = plain.page.url()
  const looking = await signedIn(rosa, { ...phone, locale: 'es-US' })
  await looking.page.goto(own)
  await looking.expectAccessible()
  await plain.page.getByLabel('Su nombre').fill('Rosa Reyes')
  await plain.page.getByRole('button', { name: 'Firmar que la leí' }).click()
  await plain.page.getByText('Gracias por su paciencia.').waitFor()
  expect(await plain.page.getByRole('button', { name: 'Firmar que la leí' }).count()).toBe(0)
  await looking.page.setViewportSize(desk.viewport)
  await looking.page.goto(own)
  await looking.expectAccessible()

  await page.goto(review)
  await page.getByText('Gracias por su paciencia.').waitFor()
  await page.setViewportSize(desk.viewport)
  await expectAccessible()
})
