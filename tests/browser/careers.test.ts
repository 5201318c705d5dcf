import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { postings, programs } from '#db/schema/index.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { longDate } from '#locales/dates.ts'
import { resources } from '#locales/index.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { testDatabase } from '#tests/support/database.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { typeDate } from '#tests/support/walk.ts'

const database = await testDatabase()
const portal = runningPortal(() => ({ mode: 'start', environment: { DATABASE_URL: database.url } }))
const browser = runningBrowser()

const today = todayIn('America/Phoenix', new Date())
const open = '00000000-0000-4000-8000-000000000001'
const other = '00000000-0000-4000-8000-000000000002'
const closed = '00000000-0000-4000-8000-000000000003'

beforeAll(async () => {
  const at = new Date()
  const programIds = await database.db
    .insert(programs)
    .values(['Bridge', 'Harbor'].map((name) => ({ name, createdAt: at })))
    .returning({ id: programs.id })
  const [bridge = { id: '' }, harbor = { id: '' }] = programIds
  const common = { payFromCents: 1850, payToCents: 2100, opensOn: addDays(today, -9), publishedAt: at }
  const pact = 'pact-peer-support-specialist'
  await database.db.insert(postings).values([
    { ...common, id: open, positionId: pact, programId: bridge.id, place: 'Tucson, AZ', closesOn: addDays(today, 20) },
    { ...common, id: other, positionId: 'certified-peer-specialist', programId: harbor.id, place: 'Mesa, AZ' },
    { ...common, id: closed, positionId: pact, programId: bridge.id, place: 'Mesa, AZ', closesOn: addDays(today, -1) },
  ])
})

