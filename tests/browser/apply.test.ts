import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { StaffRole } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { longDate } from '#locales/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { runningBrowser, type Visitor } from '#tests/support/browser.ts'
import { opening } from '#tests/support/hr.ts'
import { codeFor, letterTo } from '#tests/support/letters.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { goOn, typeDate } from '#tests/support/walk.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
let postingId: string
const portal = runningPortal(async () => {
  agency = await testAgency()
  postingId = (await opening(agency)).postingId
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())
const smallPhone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } as const

/** A page as it has to be for everyone: nothing beside the screen, and one heading. */
async function fitsTheScreen({ page }: Visitor) {
  const shape = await page.evaluate(() => ({
    beside: document.documentElement.scrollWidth - window.innerWidth,
    headings: document.querySelectorAll('h1').length,
  }))
  expect(shape, page.url()).toEqual({ beside: 0, headings: 1 })
}

/** The same, and what axe looks for. */
async function fits(visitor: Visitor) {
  await fitsTheScreen(visitor)
  await visitor.expectAccessible()
}

async function signIn(page: Page, email: string) {
  const asked = new Date()
  await page.locator('input[type="email"]').fill(email)
  await page.getByRole('main').getByRole('button').first().click()
  await page.locator('input[name="code"]').fill(await codeFor(portal.dataDir, email, asked))
  await page.getByRole('main').getByRole('button').first().click()
}

