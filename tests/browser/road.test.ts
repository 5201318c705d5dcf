import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { phone, runningBrowser } from '#tests/support/browser.ts'
import { root } from '#tests/support/bundle.ts'
import { photo } from '#tests/support/evidence.ts'
import { codeFor, letterTo } from '#tests/support/letters.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { goOn, typeDate } from '#tests/support/walk.ts'

const portal = runningPortal(() => ({ mode: 'start' }))
const browser = runningBrowser()

const today = todayIn('America/Phoenix', new Date())
const tomorrow = addDays(today, 1)
const password = 'a wren builds nine nests a year'
const rosa = { email: 'rosa.villa@people.example', given: 'Rosa', family: 'Villa Ortega', name: 'Rosa Villa Ortega' }

const picture = () => photo(1200, 760).jpeg().toBuffer()

/** A new person at a browser of their own, who is not kept waiting long. */
async function someone(options?: BrowserContextOptions): Promise<Page> {
  const { page } = await browser.visitor(options)
  page.setDefaultTimeout(15_000)
  return page
}

async function invite(admin: Page, given: string, roles: string[], team?: string): Promise<string> {
  await admin.goto(`${portal.origin}/admin/accounts/new`)
  await admin.getByLabel('First name').fill(given)
  await admin.getByLabel('Last name').fill('Staff')
  await admin.getByLabel('E-mail address').fill(`${given.toLowerCase()}@agency.example`)
  for (const role of roles) await admin.locator(`input[name="roles"][value="${role}"]`).check()
  if (team) await admin.getByLabel('Team (optional)').selectOption({ label: team })
  await goOn(admin, 'Make the invitation', `${given} Staff is invited`)
  return admin.getByLabel('One-time link').inputValue()
}

async function accept(link: string): Promise<Page> {
  const page = await someone()
  await page.goto(link)
  await page.getByLabel('New password', { exact: true }).fill(password)
  await page.getByLabel('The same password again').fill(password)
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.waitForURL(/\/(hr|team)$/)
  return page
}

