import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { people, teamManagers, teamMembers } from '#db/schema/index.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import type { Fact } from '#domain/facts.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { phone, runningBrowser } from '#tests/support/browser.ts'
import { opening } from '#tests/support/hr.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { goOn, typeDate } from '#tests/support/walk.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())

type Account = Awaited<ReturnType<TestAgency['person']>>
let proposer: Account
let approver: Account
let manager: Account
let teamId: string

const isFirstAid = (fact: Fact) => fact.kind === 'credential' && fact.of.includes('first-aid')

beforeAll(async () => {
  proposer = await agency.person({ name: 'Paula Proposer', roles: ['hr', 'admin'] })
  approver = await agency.person({ name: 'Amos Approver', roles: ['hr'] })
  manager = await agency.person({ name: 'Mina Manager', roles: ['manager'] })
  teamId = (await opening(agency)).teamId
  const since = new Date('2026-01-01T12:00:00Z')
  await agency.database.db.insert(teamManagers).values({ teamId, personId: manager.personId, since })
})

/** Someone of the manager's team who reads that language, in order but for what is lacking. */
async function employee(name: string, language: 'en' | 'es', lacking: (fact: Fact) => boolean = () => false) {
  const viewer = await agency.person({ name, source: 'personnel file' })
  const moment = agency.at(addDays(today, -40))
  const cpr: Fact = { kind: 'credential', of: ['cpr'], from: addDays(today, -60), through: addDays(today, 600) }
  const facts = everythingInOrder(addDays(today, -60)).filter((fact) => !lacking(fact))
  await agency.facts(viewer.personId, moment, ...facts, ...(facts.some(isFirstAid) ? [] : [cpr]))
  await agency.employ(viewer.personId, moment, { hiredOn: addDays(today, -400) })
  const { db } = agency.database
  await db
    .insert(teamMembers)
    .values({ teamId, personId: viewer.personId, fromDay: addDays(today, -400), recordedAt: moment.now })
  await db.update(people).set({ language }).where(eq(people.id, viewer.personId))
  return viewer
}

