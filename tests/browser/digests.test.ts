import { expect, test } from 'vitest'
import { todayIn } from '#domain/calendar/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { letterTo } from '#tests/support/letters.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>
const address = 'hank@agency.example'
const portal = runningPortal(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hank Resources', email: address, roles: ['hr'] })
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()

const chosen = async () =>
  (await agency.database.sql`select choice, way from digest_choices order by number`).map(
    ({ choice, way }) => `${choice} ${way}`,
  )

test('the link in a digest asks before it stops anything, in Spanish and without scripts too, and one click stops it from anywhere', async () => {
  const letter = await letterTo(portal.dataDir, address, ({ subject }) => subject === 'The agency this week')
  const link = /https?:\S+\/digests\/[\w-]{43}/.exec(letter.text)?.[0] ?? ''
  const { page, expectAccessible } = await browser.visitor(desk)
  await page.goto(link)
  await page.getByRole('heading', { name: 'Stop these mails?' }).waitFor()
  await expectAccessible()
  expect(await chosen()).toEqual([])
  await page.getByRole('button', { name: 'Stop these mails' }).click()
  await page.getByRole('heading', { name: 'These mails are stopped' }).waitFor()
  expect(await chosen()).toEqual(['unsubscribed link'])

  const plain = await browser.visitor({ ...phone, javaScriptEnabled: false, locale: 'es-US' })
  await plain.page.goto(link)
  await plain.page.getByRole('button', { name: 'Quiero recibirlos otra vez' }).click()
  await plain.page.getByRole('heading', { name: '¿Dejar de recibir estos correos?' }).waitFor()
  const spanish = await browser.visitor({ ...phone, locale: 'es-US' })
  await spanish.page.goto(link)
  await spanish.expectAccessible()

  const click = (body: string) =>
    fetch(`${link}/one-click`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://mail.example' },
      body,
    })
  expect((await click('anything=1')).status).toBe(400)
  expect((await click('List-Unsubscribe=One-Click')).status).toBe(204)
  expect((await click('List-Unsubscribe=One-Click')).status).toBe(204)
  expect(await chosen()).toEqual(['unsubscribed link', 'subscribed link', 'unsubscribed one-click'])
  const foreign = await fetch(link, { method: 'POST', headers: { Origin: 'https://mail.example' }, body: 'do=again' })
  expect(foreign.status).toBe(403)
})

test('HR switches its digests on and off on its own page, and reads which warnings preceded the lapses of a month', async () => {
  const visitor = await browser.visitor(phone)
  const { page, expectAccessible } = visitor
  const token = await openSessions(agency.database).open(hr.accountId, 'demonstration', new Date())
  await page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  await page.goto(`${portal.origin}/me/contact`)
  await page.getByRole('link', { name: 'Regular mails that you can do without' }).click()
  await page.getByRole('button', { name: /^Send it again.*How the agency stands/ }).click()
  await page.getByText('Saved.').waitFor()
  await expectAccessible()
  expect((await chosen()).at(-1)).toBe('subscribed own page')

  const month = todayIn('America/Phoenix', new Date()).slice(0, 7)
  const day = (text: string) => ({ now: new Date(`${text}T12:00:00Z`), today: text })
  const person = await agency.person({ name: 'Rosa Example' })
  await agency.employ(person.personId, day('2025-06-02'), { hiredOn: '2025-06-02' })
  const through = new Date(Date.parse(`${month}-01`) - 10 * 86_400_000).toISOString().slice(0, 10)
  await agency.facts(person.personId, day('2025-06-02'), {
    kind: 'credential',
    of: ['cpr'],
    from: '2025-01-01',
    through,
  })
  await page.goto(`${portal.origin}/hr/warnings`)
  await page.getByText('1 came without a warning.').waitFor()
  await page.getByRole('link', { name: 'Rosa Example' }).waitFor()
  await expectAccessible()
  await page.setViewportSize(desk.viewport)
  await page.getByLabel('Month', { exact: true }).selectOption(month)
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByText('Nothing lapsed in').waitFor()
  await expectAccessible()
})
