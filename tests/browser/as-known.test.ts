import { beforeAll, expect, test } from 'vitest'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import type { Fact } from '#domain/facts.ts'
import { longDate } from '#locales/dates.ts'
import { everythingInOrder, pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())
const known = addDays(today, -20)

type Account = Awaited<ReturnType<TestAgency['person']>>
let [hr, auditor]: Account[] = []

const isCpr = (fact: Fact) => fact.kind === 'credential' && fact.of.includes('cpr')

beforeAll(async () => {
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  auditor = await agency.person({ name: 'Otto Auditor', roles: ['auditor'] })
  const { personId } = await agency.person({ name: 'Rosa Example', source: 'personnel file' })
  const all = everythingInOrder(addDays(today, -60))
  await agency.employ(personId, agency.at(addDays(today, -50)), { hiredOn: addDays(today, -400) })
  await agency.facts(personId, agency.at(addDays(today, -50)), ...all.filter((fact) => !isCpr(fact)))
  await agency.facts(personId, agency.at(addDays(today, -10)), ...all.filter(isCpr))
})

async function as(viewer: Account | undefined, options: object = {}) {
  const token = await openSessions(agency.database).open(viewer?.accountId ?? '', 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

test('HR asks about today as known three weeks ago, and sees which card changed the answer, for all and for one', async () => {
  const { page, expectAccessible } = await as(hr)
  await page.goto(`${portal.origin}/hr`)
  await page.getByRole('link', { name: 'Standing', exact: true }).click()
  await page.getByLabel('As known on').fill(known)
  await page.getByRole('button', { name: 'Show' }).click()
  const row = page.getByRole('row').filter({ hasText: 'Rosa Example' })
  await row.getByText('Not cleared', { exact: true }).waitFor()
  await row.getByText('Differs').waitFor()
  await row
    .getByText(`recorded on ${longDate(addDays(today, -10), 'en')}`)
    .first()
    .waitFor()
  await expectAccessible()
  await page.setViewportSize(phone.viewport)
  await expectAccessible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.getByRole('link', { name: 'Rosa Example' }).click()
  await page.getByRole('heading', { name: 'Standing, as known then and now' }).waitFor()
  await page.getByRole('row').filter({ hasText: /^CPR/ }).getByText('Differs').waitFor()
  await expectAccessible()
})

test('an auditor of a large agency has it worked out without JavaScript, and is told of a day to come', async () => {
  const { sql } = agency.database
  await sql`insert into people (given_name, family_name, source, created_at)
    select 'Person ' || n, 'Many', 'personnel file', now() from generate_series(1, 2001) n`
  await sql`insert into employments (employment_id, person_id, position_id, hired_on, recorded_at)
    select id, id, ${pact}, ${addDays(today, -400)}, ${`${addDays(today, -300)}T12:00:00Z`} from people where family_name = 'Many'`
  const { page } = await as(auditor, { javaScriptEnabled: false })
  await page.goto(`${portal.origin}/audit/standing?known=${addDays(today, 1)}`)
  await page.getByText('Nobody can tell what will be known on that day').waitFor()
  await page.goto(`${portal.origin}/audit/standing?known=${known}`)
  await page.getByText('2,002 people were employed on that day').waitFor()
  await page.getByRole('button', { name: 'Work it out' }).click()
  // The page asks again by itself until the answer is there.
  await page.getByText(/0 of 2,002 people cleared/).waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: /cleared now, not then/ }).click()
  await page.getByRole('row').filter({ hasText: 'Rosa Example' }).getByText('Differs').waitFor()
  const other = await as(auditor)
  await other.page.goto(page.url())
  await other.expectAccessible()
  expect(await other.page.getByRole('row').count()).toBe(2)
})
