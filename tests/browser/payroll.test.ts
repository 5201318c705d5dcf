import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { operatorScope, type StaffRole } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'
import { longDate } from '#locales/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'

const today = todayIn('America/Phoenix', new Date())
let agency: TestAgency
let rosa: Awaited<ReturnType<TestAgency['person']>>

/** Rosa was hired 89 days ago, Omar yesterday. */
const portal = runningPortal(async () => {
  agency = await testAgency()
  rosa = await agency.person({ name: 'Rosa Reyes' })
  await agency.database.sql`update people set language = 'es' where id = ${rosa.personId}`
  const omar = await agency.person({ name: 'Omar Haddad' })
  const since = addDays(today, -89)
  await agency.employ(rosa.personId, agency.at(since), { hiredOn: since })
  await agency.employ(omar.personId, agency.at(addDays(today, -1)), { hiredOn: addDays(today, -1) })
  const moment = { now: new Date(), today }
  await runSweep(agency.portal, moment, operatorScope('jobs', 'run sweep'))
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()

async function signedIn(who: { accountId: string }, options: object) {
  const token = await openSessions(agency.database).open(who.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}
const staff = async (name: string, role: StaffRole, options: object) =>
  signedIn(await agency.person({ name, roles: [role] }), options)

test('HR approves by keyboard, payroll makes a batch, saves its file and pays it once, and it says so on the person’s own page', async () => {
  const hr = await staff('Hana Reviewer', 'hr', desk)
  await hr.page.goto(`${portal.origin}/hr`)
  await hr.page.getByRole('link', { name: '3 bonuses to approve' }).click()
  await hr.expectAccessible()
  await hr.page.getByRole('checkbox', { name: 'Choose Rosa Reyes, Completing probation' }).focus()
  await hr.page.keyboard.press('Space')
  await hr.page.getByRole('checkbox', { name: 'Choose Omar Haddad, Being hired' }).focus()
  await hr.page.keyboard.press('Space')
  await hr.page.getByRole('button', { name: 'Approve 2 bonuses' }).focus()
  await hr.page.keyboard.press('Enter')
  await hr.page.getByText('2 bonuses approved; payroll can pay them now.').waitFor()
  await hr.page.goto(`${portal.origin}/hr/bonuses?at=payroll`)
  await hr.page.getByRole('link', { name: 'Completing probation' }).click()
  await hr.page.getByText('Approved, waits for a payroll batch').waitFor()
  await hr.page.setViewportSize(phone.viewport)
  await hr.expectAccessible()

  // Payroll has no script, on a phone.
  const clerk = await staff('Priya Payroll', 'payroll', { ...phone, javaScriptEnabled: false })
  const other = await staff('Otis Payroll', 'payroll', desk)
  await other.page.goto(`${portal.origin}/payroll`)
  await other.page.getByText('2 bonuses wait for a batch: $200.').waitFor()
  await other.expectAccessible()
  clerk.expectComplaint(/400/)
  await clerk.page.goto(`${portal.origin}/payroll/batches/new`)
  await clerk.page.getByRole('button', { name: 'Make the batch' }).click()
  await clerk.page.getByText('There is a problem').waitFor()
  const typed = boxesOfDate('payDate', today)
  for (const [name, value] of Object.entries(typed)) await clerk.page.locator(`[name="${name}"]`).fill(value)
  await clerk.page.getByRole('button', { name: 'Make the batch' }).click()
  await clerk.page.getByText('The batch is made.').waitFor()
  const batch = clerk.page.url().replace(/\?.*/, '')

  await other.page.goto(batch)
  await other.expectAccessible()
  const [download] = await Promise.all([
    other.page.waitForEvent('download'),
    other.page.getByRole('link', { name: 'Save as CSV' }).click(),
  ])
  const file = await readFile(await download.path(), 'utf8')
  expect(file).toMatch(/,Rosa Reyes,,Completing probation,100,/)
  await other.page.getByRole('link', { name: 'Mark as paid' }).click()
  await other.expectAccessible()
  await clerk.page.goto(`${batch}/pay`)
  for (const { page } of [clerk, other]) await page.getByLabel('Reference').fill('Run 23')
  await clerk.page.getByRole('button', { name: 'Mark as paid and tell everyone in it' }).click()
  await clerk.page.getByText('The batch is marked as paid.').waitFor()
  other.expectComplaint(/409/)
  await other.page.getByRole('button', { name: 'Mark as paid and tell everyone in it' }).click()
  await other.page.getByText('Someone else was faster: this batch is marked as paid already.').waitFor()
  expect(await other.page.getByLabel('Reference').inputValue()).toBe('Run 23')
  await other.page.goto(`${portal.origin}/payroll`)
  await other.page.getByRole('img', { name: /Dollars of bonuses paid/ }).waitFor()
  await other.expectAccessible()

  const own = await signedIn(rosa, phone)
  await own.page.goto(`${portal.origin}/me/employment`)
  await own.page.getByText(`Pagado el ${longDate(today, 'es')}`).waitFor()
  await own.page.getByText('Recursos Humanos tiene que aprobarlo').waitFor()
  await own.expectAccessible()
})
