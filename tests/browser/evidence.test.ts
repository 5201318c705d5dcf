import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { typedDateOf } from '#domain/calendar/typed-date.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { phone, runningBrowser } from '#tests/support/browser.ts'
import { applied, photo } from '#tests/support/evidence.ts'
import { drawn } from '#tests/support/pictures.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'
import { largestFile } from '#workflows/documents/received-file.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())
let card: Buffer

beforeAll(async () => {
  card = await photo(600, 380).jpeg().toBuffer()
})

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

const picture = (buffer: Buffer) => ({ name: 'my card.jpg', mimeType: 'image/jpeg', buffer })

async function fillDate(page: Page, box: string, date: string) {
  const typed = typedDateOf(date)
  for (const part of ['year', 'month', 'day'] as const) await page.fill(`[name="${box}.${part}"]`, typed[part])
}

async function sendCpr(page: Page) {
  await page.goto(`${portal.origin}/me/clearance/cpr`)
  await page.setInputFiles('#front', picture(card))
  await page.check('#also')
  await fillDate(page, 'from', addDays(today, -20))
  await fillDate(page, 'through', addDays(today, 600))
  await page.getByRole('button', { name: 'Send for review' }).click()
  await page.waitForURL(/\?sent/)
}

describe('sending a card from a phone', () => {
  for (const javaScriptEnabled of [false, true]) {
    test(`${javaScriptEnabled ? 'with' : 'without'} scripts: a wrong date keeps the picture, and the next try sends it`, async () => {
      const { page, expectComplaint, expectAccessible } = await newHire('Ana Flores', { ...phone, javaScriptEnabled })
      expectComplaint(/400/)
      await page.goto(`${portal.origin}/me/clearance`)
      await page.getByRole('link', { name: 'CPR' }).click()
      await page.setInputFiles('#front', picture(card))
      await fillDate(page, 'from', '2026-02-30')
      await fillDate(page, 'through', addDays(today, 600))
      await page.getByRole('button', { name: 'Send for review' }).click()
      await page.getByText('There is a problem').waitFor()
      await expect.poll(() => page.title()).toBe('Error: CPR - Our agency')
      expect(await page.locator('.errors').textContent()).toContain('30 February 2026 does not exist')
      expect(await page.locator('.kept').textContent()).toContain('Front of the card received: my card.jpg')
      if (javaScriptEnabled) await expectAccessible()
      await fillDate(page, 'from', addDays(today, -20))
      await page.getByRole('button', { name: 'Send for review' }).click()
      await page.waitForURL(/\?sent/)
      await page.getByRole('status').filter({ hasText: 'We have it' }).waitFor()
    })
  }

  test('that is too large is answered in words, three times, and the portal goes on (T26)', async () => {
    const { page, expectComplaint } = await newHire('Bo Large', { javaScriptEnabled: false })
    expectComplaint(/413/)
    const large = join(portal.dataDir, 'large.jpg')
    await writeFile(large, Buffer.concat([card, Buffer.alloc(largestFile + 1 - card.length)]))
    for (const _ of [1, 2, 3]) {
      await page.goto(`${portal.origin}/me/clearance/cpr`)
      await page.setInputFiles('#front', large)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: 'Send for review' }).click()
      expect((await answered).status()).toBe(413)
      expect(await page.locator('#front-error').textContent()).toContain('larger than 25 MB')
    }
    expect((await page.request.get(`${portal.origin}/healthz`)).status()).toBe(200)
  })
})

test('a reviewer sees the document beside the claim, accepts it, and the person is in order', async () => {
  const { page: own } = await newHire('Cy Waiting', phone)
  await sendCpr(own)
  const { page, expectAccessible } = await signedIn('Hana Reviewer', ['hr'])
  await page.goto(`${portal.origin}/hr/review`)
  await page.getByRole('link', { name: 'Cy Waiting' }).click()
  const shown = page.getByRole('img', { name: 'Front of what was sent' })
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600)
  await expectAccessible()
  await page.getByRole('button', { name: 'Accept' }).last().click()
  await page.getByText('Accepted: CPR and First aid of Cy Waiting.').waitFor()
  await own.goto(`${portal.origin}/me/clearance`)
  const good = own.locator('#good')
  expect(await good.textContent()).toContain('CPR')
  expect(await good.textContent()).toContain('First aid')
})

test('a document is served sandboxed and unsniffed, to its owner and to HR alone', async () => {
  const { page: own } = await newHire('Di Private')
  await sendCpr(own)
  const href = await own.locator('.history a').first().getAttribute('href')
  const id = new URL(href ?? '', portal.origin).pathname.split('/').at(-1)
  const mine = await own.request.get(`${portal.origin}${href}`)
  expect((await mine.body()).equals(await drawn(agency.portal, card))).toBe(true)
  expect(mine.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-disposition': "inline; filename*=UTF-8''my%20card.jpg",
  })
  expect(mine.headers()['content-security-policy']).toMatch(/(^|, )sandbox($|,)/)
  expect(mine.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  const { page: hr } = await signedIn('Edo Reviewer', ['hr'])
  const seen = await hr.request.get(`${portal.origin}/hr/documents/${id}`)
  expect(seen.status()).toBe(200)
  expect(seen.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
  const others = await signedIn('Fay Other', ['manager', 'payroll', 'admin'])
  for (const path of [`/me/documents/${id}`, `/hr/documents/${id}`, '/hr/review'])
    expect((await others.page.request.get(`${portal.origin}${path}`)).status(), path).toBe(404)
})