test('the whole road: four people, from an empty portal to a new name that the manager sees cleared for the hospital', async () => {
  // The administrator sets up the agency from the link on the terminal.
  const admin = await someone()
  await admin.goto(portal.said().match(/http\S+\/setup\/\S+/)?.[0] ?? '')
  await admin.getByLabel('Name of the agency').fill('Saguaro Peer Services')
  await admin.getByLabel('First name').fill('Ada')
  await admin.getByLabel('Last name').fill('Admin')
  await admin.getByLabel('E-mail address').fill('ada@agency.example')
  await admin.getByLabel('New password', { exact: true }).fill(password)
  await admin.getByLabel('The same password again').fill(password)
  await admin.getByRole('button', { name: 'Set up the agency' }).click()
  await admin.waitForURL(/\/admin$/)

  await admin.goto(`${portal.origin}/admin/teams`)
  await admin.getByLabel('Name of the new program').fill('PACT')
  await admin
    .locator('form', { has: admin.getByLabel('Name of the new program') })
    .getByRole('button')
    .click()
  await admin.getByText('Add a team').first().click()
  await admin.getByLabel('Name of the new team').fill('PACT North')
  await admin
    .locator('form', { has: admin.getByLabel('Name of the new team') })
    .getByRole('button')
    .click()
  await admin.getByRole('heading', { level: 1, name: 'PACT North' }).waitFor()
  const team = admin.url()
  const hrLink = await invite(admin, 'Helen', ['hr', 'medical'])
  const managerLink = await invite(admin, 'Marco', ['manager'])
  await admin.goto(team)
  await admin.getByLabel('Name a manager').selectOption({ label: 'Marco Staff' })
  await admin.locator('button[value="name manager"]').click()
  await admin.getByRole('button', { name: 'Remove: Marco Staff' }).waitFor()

  // HR publishes a posting.
  const hr = await accept(hrLink)
  await hr.goto(`${portal.origin}/hr/postings/new`)
  await hr.getByLabel('Position').selectOption('pact-peer-support-specialist')
  await hr.getByLabel('Program').selectOption({ label: 'PACT' })
  await hr.getByLabel('Place').fill('Phoenix, Arizona')
  await hr.getByLabel('Lowest pay in dollars an hour').fill('18')
  await hr.getByLabel('Highest pay in dollars an hour').fill('21.50')
  await typeDate(hr, 'opensOn', today)
  await goOn(hr, 'See how it reads', 'Publish this posting?')
  await goOn(hr, 'Publish', 'Postings')

  // The applicant finds it on a phone and applies in Spanish.
  const me = await someone({ ...phone, locale: 'es-US' })
  await me.goto(`${portal.origin}/careers`)
  await me
    .getByRole('main')
    .getByRole('link', { name: /PACT|pares/ })
    .first()
    .click()
  await me.getByText('de $18 a $21.50 por hora').first().waitFor()
  await me
    .getByRole('link', { name: /Solicitar|Postular/ })
    .first()
    .click()
  await me.getByRole('heading', { level: 1, name: /Solicitar/ }).waitFor()
  await me
    .getByRole('main')
    .getByRole('link', { name: 'Empezar' })
    .or(me.getByRole('button', { name: 'Empezar' }))
    .first()
    .click()
  const asked = new Date()
  await me.locator('input[type="email"]').fill(rosa.email)
  await me.getByRole('main').getByRole('button').first().click()
  await me.locator('input[name="code"]').fill(await codeFor(portal.dataDir, rosa.email, asked))
  await me.getByRole('main').getByRole('button').first().click()
  await me.getByRole('heading', { level: 1, name: '¿Cómo se llama?' }).waitFor()
  await me.locator('[name="givenName"]').fill(rosa.given)
  await me.locator('[name="familyName"]').fill(rosa.family)
  await goOn(me, 'Guardar y continuar', /llamar/)
  await me.locator('[name="phone"]').fill('602 555 0142')
  await goOn(me, 'Guardar y continuar', /21 años/)
  await me.locator('[name="oldEnough"][value="yes"]').check()
  await goOn(me, 'Guardar y continuar', '¿Cómo cumple el requisito?')
  await me.locator('[name="by"][value="education"]').check()
  await goOn(me, 'Guardar y continuar', /nivel de estudios/)
  await me.locator('[name="level"][value="bachelor"]').check()
  await typeDate(me, 'completedOn', '2015-05')
  await me.locator('[name="behavioralHealth"]').check()
  await goOn(me, 'Guardar y continuar', /licencia de conducir/)
  await me.locator('[name="holds"][value="yes"]').check()
  await me.locator('[name="state"]').selectOption('AZ')
  await goOn(me, 'Guardar y continuar', /formación/)
  await me.locator('[name="graduated"][value="yes"]').check()
  await typeDate(me, 'on', '2025-06')
  await goOn(me, 'Guardar y continuar', /declaración/)
  await me.locator('[name="agrees"][value="yes"]').check()
  await goOn(me, 'Guardar y continuar', 'Revise sus respuestas')
  await goOn(me, 'Todo está bien, ir a firmar', 'Firme y envíe')
  for (const box of await me.getByRole('main').locator('input[type="checkbox"]').all()) await box.check()
  await me.locator('[name="signedName"]').fill(rosa.name)
  await me.getByRole('button', { name: 'Firmar y enviar mi solicitud' }).click()
  await me
    .getByText(/Recibimos su solicitud/)
    .first()
    .waitFor()

  // HR screens, and makes a conditional offer.
  await hr.goto(`${portal.origin}/hr/applications`)
  await hr
    .getByRole('link', { name: new RegExp(rosa.name) })
    .first()
    .click()
  await hr.getByRole('button', { name: 'Start screening' }).click()
  await hr.getByRole('link', { name: /^Screen Education/ }).click()
  await hr.getByLabel('Verified by a diploma, certificate or transcript').check()
  await typeDate(hr, 'education.on', '2015-05-20')
  await goOn(hr, 'Record what is ticked', new RegExp(rosa.name))
  await hr.getByRole('link', { name: /^Screen without scorecards/ }).click()
  await hr.locator('input[name="outcome"][value="clear"]').check()
  await hr
    .getByLabel('Why without scorecards, and what was shown')
    .fill('Led a drop-in group for years; met by one person.')
  await typeDate(hr, 'on', today)
  await goOn(hr, 'Record the outcome', new RegExp(rosa.name))
  const application = hr.url().replace(/[?#].*/, '')
  await hr.getByRole('link', { name: 'Make an offer' }).click()
  await typeDate(hr, 'firstDay', today)
  await hr.getByLabel('Pay in dollars an hour').fill('19.25')
  await typeDate(hr, 'expiresOn', today)
  await goOn(hr, 'Continue', /Send this offer/)
  await goOn(hr, 'Send the offer', new RegExp(rosa.name))

  // The applicant accepts, and sends in every card from the list.
  const offer = await letterTo(portal.dataDir, rosa.email, ({ text }) => text.includes('/me/offers/'))
  await me.goto(offer.text.match(/http\S+\/me\/offers\/[0-9a-f-]+/)?.[0] ?? '')
  for (const box of await me.getByRole('main').locator('input[type="checkbox"]').all()) await box.check()
  await me.locator('[name="signedName"]').fill(rosa.name)
  await me.getByRole('button', { name: /Aceptar/ }).click()
  await me
    .getByText(/Usted aceptó|Aceptó/)
    .first()
    .waitFor()

  const send = async (requirement: string, fill: () => Promise<void>, file = true) => {
    await me.goto(`${portal.origin}/me/clearance/${requirement}`)
    if (file)
      await me
        .locator('#front')
        .setInputFiles({ name: `${requirement}.jpg`, mimeType: 'image/jpeg', buffer: await picture() })
    await fill()
    await me.getByRole('main').locator('button.button-primary').last().click()
    await me.locator('.notice.tone-success').waitFor()
  }
  await send('age', () => typeDate(me, 'on', '1990-04-12'), false)
  await send('driver-license', async () => {
    await me.locator('[name="state"]').selectOption('AZ')
    await typeDate(me, 'from', '2020-03-01')
    await typeDate(me, 'through', '2045-04-12')
  })
  await send('driving-record', async () => {
    await typeDate(me, 'on', today)
    await me.locator('[name="state"]').selectOption('AZ')
    await me.locator('[name="any-violations"][value="no"]').check()
    await me.locator('[name="any-suspensions"][value="no"]').check()
  })
  await send('cpr', async () => {
    await typeDate(me, 'from', addDays(today, -30))
    await typeDate(me, 'through', addDays(today, 600))
    await me.locator('[name="also"]').check()
  })
  await send('tuberculosis', async () => {
    await me.locator('[value="blood"]').check()
    await typeDate(me, 'bloodOn', addDays(today, -10))
    await me.locator('[name="outcome"][value="clear"]').check()
  })
  await send('peer-support-training', () => typeDate(me, 'on', '2025-06-20'))
  await send('fingerprint-clearance', async () => {
    await me.locator('[name="state"]').selectOption('AZ')
    await typeDate(me, 'from', '2024-02-01')
    await typeDate(me, 'through', '2030-01-31')
    await me.locator('[name="level"][value="no"]').check()
    await me.locator('[name="restriction"][value="no"]').check()
  })

  // HR reviews each beside its picture; what needs a source is checked at the source.
  for (let left = 7; left > 0; left -= 1) {
    await hr.goto(`${portal.origin}/hr/review`)
    await hr.getByRole('link', { name: rosa.name }).first().click()
    await hr.waitForURL(/\/hr\/review\/[0-9a-f-]{36}/)
    if ((await hr.locator('[name="source"]').count()) > 0) {
      await hr.locator('[name="source"]').fill('The state’s online search')
      await typeDate(hr, 'sourceOn', today)
      await hr.locator('[name="sourceResult"][value="confirmed"]').check()
    }
    await hr.getByRole('button', { name: 'Accept', exact: true }).click()
    await hr.waitForURL(/decided=/)
  }

  // The hire gate is asked; she is hired into Marco's team.
  await hr.goto(`${application}/hire`)
  await typeDate(hr, 'firstDay', today)
  await hr.getByLabel('PACT North').check()
  await goOn(hr, 'Continue', `Hire ${rosa.name}?`)
  await goOn(hr, `Hire ${rosa.name}`, new RegExp(rosa.name))

  // The manager sees the new name as cleared, through when, and nothing medical.
  const manager = await accept(managerLink)
  const row = manager.locator('tr, li', { hasText: rosa.name }).first()
  await row.waitFor()
  expect(await row.textContent()).toMatch(/may enter the hospital/i)
  await manager
    .getByRole('link', { name: new RegExp(rosa.name) })
    .first()
    .click()
  await manager
    .getByText(/Cleared for the hospital through/)
    .first()
    .waitFor()
  expect(await manager.getByRole('main').textContent()).not.toMatch(/blood|negative/i)

  // HR's page of the person explains it in a sentence.
  await hr.goto(`${portal.origin}/hr/people?q=Villa`)
  await hr
    .getByRole('link', { name: new RegExp(rosa.name) })
    .first()
    .click()
  await hr
    .getByText(/Cleared for the hospital through/)
    .first()
    .waitFor()

  // A new day changes nothing by itself, and a sweep beside the running portal sends what is due.
  const output = execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'jobs', 'run', '--on', tomorrow], {
    env: { ...process.env, DATA_DIR: portal.dataDir },
    encoding: 'utf8',
  })
  expect(output.trim().split('\n').at(-1)).toMatch(/^\d+ notices sent, \d+ milestones recorded$/)
}, 300_000)
