import { expect, test } from 'vitest'
import { mailAttempts } from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'
import { inDeed } from '#workflows/deed.ts'

const day = '2026-11-22'
let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()

test('an administrator reads the mail log, narrows it down, sends a letter again, and previews letters in Spanish', async () => {
  const { db, sql } = agency.database
  const admin = await agency.person({ name: 'Ada Min', email: 'ada@agency.example', roles: ['admin'] })
  for (const name of ['rosa', 'omar']) {
    const { personId } = await agency.person({ name: `${name} Reyes`, email: `${name}@people.example` })
    const body = { kind: 'probation-completed', lastDay: '2026-05-30' } as const
    const scope = operatorScope('jobs', 'run sweep')
    const at = agency.at(day)
    const noticeId = await inDeed(agency.portal, at, scope, (deed) => deed.notify({ personId }, name, body))
    if (name === 'rosa' && noticeId)
      await db.insert(mailAttempts).values({ noticeId, outcome: 'pointless', at: at.now, why: 'address' })
  }
  const token = await openSessions(agency.database).open(admin.accountId, 'demonstration', new Date())
  const visiting = async (options: object) => {
    const visitor = await browser.visitor(options)
    await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
    return visitor
  }

  const { page, expectAccessible } = await visiting(desk)
  await page.goto(`${portal.origin}/admin`)
  await page.getByRole('link', { name: 'Mail', exact: true }).click()
  await page.getByText('omar@people.example').waitFor()
  await page.getByLabel('State').selectOption('not-sent')
  await page.getByLabel('Part of an address').fill('rosa@')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByText('omar@people.example').waitFor({ state: 'detached' })
  await page.getByText('there is no such address').waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Send again: Probation completed, to rosa@people.example' }).click()
  await page.getByText('It is on its way again, to the address that the person has now.').waitFor()
  expect(await page.getByLabel('Part of an address').inputValue()).toBe('rosa@')
  expect(await sql`select id from notices where email = 'rosa@people.example'`).toHaveLength(2)

  await page.getByRole('link', { name: 'See previews of letters' }).click()
  await page.getByLabel('Letter', { exact: true }).selectOption({ label: 'Interview' })
  await page.getByLabel('Language', { exact: true }).selectOption('es')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('heading', { name: 'Interview, in Spanish (3 of 3)' }).waitFor()
  expect(new URL(page.url()).search).toBe('?kind=interview-appointment&language=es')
  const frame = page.frameLocator('iframe[title="Interview, in Spanish (1 of 3)"]')
  await frame.getByText('Hola, Rosa:').waitFor()
  // The policy of our pages holds in the frame as well: the letter's own colours have to pass it.
  const title = frame.getByRole('heading', { level: 1 })
  expect(await title.evaluate((shown) => getComputedStyle(shown).fontSize)).toBe('22px')
  await page.locator('p[lang="es"]').getByText('Hola, Rosa:').first().waitFor()
  await expectAccessible()

  const small = await visiting(phone)
  for (const address of ['/admin/mail', '/admin/mail/previews?kind=reminders&language=es']) {
    await small.page.goto(`${portal.origin}${address}`)
    await small.expectAccessible()
    expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  }
})