/** No page shows a date as bare numbers, and none reaches beyond the screen. */
async function expectSound(page: Page) {
  expect(await page.getByRole('main').textContent()).not.toMatch(/\d{4}-\d{2}-\d{2}|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

/** The day from which a job that began then, and goes on, is enough. */
const began = addDays(today, -400)
const enough = addDays(began, 729)

const small = { ...phone, viewport: { width: 320, height: 568 } }

const visits = [
  {
    who: 'small phone, Spanish, no scripts',
    language: 'es',
    options: { ...small, javaScriptEnabled: false },
  },
  { who: 'phone, English', language: 'en', options: phone },
  { who: 'desk, Spanish', language: 'es', options: desk },
  { who: 'desk, English, no scripts', language: 'en', options: { ...desk, javaScriptEnabled: false } },
] as const

test.each(visits)('$who: find a position, share it, and learn from when one would qualify', async (visit) => {
  const { language, options } = visit
  const { careers, precheck, common } = resources[language]
  const { page, expectAccessible, expectComplaint } = await browser.visitor({ ...options, locale: `${language}-US` })
  page.setDefaultTimeout(15_000)
  const main = page.getByRole('main')
  const headed = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const press = (name: string) => main.getByRole('button', { name, exact: true }).click()
  // axe is a script itself; the pages are the same without.
  const scripted = !('javaScriptEnabled' in options)
  const sound = async () => {
    await expectSound(page)
    if (scripted) await expectAccessible()
  }

  // The list is narrowed down, the view is an address, and what finds nothing says what to do.
  await page.goto(`${portal.origin}/careers`)
  await main.getByText(careers.list.lead_other.replace('{{count}}', '2')).waitFor()
  await main.getByLabel(careers.posting.program).selectOption('Bridge')
  await press(careers.search.show)
  await main.getByText(careers.search.found_one.replace('{{count}}', '1')).waitFor()
  expect(new URL(page.url()).search).toBe('?place=&program=Bridge')
  await sound()
  await page.goto(`${portal.origin}/careers?place=Mesa%2C+AZ&program=Bridge`)
  await main.getByText(careers.search.noneText).waitFor()
  await sound()
  await main.getByRole('link', { name: careers.search.clear }).click()
  await main.locator(`a[href="/careers/${open}"]`).click()

  // The posting: what search engines read, an address to copy, a letter to send.
  const address = `${portal.origin}/careers/${open}`
  expect(await main.getByLabel(careers.share.address).inputValue()).toBe(address)
  const mail = await main.getByRole('link', { name: careers.share.mail }).getAttribute('href')
  expect(decodeURIComponent(mail ?? '')).toContain(address)
  const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(told).toMatchObject({ '@type': 'JobPosting', url: address, jobLocation: { address: { addressRegion: 'AZ' } } })
  expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toBe(told.title)
  await sound()

  // The pre-check: every page has one address, and its answers are nowhere but in the forms.
  await main.getByRole('link', { name: careers.posting.checkLink }).click()
  await headed(precheck.title)
  await sound()
  await press(precheck.start.begin)
  await main.locator('[name="oldEnough"]').first().waitFor()
  expectComplaint(/400/)
  await press(common.continue)
  await main.getByRole('link', { name: resources[language].errors.choice.yesOrNo }).waitFor()
  expect(await page.title()).toMatch(new RegExp(`^${common.error.titlePrefix}`))
  await sound()
  await main.locator('[name="oldEnough"][value="yes"]').check()
  await press(common.continue)
  await main.locator('[name="level"][value="ged"]').check()
  await typeDate(page, 'completedOn', '2010-06')
  await sound()
  await press(common.continue)
  await headed(precheck.experience.title)
  await main.locator('[name="more"][value="yes"]').check()
  await sound()
  await press(common.continue)
  await headed(precheck.job.title)
  await typeDate(page, 'from', began)
  await main.locator('[name="still"]').check()
  await sound()
  await press(precheck.job.add)
  await headed(precheck.experience.yours)
  await main.locator('[name="more"][value="no"]').check()
  await sound()
  await press(common.continue)
  await main.locator('[name="holds"][value="yes"]').check()
  await main.locator('[name="state"]').selectOption('AZ')
  await sound()
  await press(common.continue)

  // Back and on again: the answer still stands in its boxes.
  await main.locator('[name="agrees"]').first().waitFor()
  await press(common.back)
  await main.locator('[name="agrees"]').first().waitFor({ state: 'detached' })
  expect(await main.locator('[name="state"]').inputValue()).toBe('AZ')
  await press(common.continue)
  await main.locator('[name="agrees"][value="yes"]').check()
  await sound()
  const [answer] = await Promise.all([page.waitForResponse(/pre-check/), press(common.continue)])
  await headed(precheck.result.from.replace('{{date}}', longDate(enough, language)))
  await sound()
  expect(await answer.headerValue('cache-control')).toBe('no-store')
  expect(await answer.headerValue('set-cookie')).toBeNull()
  expect(page.url()).toBe(`${address}/pre-check`)
  expect(await page.context().cookies()).toEqual([])

  // The other language shows the same result, with no answer lost.
  const [theirs, words] = language === 'es' ? (['en', 'English'] as const) : (['es', 'Español'] as const)
  await page.getByRole('button', { name: words, exact: true }).click()
  await headed(resources[theirs].precheck.result.from.replace('{{date}}', longDate(enough, theirs)))
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['language'])
  await main.getByRole('link', { name: resources[theirs].precheck.result.apply }).click()
  await page.waitForURL(/\/apply\//)
})

test('with scripts the address is copied by a button, and on paper it stands in words without buttons', async () => {
  const { page } = await browser.visitor({ permissions: ['clipboard-read', 'clipboard-write'] })
  const { share } = resources.en.careers
  await page.goto(`${portal.origin}/careers/${open}`)
  await page.getByRole('button', { name: share.copy }).click()
  await page.getByRole('status').getByText(share.copied).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${portal.origin}/careers/${open}`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText(`${portal.origin}/careers/${open}`, { exact: true }).isVisible()).toBe(true)
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
  expect(await page.getByRole('heading', { name: share.title }).count()).toBe(0)
})

test.each([
  ['closed', 410, closed, 'closed'],
  ['unknown', 404, '00000000-0000-4000-8000-00000000000f', 'unknown'],
] as const)('a posting that is %s says so (%i) and shows what is open instead', async (_, status, id, kind) => {
  const { page, expectAccessible, expectComplaint } = await browser.visitor({ ...phone, locale: 'es-US' })
  expectComplaint(new RegExp(String(status)))
  const answer = await page.goto(`${portal.origin}/careers/${id}`)
  expect(answer?.status()).toBe(status)
  const { closed: words } = resources.es.careers
  await page.getByRole('heading', { level: 1, name: kind === 'closed' ? words.title : words.unknownTitle }).waitFor()
  expect(await page.getByRole('main').locator(`a[href^="/careers/"]`).count()).toBe(2)
  await expectSound(page)
  await expectAccessible()
  await page.goto(`${portal.origin}/careers/${id}/pre-check`)
  expect(page.url()).toBe(`${portal.origin}/careers/${id}`)
})
