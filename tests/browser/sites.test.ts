import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { people } from '#db/schema/index.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
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
const name = 'Saguaro General'

type Account = Awaited<ReturnType<TestAgency['person']>>
let hr: Account
let rosa: Account

/** Rosa reads Spanish and may do everything that her job asks for; her TB result is older than half a year in thirty days. */
beforeAll(async () => {
  hr = await agency.person({ name: 'Hank Resources', roles: ['hr'] })
  rosa = await agency.person({ name: 'Rosa Example', source: 'personnel file' })
  const moment = agency.at(addDays(today, -40))
  await agency.facts(rosa.personId, moment, ...everythingInOrder(addDays(today, -160)))
  await agency.employ(rosa.personId, moment, { hiredOn: addDays(today, -400) })
  await agency.database.db.update(people).set({ language: 'es' }).where(eq(people.id, rosa.personId))
})

async function as(viewer: Account, options: object = {}) {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

test('a site is added, asks more, shows who would lose what before it does, and is closed: without JavaScript', async () => {
  const { page, expectComplaint } = await as(hr, { javaScriptEnabled: false })
  const [wide, narrow] = [await as(hr, desk), await as(hr, phone)]
  expectComplaint(/400/)
  const accessible = async (address = page.url()) => {
    for (const looking of [wide, narrow]) {
      await looking.page.goto(address)
      await looking.expectAccessible()
    }
  }
  const told = (sentence: string | RegExp) => page.getByText(sentence).first().waitFor()
  const putIntoForce = async () => {
    await page.getByRole('button', { name: 'Put into force' }).click()
    await told('This change is in force')
  }

  await page.goto(`${portal.origin}/hr/sites`)
  await told('No sites yet')
  await accessible()
  await goOn(page, 'Add a site', 'Add a site')
  await accessible()
  await page.getByRole('button', { name: /^Add/ }).click()
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await goOn(page, /^Add/, `What ${name} asks`)
  await accessible()
  const site = page.url().replace('/requirements', '')
  await page.goto(site)
  await told('Nothing was said yet of what it asks')
  await page.goto(`${site}/requirements`)
  const asks = ['Orientation at the site', 'HIPAA privacy training', 'TB (tuberculosis), six months']
  for (const label of asks) await page.getByLabel(label).check()
  await typeDate(page, 'from', addDays(today, -1))
  await page.getByRole('button', { name: 'Work out what it changes' }).click()
  await page.getByRole('link', { name: /The first day has passed/ }).waitFor()
  for (const label of asks) expect(await page.getByLabel(label).isChecked()).toBe(true)
  await page.getByLabel('Orientation at the site').uncheck()
  await page.getByLabel('HIPAA privacy training').uncheck()
  await typeDate(page, 'from', today)
  await goOn(page, 'Work out what it changes', `Change of what ${name} asks`)
  await told(`One person could enter ${name}`)
  await accessible()
  await page.getByRole('link', { name: /^30 days later/ }).click()
  await told(`Nobody could enter ${name}`)
  await putIntoForce()
  await page.goto(site)
  await told('1 of 1 may enter today')
  await accessible()
  await accessible(`${site}?on=2026-02-31`)
  await wide.page.getByText('This is not a day that can be shown').waitFor()

  await page.goto(`${site}/requirements`)
  for (const label of asks) await page.getByLabel(label).check()
  await goOn(page, 'Work out what it changes', `Change of what ${name} asks`)
  await page.getByRole('link', { name: 'Rosa Example' }).waitFor()
  await putIntoForce()
  await page.goto(site)
  await told('0 of 1 may enter today')

  const own = await as(rosa, phone)
  await own.page.goto(`${portal.origin}/me/clearance`)
  const group = own.page.getByRole('region', { name: 'Lo que piden los lugares' })
  await group.getByText(`Solo lo pide ${name}`).first().waitFor()
  await own.page.getByText('Está en regla para trabajar').first().waitFor()
  await own.expectAccessible()
  await group.getByRole('link', { name: 'Orientación en el lugar' }).click()
  await own.page.getByText('Aquí no cuenta la orientación de otro lugar').waitFor()
  await own.page
    .getByRole('button', { name: /Enviar/ })
    .first()
    .waitFor()
  await own.expectAccessible()

  await page.goto(`${site}/close`)
  await accessible()
  await goOn(page, 'Work out what it changes', `Change of what ${name} asks`)
  await putIntoForce()
  await page.goto(site)
  await told('Closed since')
  await own.page.goto(`${portal.origin}/me/clearance`)
  await own.page.getByRole('heading', { level: 1 }).waitFor()
  expect(await group.count()).toBe(0)
  await page.goto(`${portal.origin}/hr/sites`)
  await page
    .getByRole('row', { name: /Saguaro General/ })
    .getByText('Closed')
    .waitFor()
})

test('what the agency asks is chosen gate by gate, and can be discarded', async () => {
  const { page, expectAccessible } = await as(hr)
  await page.goto(`${portal.origin}/hr/requirements`)
  await expectAccessible()
  await goOn(page, 'Change what is asked', 'What the agency asks on top of positions')
  await expectAccessible()
  await page.getByLabel('Crisis prevention training: Work').check()
  await page.getByLabel('Crisis prevention training: Peer services').check()
  await goOn(page, 'Work out what it changes', 'Change of what the agency asks')
  await page.getByText('Crisis prevention training, for work and peer services').waitFor()
  await page.getByRole('link', { name: 'Rosa Example' }).first().waitFor()
  await page.goto(`${portal.origin}/hr/requirements`)
  await goOn(page, 'Look at it', 'Change of what the agency asks')
  await page.getByRole('button', { name: 'Discard' }).click()
  await page.getByText('This change was discarded').waitFor()
  await page.goto(`${portal.origin}/hr/people/${rosa.personId}`)
  await page
    .getByText(/Cleared for work/)
    .first()
    .waitFor()
})