async function as(viewer: Account, options: object = {}) {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

test('one proposes a waiver, another approves it, and it reads waived to HR, the manager and the person, until it is ended', async () => {
  const rosa = await employee('Rosa Example', 'es', isFirstAid)
  const why = 'The course is full until May.'
  const at = `${portal.origin}/hr/people/${rosa.personId}`
  const one = await as(proposer)
  one.expectComplaint(/400/)
  await one.page.goto(`${at}/waivers`)
  await one.page.getByText('Nothing is waived').waitFor()
  await one.expectAccessible()
  await goOn(one.page, 'Propose a waiver', 'Propose a waiver')
  await one.page.getByText(/Never waived: .*fingerprint/i).waitFor()
  await one.expectAccessible()
  const propose = () => one.page.getByRole('button', { name: 'Propose the waiver' }).click()
  const told = (sentence: RegExp) => one.page.getByRole('link', { name: sentence }).waitFor()
  await propose()
  await told(/Choose what is to be waived/)
  await one.expectAccessible()
  await one.page.getByLabel('Requirement').selectOption('first-aid')
  await one.page.getByLabel('Why it is waived').fill(why)
  await typeDate(one.page, 'through', addDays(today, -1))
  await propose()
  await told(/The last day comes before the first day/)
  await typeDate(one.page, 'through', addDays(today, 400))
  await propose()
  await told(/longer than the agency waives anything; the last day can be/)
  await typeDate(one.page, 'from', addDays(today, -1))
  await typeDate(one.page, 'through', addDays(today, 60))
  await propose()
  await told(/a waiver begins today or later/)
  expect(await one.page.getByLabel('Why it is waived').inputValue()).toBe(why)
  await typeDate(one.page, 'from', today)
  await propose()
  await one.page.getByText('It counts once a second person in HR approves it').waitFor()
  await one.expectAccessible()
  await one.page.getByRole('link', { name: /^See or withdraw/ }).click()
  await one.page.getByText('You proposed this, so someone else in HR decides about it').waitFor()
  expect(await one.page.getByRole('radio').count()).toBe(0)
  await one.expectAccessible()
  await one.page.goto(`${at}/waivers/new?requirement=first-aid`)
  await typeDate(one.page, 'through', addDays(today, 90))
  await one.page.getByLabel('Why it is waived').fill('Longer.')
  await propose()
  await told(/Another waiver of this requirement waits, runs or begins/)

  const two = await as(approver)
  two.expectComplaint(/400/)
  await two.page.goto(`${portal.origin}/hr`)
  await two.page
    .getByRole('link', { name: /waiver/ })
    .first()
    .click()
  await two.page.getByRole('heading', { level: 1, name: 'Waivers' }).waitFor()
  await two.expectAccessible()
  await two.page.getByRole('link', { name: /^Decide/ }).click()
  await two.page.getByText(why).waitFor()
  await two.expectAccessible()
  await two.page.getByRole('radio', { name: 'Refuse' }).check()
  await two.page.getByRole('button', { name: 'Record the decision' }).click()
  await two.page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await two.expectAccessible()
  await two.page.getByRole('radio', { name: 'Approve' }).check()
  await two.page.getByRole('button', { name: 'Record the decision' }).click()
  await two.page.getByText('The waiver is approved; standing has followed').waitFor()
  await two.page.goto(at)
  await two.page.getByRole('link', { name: 'Waived, not met' }).waitFor()
  await two.page
    .getByText(/It rests on a waiver of/)
    .first()
    .waitFor()

  const team = await as(manager)
  await team.page.goto(`${portal.origin}/team/people/${rosa.personId}`)
  await team.page.getByRole('row').filter({ hasText: 'First aid' }).getByText('Waived').waitFor()
  expect(await team.page.getByRole('main').textContent()).not.toContain(why)

  const own = await as(rosa, phone)
  await own.page.goto(`${portal.origin}/me/clearance`)
  await own.page.getByRole('heading', { name: 'Con dispensa por ahora' }).waitFor()
  expect(await own.page.getByRole('main').textContent()).not.toContain(why)
  await own.expectAccessible()
  await own.page.goto(`${portal.origin}/me/clearance/first-aid`)
  await own.page.getByText(/La agencia dio una dispensa para/).waitFor()
  await own.expectAccessible()

  await one.page.goto(`${at}/waivers`)
  await one.page.getByRole('link', { name: /^End early/ }).click()
  await one.page.getByRole('heading', { level: 1, name: 'End this waiver early?' }).waitFor()
  await one.expectAccessible()
  await typeDate(one.page, 'lastDay', addDays(today, 60))
  await one.page.getByLabel('Why it ends early').fill('A place in a course was found.')
  const end = () => one.page.getByRole('button', { name: 'End the waiver' }).click()
  await end()
  await told(/The waiver ends by that day anyhow/)
  await typeDate(one.page, 'lastDay', addDays(today, -1))
  await end()
  await one.page.getByText('The waiver ends earlier now').waitFor()
  await one.page.goto(`${portal.origin}/hr/waivers?at=over`)
  await one.page.getByText(/Ended early on/).waitFor()
  await one.page.goto(`${portal.origin}/admin/settings/waivers`)
  await one.expectAccessible()
  await own.page.goto(`${portal.origin}/me/clearance`)
  await own.page.getByRole('heading', { name: 'Por hacer' }).waitFor()
  expect(await own.page.getByText('Con dispensa por ahora').count()).toBe(0)
})

test('a hold is put, changed and lifted without JavaScript; the manager and the person read what, in their language, and never why', async () => {
  const ana = await employee('Ana Flores', 'en')
  const eva = await employee('Eva Luna', 'es')
  const why = 'A complaint of a family came in.'
  const at = `${portal.origin}/hr/people/${ana.personId}/holds`
  const { page, expectComplaint } = await as(proposer, { javaScriptEnabled: false })
  expectComplaint(/400/)
  const looking = await as(proposer)
  const accessible = async (address: string) => {
    await looking.page.goto(address)
    await looking.expectAccessible()
  }
  await accessible(at)
  await accessible(`${at}/new`)
  await page.goto(`${at}/new`)
  const put = () => page.getByRole('button', { name: 'Put on hold' }).click()
  const told = (sentence: RegExp) => page.getByRole('link', { name: sentence }).waitFor()
  await put()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await page.locator('[name="gates"][value="hospital"]').check()
  await page.getByLabel('Why they are on hold').fill(why)
  await typeDate(page, 'from', addDays(today, -1))
  await put()
  await told(/a hold begins today or later/)
  await typeDate(page, 'from', today)
  await typeDate(page, 'through', addDays(today, -3))
  await put()
  await told(/The last day comes before the first day/)
  expect(await page.getByLabel('Why they are on hold').inputValue()).toBe(why)
  expect(await page.locator('[name="gates"][value="hospital"]').isChecked()).toBe(true)
  for (const part of ['month', 'day', 'year']) await page.locator(`[name="through.${part}"]`).fill('')
  await put()
  await page.getByText('The hold is in force from its first day on').waitFor()
  await accessible(at)

  const reads = async (viewer: Account, path: string, options: object = {}) => {
    const visitor = await as(viewer, options)
    await visitor.page.goto(`${portal.origin}${path}`)
    await visitor.expectAccessible()
    const text = (await visitor.page.getByRole('main').textContent()) ?? ''
    expect(text).not.toContain(why)
    await visitor.page.context().close()
    return text
  }
  expect(await reads(manager, '/team?gate=hospital')).toMatch(/held; ask HR/i)
  expect(await reads(manager, `/team/people/${ana.personId}`)).toMatch(/held; ask HR/i)
  expect(await reads(ana, '/me/clearance', phone)).toContain('The agency has put')
  await page.goto(`${portal.origin}/hr/people/${eva.personId}/holds/new`)
  await page.locator('[name="gates"][value="everything"]').check()
  await page.getByLabel('Why they are on hold').fill(why)
  await put()
  await page.getByText('The hold is in force').waitFor()
  expect(await reads(eva, '/me/clearance', phone)).toContain('La agencia puso en pausa una parte de esto')
  await accessible(`${portal.origin}/hr/holds`)
  expect(await looking.page.getByRole('main').textContent()).toContain(why)

  await page.goto(at)
  const newest = await page.getByRole('link', { name: /^Lift/ }).getAttribute('href')
  await page.getByRole('link', { name: /^Change/ }).click()
  await accessible(page.url())
  await page.locator('[name="gates"][value="transport"]').check()
  await page.getByLabel('Why it is changed').fill('More is known.')
  await page.getByRole('button', { name: 'Change the hold' }).click()
  await page.getByText('The hold is changed. Managers have been told').waitFor()
  await accessible(`${portal.origin}${newest}`)
  await page.goto(`${portal.origin}${newest}`)
  await page.getByRole('button', { name: 'Lift the hold' }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await page.getByLabel('Why it is lifted').fill('Cleared up.')
  await page.getByRole('button', { name: 'Lift the hold' }).click()
  await page.getByText('The hold is lifted; standing has followed').waitFor()
  expect(await reads(manager, `/team/people/${ana.personId}`)).not.toMatch(/held; ask HR/i)
  expect(await reads(ana, '/me/clearance', phone)).not.toContain('The agency has put')
})
