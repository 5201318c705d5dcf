import { and, eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { documents, ledger, people } from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { applied, photo } from '#tests/support/evidence.ts'
import { heic, pdfOf, photoWithPlace } from '#tests/support/files.ts'
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

type File = { name: string; mimeType: string; buffer: Buffer }
let files: Record<'jpeg' | 'png' | 'webp' | 'heic' | 'pdf', File>

beforeAll(async () => {
  files = {
    jpeg: { name: 'card.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() },
    png: { name: 'card.png', mimeType: 'image/png', buffer: await photo(600, 400).png().toBuffer() },
    webp: { name: 'card.webp', mimeType: 'image/webp', buffer: await photo(600, 400).webp().toBuffer() },
    heic: { name: 'IMG 0042.HEIC', mimeType: 'image/heic', buffer: heic },
    pdf: { name: 'card.pdf', mimeType: 'application/pdf', buffer: await pdfOf(2) },
  }
})

async function signedIn(name: string, roles: StaffRole[], options: object, known?: string) {
  const viewer = await agency.person({ name, roles })
  const token = await openSessions(agency.database).open(known ?? viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return { ...visitor, viewer }
}

async function newHire(name: string, options: object) {
  const someone = await signedIn(name, [], { ...options, javaScriptEnabled: false })
  await applied(agency, someone.viewer.personId, 'clearing')
  return someone
}

async function sendCard(page: Page, file: File, button = 'Send for review') {
  await page.goto(`${portal.origin}/me/clearance/cpr`)
  await page.setInputFiles('#front', file)
  await typeDate(page, 'from', addDays(today, -20))
  await typeDate(page, 'through', addDays(today, 600))
  await page.getByRole('button', { name: button }).click()
}

/** Whether every picture that the page shows has been drawn by the browser. */
const drawnBy = (page: Page) =>
  page.locator('main img').evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth > 0))

for (const [screen, options] of Object.entries({ phone, desk })) {
  test(`a file of each kind is sent on a ${screen} without scripts, and shown as a picture to its sender and to HR`, async () => {
    for (const [kind, file] of Object.entries(files)) {
      const { page, viewer } = await newHire(`Kim ${kind} ${screen}`, options)
      await sendCard(page, file)
      await page.waitForURL(/\?sent/)
      const href = await page.locator('.history .paper-links a').first().getAttribute('href')
      const mine = await page.request.get(`${portal.origin}${href}`)
      expect(mine.headers(), kind).toMatchObject({
        'content-type': 'image/jpeg',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      expect(mine.headers()['content-disposition'], kind).toMatch(/^inline; filename\*=UTF-8''(card|IMG%200042)\.jpg$/)
      expect((await mine.body()).includes('Example'), kind).toBe(false)
      const [row] = await agency.database.db.select().from(documents).where(eq(documents.personId, viewer.personId))
      const { page: hr, viewer: reviewer } = await signedIn('Hana Reviewer', ['hr'], {
        ...desk,
        javaScriptEnabled: false,
      })
      await hr.goto(`${portal.origin}/hr/review/${row?.submissionId}`)
      await expect.poll(() => drawnBy(hr), { message: kind }).toEqual(kind === 'pdf' ? [true, true] : [true])
      const looks = await agency.database.db
        .select()
        .from(ledger)
        .where(and(eq(ledger.chain, viewer.personId), eq(ledger.event, 'document viewed')))
      expect(
        looks.map(({ by }) => by),
        kind,
      ).toEqual([reviewer.accountId])
    }
  })
}

test('a PDF itself is only ever handed out to be saved, sandboxed, and a page that it has not is not found', async () => {
  const { page, expectComplaint } = await newHire('Pat Saves', desk)
  expectComplaint(/404/)
  await sendCard(page, files.pdf)
  await page.waitForURL(/\?sent/)
  const links = page.locator('.history .paper-links a')
  expect(await links.allTextContents()).toEqual([
    expect.stringContaining('card.pdf'),
    expect.stringContaining('Page 2'),
    expect.stringContaining('Save the PDF'),
  ])
  const href = await links.last().getAttribute('href')
  const saved = await page.request.get(`${portal.origin}${href}`)
  expect((await saved.body()).equals(files.pdf.buffer)).toBe(true)
  expect(saved.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'content-disposition': "attachment; filename*=UTF-8''card.pdf",
  })
  expect(saved.headers()['content-security-policy']).toMatch(/(^|, )sandbox($|,)/)
  for (const wrong of ['3', '0', '-1', 'x', '1e9'])
    expect((await page.request.get(`${portal.origin}${href}?page=${wrong}`)).status(), wrong).toBe(404)
  const { page: stranger } = await signedIn('Sid Stranger', [], desk)
  expect((await stranger.request.get(`${portal.origin}${href}?page=1`)).status()).toBe(404)
})

test('what cannot be opened is said in Spanish at its box, what was typed stays, and the next try goes through', async () => {
  const { page, viewer, expectComplaint } = await newHire('Luz Moreno', { ...phone, locale: 'es-US' })
  expectComplaint(/400/)
  await agency.database.db.update(people).set({ language: 'es' }).where(eq(people.id, viewer.personId))
  const locked = { ...files.pdf, buffer: await pdfOf(1, { userPassword: 'secreto', pdfVersion: '1.7' }) }
  await sendCard(page, locked, 'Enviar a revisión')
  await page.getByText('Este PDF tiene contraseña. Guárdelo sin contraseña y envíelo de nuevo').first().waitFor()
  const { page: scripted, expectAccessible } = await signedIn(
    'Ina',
    [],
    { ...phone, locale: 'es-US' },
    viewer.accountId,
  )
  expect(await page.locator('[name="through.year"]').inputValue()).toBe(addDays(today, 600).slice(0, 4))
  await page.setInputFiles('#front', { ...files.jpeg, buffer: files.jpeg.buffer.subarray(0, 2_000) })
  await page.getByRole('button', { name: 'Enviar a revisión' }).click()
  await page.getByText('No podemos abrir este archivo porque está dañado').first().waitFor()
  await page.setInputFiles('#front', files.pdf)
  await page.getByRole('button', { name: 'Enviar a revisión' }).click()
  await page.waitForURL(/\?sent/)
  await scripted.goto(`${portal.origin}/me/clearance/cpr`)
  await scripted.getByRole('link', { name: /^Página 2/ }).waitFor()
  await scripted.getByRole('link', { name: /^Guardar el PDF/ }).waitFor()
  await expectAccessible()
})