async function staff(name: string, roles: StaffRole[], options: object = {}) {
  const viewer = await agency.person({ name, roles })
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

/** Ticks every box of the page and signs. */
async function sign(page: Page, name: string) {
  for (const box of await page.getByRole('main').locator('input[type="checkbox"]').all()) await box.check()
  await page.locator('[name="signedName"]').fill(name)
}

test('a whole application in Spanish, without JavaScript, on a phone 320 pixels wide', async () => {
  const visitor = await browser.visitor({ ...smallPhone, locale: 'es-US', javaScriptEnabled: false })
  visitor.expectComplaint(/status of 400/)
  const { page } = visitor
  // axe needs scripts: the same pages, asked for once more by the same person with a browser that has them.
  const reader = await browser.visitor({ ...smallPhone, locale: 'es-US' })
  const fits = async () => {
    await fitsTheScreen(visitor)
    await reader.page.context().addCookies(await page.context().cookies())
    await reader.page.goto(page.url())
    await reader.expectAccessible()
  }
  page.setDefaultTimeout(15_000)
  await page.goto(`${portal.origin}/apply/${postingId}`)
  await fits()
  await page.getByRole('button', { name: 'Empezar' }).click()
  await signIn(page, 'rosa.villa@people.example')
  await page.getByRole('heading', { level: 1, name: '¿Cómo se llama?' }).waitFor()
  const next = (heading: string | RegExp, button = 'Guardar y continuar') => goOn(page, button, heading)
  await page.locator('[name="givenName"]').fill('Rosa')
  await page.locator('[name="familyName"]').fill('Villa Ortega')
  await next(/llamar/)
  await page.locator('[name="phone"]').fill('602 555 0142')
  await next(/21 años/)
  await page.locator('[name="oldEnough"][value="yes"]').check()
  await next('¿Cómo cumple el requisito?')
  await fits()
  await page.locator('[name="by"][value="experience"]').check()
  await next('¿Dónde ha trabajado?')

  // A job that goes on, not long enough yet: the page says how far it goes, and from when it is enough.
  await next('Agregar un trabajo', 'Agregar un trabajo')
  await next(/Agregar un trabajo/, 'Guardar este trabajo')
  await page.getByText('Escriba el empleador').first().waitFor()
  await fitsTheScreen(visitor)
  await page.locator('[name="employer"]').fill('Casa Ocotillo')
  await page.locator('[name="title"]').fill('Asistente')
  await page.locator('[name="behavioralHealth"][value="yes"]').check()
  await typeDate(page, 'from', addDays(today, -364))
  await page.locator('[name="still"]').check()
  await next('¿Dónde ha trabajado?', 'Guardar este trabajo')
  const from = longDate(addDays(today, -364 + 729), 'es')
  await page
    .getByText(
      `Ha indicado 1 año de trabajo en salud conductual; el puesto pide 2 años. Si sigue en su trabajo, lo alcanza el ${from}.`,
    )
    .waitFor()
  await fits()
  await next(/nivel de estudios/, 'Continuar')
  await page.locator('[name="level"][value="high-school"]').check()
  await typeDate(page, 'completedOn', '2015-05')
  await next('Puede que todavía no cumpla este requisito')
  await page.getByText(`lo alcanza el ${from}`).waitFor()
  await page.getByRole('button', { name: 'Prefiero indicar mis estudios' }).waitFor()
  await fits()
  await next(/licencia de conducir/, 'Continuar con mi solicitud')
  await page.locator('[name="holds"][value="yes"]').check()
  await page.locator('[name="state"]').selectOption('AZ')
  await next(/formación/)
  await page.locator('[name="graduated"][value="no"]').check()
  await next(/declaración/)
  await page.getByText('Pregunta 9 de 9').waitFor()
  await page.locator('[name="agrees"][value="yes"]').check()
  await next('Revise sus respuestas')
  await fits()
  await next('Firme y envíe', 'Todo está bien, ir a firmar')
  await sign(page, 'Rosa Villa')
  await fits()
  await page.getByRole('button', { name: 'Firmar y enviar mi solicitud' }).click()
  await page.getByText('Recibimos su solicitud').first().waitFor()
  const own = page.url().replace(/\?.*/, '')

  const letter = await letterTo(portal.dataDir, 'rosa.villa@people.example', ({ text }) =>
    text.includes('Casa Ocotillo'),
  )
  expect(letter.text.replace(/\s+/g, ' ')).toMatch(/Asistente, Casa Ocotillo.*es verdadero y completo/)
  expect(letter.text).not.toMatch(/de primera mano|recuperación/)

  // What is signed stays; the page of a question says so, and what to do.
  await page.goto(`${own}/education`)
  await page.getByText('Estas respuestas están firmadas y ya no se pueden cambiar').waitFor()
  await page.getByRole('link', { name: 'Escribir un mensaje a Recursos Humanos' }).first().waitFor()
  await fits()
  await page.goto(`${own}/copy`)
  await page.getByText('Firmado como Rosa Villa').first().waitFor()
  await fits()
  await page.goto(`${portal.origin}/me/contact`)
  await page.locator('[name="prefers"][value="letter"]').check()
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Escriba la dirección a la que podemos enviarle una carta').first().waitFor()
  await fits()
}, 120_000)

test('a whole application in English with JavaScript: what is wrong takes the focus, two tabs, the other way, a new address', async () => {
  const visitor = await browser.visitor()
  visitor.expectComplaint(/status of 4(00|09)/)
  const { page } = visitor
  page.setDefaultTimeout(15_000)
  await page.goto(`${portal.origin}/apply/${postingId}`)
  await page.getByRole('button', { name: 'Begin' }).click()
  await signIn(page, 'ana.flores@people.example')
  await page.getByRole('heading', { level: 1, name: 'What is your name?' }).waitFor()
  const next = (heading: string | RegExp, button = 'Save and continue') => goOn(page, button, heading)

  await next('What is your name?')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('errors')
  expect(await page.title()).toMatch(/^Error: /)
  const given = page.locator('[name="givenName"]')
  expect(await given.getAttribute('aria-invalid')).toBe('true')
  const described = (await given.getAttribute('aria-describedby')) ?? ''
  expect(await page.locator(`[id="${described}"]`).textContent()).toContain('Enter your first name')
  await page.getByRole('link', { name: 'Enter your first name' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('givenName')
  await given.fill('Ana')
  await page.locator('[name="familyName"]').fill('Flores')
  await next('How can we call you?')
  const draft = page.url().replace('/contact', '')

  // Another tab saves meanwhile: this one shows both, and loses neither.
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.locator('[name="phone"]').fill('602 555 0111')
  await goOn(other, 'Save and continue', /21 years/)
  await page.locator('[name="phone"]').fill('602 555 0122')
  await next('How can we call you?')
  await page.getByText('Saved at the moment: 602 555 0111.').waitFor()
  expect(await page.locator('[name="phone"]').inputValue()).toBe('602 555 0122')
  await next(/21 years/)
  await page.locator('[name="oldEnough"][value="yes"]').check()
  await next('How do you qualify?')
  await fits(visitor)

  await page.locator('[name="by"][value="education"]').check()
  await next(/highest level of school/)
  await goOn(page, 'I want to give my work experience instead', 'Where have you worked?')
  await fits(visitor)
  await goOn(page, 'I want to give my education instead', /highest level of school/)
  await page.locator('[name="level"][value="associate"]').check()
  await typeDate(page, 'completedOn', '2019-05')
  await page.locator('[name="behavioralHealth"]').check()
  await next(/driver license/)
  await page.locator('[name="holds"][value="yes"]').check()
  await page.locator('[name="state"]').selectOption('AZ')
  await next(/peer support training/)
  await page.locator('[name="graduated"][value="no"]').check()
  await next(/statement true/)
  await page.getByText('Question 8 of 8').waitFor()
  await page.locator('[name="agrees"][value="no"]').check()
  await next('You may not meet this requirement yet')
  await next('Check your answers', 'Go on with my application')
  expect(await page.getByText('Work experience').count()).toBe(0)
  await next('Sign and send', 'Everything is right, go on to sign')
  await sign(page, 'Someone Else')
  await page.getByRole('button', { name: 'Sign and send my application' }).click()
  await page.getByText('Sign with the same name that you gave us: Ana Flores').first().waitFor()
  await sign(page, 'Ana Flores')
  await other.goto(`${draft}/sign`)
  await page.getByRole('button', { name: 'Sign and send my application' }).dblclick()
  await page.getByText('We have received your application').first().waitFor()
  await sign(other, 'Ana Flores')
  await other.getByRole('button', { name: 'Sign and send my application' }).click()
  await other.getByText('These answers are signed and can no longer be changed').waitFor()
  await fits(visitor)

  // Another address counts once its code is in; the old one is told.
  await page.getByRole('link', { name: 'Change how we reach you' }).first().click()
  await fits(visitor)
  await goOn(page, 'Change the e-mail address', 'What is your new e-mail address?')
  await fits(visitor)
  const asked = new Date()
  await page.getByLabel('New e-mail address').fill('ana.new@people.example')
  await goOn(page, 'Send me a code', 'Enter your code')
  await page.getByLabel('Your code').fill('12')
  await goOn(page, 'Use this address', 'Enter your code')
  await page.getByText('Enter the six digits from your e-mail').first().waitFor()
  await fits(visitor)
  await page.getByLabel('Your code').fill(await codeFor(portal.dataDir, 'ana.new@people.example', asked))
  await goOn(page, 'Use this address', 'How we reach you')
  await page.getByText('Your new e-mail address counts from now on.').waitFor()
  await page.getByText('ana.new@people.example').waitFor()
  const told = await letterTo(portal.dataDir, 'ana.flores@people.example', ({ subject }) => /was changed/.test(subject))
  expect(told.text).not.toContain('ana.new')
}, 120_000)

describe('HR enters an application for someone without e-mail', () => {
  /** Begins it and answers every question that is HR's to ask. */
  async function enter(page: Page, given: string, language: 'English' | 'Spanish') {
    await page.goto(`${portal.origin}/hr/applications`)
    await goOn(page, 'Enter an application', 'Enter an application for someone')
    await page.getByLabel('Posting').selectOption(postingId)
    await page.getByLabel('First name').fill(given)
    await page.getByLabel('Last name').fill('Quintero')
    await page.getByLabel('Phone number').fill('602 555 0177')
    await page.getByLabel(language, { exact: true }).check()
    await page.getByRole('button', { name: 'Continue' }).click()
  }
  async function answer(page: Page) {
    const next = (heading: string | RegExp) => goOn(page, 'Save and continue', heading)
    await page.getByRole('heading', { level: 1, name: /21 years/ }).waitFor()
    await page.locator('[name="oldEnough"][value="yes"]').check()
    await next('How do you qualify?')
    await page.locator('[name="by"][value="education"]').check()
    await next(/highest level of school/)
    await page.locator('[name="level"][value="bachelor"]').check()
    await typeDate(page, 'completedOn', '2012-05')
    await page.locator('[name="behavioralHealth"]').check()
    await next(/driver license/)
    await page.locator('[name="holds"][value="yes"]').check()
    await page.locator('[name="state"]').selectOption('AZ')
    await next(/peer support training/)
    await page.locator('[name="graduated"][value="no"]').check()
    await next(/Check the answers of/)
  }

  test('who signs on HR’s device, or on paper with a sealed sheet; HR never sees the answer that is theirs', async () => {
    const visitor = await staff('Hana Reviewer', ['hr'])
    visitor.expectComplaint(/status of 40[04]/)
    const { page } = visitor
    page.setDefaultTimeout(15_000)
    await enter(page, 'Elsa', 'Spanish')
    await page.getByRole('heading', { level: 1, name: /21 years/ }).waitFor()
    await fits(visitor)
    await answer(page)
    await fits(visitor)
    expect(await page.getByText(/Lived experience/).count()).toBe(0)

    await goOn(page, 'Hand the device over', 'Lea, responda y firme')
    await fits(visitor)
    expect(await page.getByRole('link', { name: 'Applications' }).count()).toBe(0)
    await sign(page, 'Elsa Quintero')
    await page.getByRole('button', { name: 'Firmar y enviar mi solicitud' }).click()
    await page.getByText('Elija sí o no').first().waitFor()
    await page.locator('[name="agrees"][value="yes"]').check()
    await goOn(page, 'Firmar y enviar mi solicitud', 'Gracias, su solicitud está enviada')
    await fits(visitor)
    await goOn(page, 'HR goes on here', 'Elsa Quintero')
    await page.getByText('Has no e-mail address: tell them by phone or letter').waitFor()
    await page
      .getByText(/typed on HR’s device/)
      .first()
      .waitFor()
    expect(await page.getByText('Confidential; seen with the medical permission').count()).toBeGreaterThan(0)
    await fits(visitor)
    await page.getByRole('button', { name: /^By phone/ }).click()
    await page.getByText('It is noted that they have been told.').waitFor()

    // Someone of the same phone number: HR says who it is.
    await enter(page, 'Inés', 'English')
    await page.getByRole('heading', { level: 1, name: 'Is it one of these people?' }).waitFor()
    await page.getByText('Same phone number.').waitFor()
    await fits(visitor)
    await page.getByLabel('Somebody new: Inés Quintero').check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await answer(page)
    await goOn(page, 'Print the sheets', 'My application')
    await fits(visitor)
    const sheet = (await page.getByText(/^Sheet \d+$/).textContent())?.replace('Sheet ', '') ?? ''
    await page.getByText('Put it in an envelope').waitFor()
    await goOn(page, /Back to the answers/, /Check the answers of/)
    await goOn(page, 'Record the signed sheet', 'Record the signed sheet')
    await page.getByLabel('Number of the sheet').fill('99')
    await page.getByLabel('Name as signed').fill('Inés Quintero')
    await typeDate(page, 'signedOn', today)
    await goOn(page, 'Record the signature and send', 'Record the signed sheet')
    await page.getByText('The answers were changed after this sheet was printed').first().waitFor()
    await fits(visitor)
    await page.getByLabel('Number of the sheet').fill(sheet)
    await goOn(page, 'Record the signature and send', 'Inés Quintero')
    await page.getByText('Leave the envelope closed.').waitFor()
    const application = page.url().replace(/\?.*/, '')

    // Nothing that could not be mailed is lost sight of.
    await page.goto(`${portal.origin}/hr/untold`)
    await page.getByRole('link', { name: 'Inés Quintero', exact: true }).waitFor()
    await fits(visitor)
    await page.getByRole('link', { name: /^Print a letter/ }).click()
    await page.getByText('so this comes as a letter').waitFor()
    await fits(visitor)
    await page.getByRole('button', { name: /^By letter/ }).click()
    await page.getByText('Everyone has been told').waitFor()

    const nora = await staff('Nora Medical', ['hr', 'medical'])
    await nora.page.goto(application)
    await goOn(nora.page, 'Record the sealed answer', 'Record the sealed answer')
    await fits(nora)
    await nora.page.getByLabel('Yes', { exact: true }).check()
    await nora.page.getByLabel('Name as signed').fill('Inés Quintero')
    await typeDate(nora.page, 'signedOn', today)
    await goOn(nora.page, 'Record the answer', 'Inés Quintero')
    await page.goto(`${application}/sealed`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain('sealed')
  }, 120_000)
})
