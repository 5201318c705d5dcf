import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { applied } from '#tests/support/evidence.ts'
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
let blurred: Buffer

// Something to see on it, since an empty page is refused, and shaken.
beforeAll(async () => {
  const lines = [0, 1, 2, 3].map(
    (line) => `<rect x="80" y="${90 + line * 110}" width="${700 - line * 90}" height="40"/>`,
  )
  const card = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="560"><rect width="900" height="560" fill="#f4f4ee"/><g fill="#333">${lines.join('')}</g></svg>`
  blurred = await sharp(await sharp(Buffer.from(card)).png().toBuffer())
    .blur(9)
    .jpeg()
    .toBuffer()
})

const picture = () => ({ name: 'my card.jpg', mimeType: 'image/jpeg', buffer: blurred })

async function signedIn(name: string, roles: StaffRole[], options: object = {}) {
  const viewer = await agency.person({ name, roles })
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return { ...visitor, viewer }
}

async function newHire(name: string, options: object = {}) {
  const someone = await signedIn(name, [], options)
  await applied(agency, someone.viewer.personId, 'clearing')
  return someone
}

async function inSpanish(page: Page) {
  const chosen = { form: { language: 'es' }, headers: { Origin: portal.origin }, maxRedirects: 0 }
  expect((await page.request.post(`${portal.origin}/language`, chosen)).status()).toBe(302)
}

async function typeDates(page: Page) {
  await typeDate(page, 'from', addDays(today, -20))
  await typeDate(page, 'through', addDays(today, 600))
}

/** Has nothing reach the portal's place for files, and gives the way to lift that. */
async function cutOff(page: Page) {
  await page.route('**/files', (route) => route.abort('connectionreset'))
  return () => page.unroute('**/files')
}

describe('on a phone with scripts', () => {
  test('a picture is looked at, used, kept beside the form, found again on coming back, and taken away', async () => {
    const { page, expectAccessible } = await newHire('Ana Flores', phone)
    const at = `${portal.origin}/me/clearance/cpr`
    await page.goto(at)
    await page.getByText('Take a photo').first().waitFor()
    expect(await page.locator('#front-camera').getAttribute('capture')).toBe('environment')
    await page.setInputFiles('#front-camera', picture())
    await page.getByText('Is this clear? Can every word and every date be read?').waitFor()
    await page.getByText('It looks blurred.').waitFor()
    await expectAccessible()
    await page.getByRole('button', { name: 'Use it' }).click()
    await page.getByText('Front of the card received: my card.jpg').waitFor()
    await page.goto(`${portal.origin}/me/clearance`)
    await page.goBack()
    await page.getByText('Front of the card received: my card.jpg').waitFor()
    await page.getByText('Show the picture').click()
    const shown = page.getByRole('img', { name: 'Front of the card: my card.jpg' })
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900)
    await expectAccessible()
    await typeDates(page)
    await page.getByRole('button', { name: /^Remove it.*Front of the card/ }).click()
    await page.getByText('Front of the card received').waitFor({ state: 'detached' })
    expect(await page.locator('[name="from.year"]').inputValue()).not.toBe('')
  })

  test('a connection that breaks says so, the file is sent again with one tap, and the form goes out after it, in Spanish', async () => {
    const { page, expectComplaint, expectAccessible } = await newHire('Beto Ruiz', phone)
    await inSpanish(page)
    expectComplaint(/ERR_CONNECTION_RESET/)
    await page.goto(`${portal.origin}/me/clearance/cpr`)
    const lift = await cutOff(page)
    await page.setInputFiles('#front', picture())
    await page.getByRole('button', { name: 'Usarla', exact: true }).click()
    await page.getByText('Se cortó la conexión y my card.jpg no llegó.').waitFor()
    await expectAccessible()
    await lift()
    let release = () => {}
    const held = new Promise<void>((settle) => {
      release = settle
    })
    await page.route('**/files', async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole('button', { name: 'Enviarlo otra vez' }).click()
    await page.getByRole('progressbar', { name: 'Enviando my card.jpg' }).waitFor()
    await expectAccessible()
    await typeDates(page)
    await page.getByText('Este trabajo necesita un curso con una parte práctica.').waitFor()
    await page.getByLabel('No, todo fue en línea').check()
    await page.getByRole('button', { name: 'Enviar a revisión' }).click()
    await page.getByText('Su archivo todavía está en camino.').waitFor()
    release()
    await page.waitForURL(/\?sent/)
    await page.getByText('Lo que tenemos').click()
    await page.locator('.sent').getByText('curso todo en línea').waitFor()
    await page.getByRole('link', { name: 'Frente: my card.jpg' }).waitFor()
    await expectAccessible()
  })

  test('what is no picture is refused at its box, and a stopped one is not kept', async () => {
    const { page, expectComplaint } = await newHire('Cy Wrong', phone)
    expectComplaint(/400/)
    await page.goto(`${portal.origin}/me/clearance/cpr`)
    await page.setInputFiles('#back', { name: 'card.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
    const alert = page.getByRole('alert').filter({ hasText: 'We cannot read this kind of file' })
    await alert.waitFor()
    await page.route('**/files', () => {})
    await page.setInputFiles('#front', picture())
    await page.getByRole('button', { name: 'Use it' }).click()
    await page.getByRole('button', { name: 'Stop sending' }).click()
    await page.getByRole('button', { name: 'Stop sending' }).waitFor({ state: 'detached' })
    await page.reload()
    expect(await page.locator('.kept').count()).toBe(0)
  })
})

test('without scripts both boxes take a file, and it is kept, taken away and sent by the form alone', async () => {
  const { page, expectComplaint } = await newHire('Di Plain', { ...phone, javaScriptEnabled: false })
  expectComplaint(/400/)
  await page.goto(`${portal.origin}/me/clearance/cpr`)
  await page.setInputFiles('#front-camera', picture())
  await page.setInputFiles('#back', { ...picture(), name: 'the back.jpg' })
  await page.getByRole('button', { name: 'Send for review' }).click()
  await page.getByText('There is a problem').waitFor()
  expect(await page.locator('.kept').count()).toBe(2)
  await page.getByRole('button', { name: /^Remove it.*Back of the card/ }).click()
  await expect.poll(() => page.locator('.kept').count()).toBe(1)
  await typeDates(page)
  await page.getByRole('button', { name: 'Send for review' }).click()
  await page.waitForURL(/\?sent/)
  await page.getByText('What we have').click()
  await page.getByRole('link', { name: 'Front: my card.jpg' }).waitFor()
})

test('HR sends in what was brought to the desk, and somebody else decides about it', async () => {
  const nils = await agency.person({ name: 'Nils Paper', email: null })
  await applied(agency, nils.personId, 'clearing')
  const { page, expectAccessible } = await signedIn('Hana Desk', ['hr'], desk)
  await page.goto(`${portal.origin}/hr/people/${nils.personId}`)
  await page.getByRole('link', { name: 'Send in a paper for them' }).click()
  await page.getByText('Handed in by HR with the medical permission').waitFor()
  await expectAccessible()
  await page.getByRole('link', { name: 'CPR', exact: true }).click()
  await page.setInputFiles('#front', picture())
  await page.getByRole('button', { name: 'Use it' }).click()
  await page.getByText('Front of the card received: my card.jpg').waitFor()
  await typeDates(page)
  await page.getByLabel('No, all of it was online').check()
  await expectAccessible()
  await page.getByRole('button', { name: 'Send for review' }).click()
  await page.waitForURL(/\?sent/)
  await page.getByText('somebody else in HR decides about it').waitFor()
  await page.goto(`${portal.origin}/hr/review`)
  expect(await page.getByRole('link', { name: 'Nils Paper' }).count()).toBe(0)
  const { page: other } = await signedIn('Otto Reviewer', ['hr'], desk)
  await other.goto(`${portal.origin}/hr/review`)
  await other.getByRole('link', { name: 'Nils Paper' }).click()
  await other.getByText('Sent in at the desk by Hana Desk').waitFor()
  await other.getByText('Whoever sent it says that the course was all online').waitFor()
  const phoneSized = await signedIn('Ina Desk', ['hr'], phone)
  await phoneSized.page.goto(`${portal.origin}/hr/people/${nils.personId}/papers/cpr`)
  await phoneSized.expectAccessible()
  expect(await phoneSized.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
