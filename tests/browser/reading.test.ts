import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { documentReadings, documents, people } from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { applied } from '#tests/support/evidence.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { papers } from '#tests/support/specimens/papers.ts'
import { variants } from '#tests/support/specimens/variants.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
let card: Buffer
let tarjeta: Buffer

beforeAll(async () => {
  const [english, , , spanish] = papers
  if (!english || !spanish) throw new Error('the specimens are missing')
  card = await variants.clean(english)
  tarjeta = await variants.clean(spanish)
})

async function signedIn(name: string, roles: StaffRole[], options: object = {}) {
  const viewer = await agency.person({ name, roles })
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return { ...visitor, viewer }
}

async function newHire(name: string, options: object) {
  const someone = await signedIn(name, [], options)
  await applied(agency, someone.viewer.personId, 'clearing')
  return someone
}

const picture = (buffer: Buffer) => ({ name: 'card.jpg', mimeType: 'image/jpeg', buffer })

const boxesOf = (page: Page, box: string) =>
  Promise.all(['month', 'day', 'year'].map((part) => page.inputValue(`[name="${box}.${part}"]`)))

/** Until the portal has read every picture of the person. */
async function untilRead(personId: string) {
  await expect
    .poll(
      () =>
        agency.database.db
          .select({ id: documentReadings.id })
          .from(documentReadings)
          .innerJoin(documents, eq(documents.id, documentReadings.documentId))
          .where(eq(documents.personId, personId)),
      { timeout: 60_000, interval: 300 },
    )
    .not.toEqual([])
}

test('a card is read after it was uploaded, taken over by hand, and compared for the reviewer', async () => {
  const { page, expectAccessible } = await newHire('Rosa Benitez', phone)
  await page.goto(`${portal.origin}/me/clearance/cpr`)
  await page.setInputFiles('[name="front"]', picture(card))
  await page.getByRole('button', { name: 'Use it' }).click()
  const offer = page.getByRole('button', { name: 'Use this: 10 January 2026' })
  await offer.waitFor({ timeout: 60_000 })
  expect(await boxesOf(page, 'from')).toEqual(['', '', ''])
  await expectAccessible()
  await offer.click()
  expect(await boxesOf(page, 'from')).toEqual(['1', '10', '2026'])
  await page.getByText('The same was read on the picture.').waitFor()
  // Typed otherwise than the card says: told gently, and sent all the same.
  for (const [part, value] of [
    ['month', '2'],
    ['year', '2028'],
  ] as const)
    await page.fill(`[name="through.${part}"]`, value)
  await page.getByText('On the picture we read something else:').waitFor()
  await page.getByRole('button', { name: 'Send for review' }).click()
  await page.waitForURL(/\?sent/)

  const { page: hr, expectAccessible: hrAccessible } = await signedIn('Hana Reviewer', ['hr'], desk)
  await hr.goto(`${portal.origin}/hr/review`)
  await hr.getByRole('link', { name: 'Rosa Benitez' }).click()
  const accept = hr.locator('#accept')
  await accept.getByText('The same was read on the picture.').first().waitFor()
  await accept.getByRole('button', { name: 'Use this: January 2028' }).click()
  expect(await boxesOf(hr, 'through')).toEqual(['1', '', '2028'])
  await hrAccessible()
}, 120_000)

test('in Spanish and without scripts an offer is taken over, and another name is told kindly', async () => {
  const spanish = { ...phone, javaScriptEnabled: false, locale: 'es-US' }
  const { page, viewer, expectComplaint } = await newHire('Marta Solano', spanish)
  expectComplaint(/400/)
  await agency.database.db.update(people).set({ language: 'es' }).where(eq(people.id, viewer.personId))
  await page.goto(`${portal.origin}/me/clearance/cpr`)
  await page.setInputFiles('[name="front"]', picture(tarjeta))
  await page.locator('.evidence .actions button').click()
  await untilRead(viewer.personId)
  await page.goto(`${portal.origin}/me/clearance/cpr`)
  await page.getByText(/leímos Luc[ií]a Armenta Quiroz/).waitFor()
  await page.getByRole('button', { name: 'Usar esto: 10 de enero de 2028' }).click()
  expect(await boxesOf(page, 'through')).toEqual(['1', '10', '2028'])
  await page.getByText('En la foto se leyó lo mismo.').waitFor()
  expect(await boxesOf(page, 'from')).toEqual(['', '', ''])
}, 120_000)
