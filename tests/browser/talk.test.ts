import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { people } from '#db/schema/index.ts'
import type { StaffRole } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { longDate } from '#locales/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { applicant } from '#tests/support/hr.ts'
import { letterTo } from '#tests/support/letters.ts'
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
const script = '<script>document.title = "run"</script>'

async function signedIn(viewer: { accountId: string }, options: object) {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  visitor.page.setDefaultTimeout(15_000)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

const inHr = async (name: string, roles: StaffRole[] = ['hr']) => signedIn(await agency.person({ name, roles }), desk)

/** An applicant who reads Spanish, on a phone. */
async function applying(name: string, options: object = {}) {
  const made = await applicant(agency, { name, today })
  const email = `${name.toLowerCase().replaceAll(/\W/g, '.')}@people.example`
  await agency.database.db.update(people).set({ language: 'es', email }).where(eq(people.id, made.viewer.personId))
  const visitor = await signedIn(made.viewer, { ...phone, locale: 'es-US', ...options })
  return { ...visitor, email, path: `/me/applications/${made.applicationId}`, id: made.applicationId }
}

async function both(visitor: { page: Page; expectAccessible(): Promise<void> }) {
  for (const { viewport } of [phone, desk]) {
    await visitor.page.setViewportSize(viewport)
    await visitor.expectAccessible()
    const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide, `${visitor.page.url()} is wider than the window`).toBe(false)
  }
}

async function nameReferee(page: Page, name: string, email: string, language: 'English' | 'Español') {
  await page.getByLabel('Nombre y apellido').fill(name)
  await page.getByLabel('Supervisa o supervisó mi trabajo').check()
  await page.getByLabel('Correo electrónico').fill(email)
  await page.getByLabel(language).check()
  await goOn(page, 'Guardar', 'Personas que conocen su trabajo')
}

test('an applicant names two people in Spanish, HR asks, one answers on a phone without scripts, the other cannot', async () => {
  const me = await applying('Rosa Villa')
  const { page } = me
  await page.goto(portal.origin + me.path)
  await goOn(page, /Personas que conocen su trabajo/, 'Personas que conocen su trabajo')
  await page.getByText('Les escribimos solo después').waitFor()
  await goOn(page, 'Nombrar a una persona', '¿Quién conoce su trabajo?')
  me.expectComplaint(/400/)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByRole('alert').waitFor()
  await both(me)
  await page.getByLabel('Correo electrónico').fill(me.email)
  await page.getByLabel('Nombre y apellido').fill('Yo Misma')
  await page.getByLabel('De otra manera, no como familia').check()
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByRole('link', { name: 'Es su propia dirección' }).waitFor()
  await nameReferee(page, `Carla ${script}`, 'carla@work.example', 'English')
  await goOn(page, 'Nombrar a otra persona', '¿Quién conoce su trabajo?')
  await nameReferee(page, 'Bruno Paz', 'bruno@work.example', 'Español')
  expect(await page.getByText('Todavía no le hemos preguntado').count()).toBe(2)

  const hr = await inHr('Hana Reviewer')
  await hr.page.goto(`${portal.origin}/hr/applications/${me.id}/references`)
  await hr.page.getByRole('button', { name: 'Ask the references (2)' }).click()
  await hr.page.getByText('are on their way').waitFor()

  const letter = await letterTo(portal.dataDir, 'carla@work.example')
  expect(letter.subject).toBe('Please answer a few questions for a reference')
  expect(letter.text).toContain(longDate(addDays(today, 14), 'en'))
  const link = letter.text.match(/http\S+\/reference\/\S+/)?.[0] ?? ''
  const carla = await browser.visitor({ ...phone, javaScriptEnabled: false })
  carla.expectComplaint(/400/)
  carla.page.setDefaultTimeout(15_000)
  await carla.page.goto(link)
  await carla.page.getByLabel('We work or worked together').check()
  await carla.page.getByLabel('What are they good at in their work?').fill(`Calm. ${script}`)
  await carla.page.getByRole('button', { name: 'Send my answer' }).click()
  await carla.page.getByRole('link', { name: 'Choose an answer about listening' }).waitFor()
  expect(await carla.page.getByLabel('What are they good at in their work?').inputValue()).toBe(`Calm. ${script}`)
  await carla.page.getByLabel('Since which year?').fill('2021')
  await carla.page.locator('[name="workAgain"][value="yes"]').check()
  for (const quality of ['reliable', 'respectful', 'listens', 'team', 'limits'])
    await carla.page.locator(`[name="ratings.${quality}"][value="very-good"]`).check()
  await goOn(carla.page, 'Send my answer', 'Thank you, your answer has arrived')

  const again = await letterTo(portal.dataDir, 'bruno@work.example')
  const bruno = await browser.visitor(phone)
  bruno.page.setDefaultTimeout(15_000)
  await bruno.page.goto(again.text.match(/http\S+\/reference\/\S+/)?.[0] ?? '')
  await bruno.page.getByRole('heading', { level: 1, name: 'Una referencia para Rosa Villa' }).waitFor()
  await both(bruno)
  await goOn(bruno.page, 'No puedo dar una referencia', '¿No puede dar una referencia?')
  await both(bruno)
  await goOn(bruno.page, 'Sí, no puedo dar una referencia', 'Gracias por decírnoslo')

  await letterTo(portal.dataDir, me.email, ({ subject }) => subject === 'Por favor, nombre otra referencia')
  await page.reload()
  await page.getByText('Ya contestó. ¡Gracias!').waitFor()
  await page.getByText('No puede dar una referencia').waitFor()
  expect(await page.getByRole('main').textContent()).not.toContain('Calm.')
  await both(me)
  await goOn(page, /^Nombrar a otra persona en su lugar/, 'Nombrar a otra persona en lugar de Bruno Paz')
  await nameReferee(page, 'Diego Luna', 'diego@work.example', 'Español')
  await page.getByText('Ya le escribimos a esta persona').waitFor()

  await hr.page.reload()
  await hr.page.getByText(`Calm. ${script}`).waitFor()
  expect(await hr.page.title()).not.toBe('run')
  await both(hr)
  await hr.page.getByRole('link', { name: /Record by telephone.*Diego Luna/ }).click()
  await hr.page.getByRole('heading', { level: 1, name: 'Reference by telephone: Diego Luna' }).waitFor()
  await both(hr)
})

test('an applicant and HR write to each other: unread counts, a canned text in Spanish, one message for two presses', async () => {
  const me = await applying('Luz Prado')
  const hr = await inHr('Hedda Writer')
  await hr.page.goto(`${portal.origin}/hr/applications/${me.id}/messages`)
  await hr.page.getByText('Begin with a text').click()
  await hr.page.getByLabel('Text', { exact: true }).selectOption({ label: 'It takes longer (with a day)' })
  await typeDate(hr.page, 'date', addDays(today, 7))
  await hr.page.getByRole('button', { name: 'Put into the message' }).click()
  await hr.page.getByText('Hello Luz,').waitFor()
  await both(hr)
  expect(await hr.page.getByLabel('Message', { exact: true }).inputValue()).toContain(longDate(addDays(today, 7), 'es'))
  await hr.page.getByRole('button', { name: 'Send', exact: true }).click()
  await hr.page.getByText('The message is sent').waitFor()

  const letter = await letterTo(portal.dataDir, me.email)
  expect(letter.subject).toBe('Un mensaje sobre su solicitud')
  expect(letter.text).not.toMatch(/Lo sentimos|Hedda/)
  await me.page.goto(`${portal.origin}/me`)
  await goOn(me.page, '1 mensaje nuevo', 'Mensajes con Recursos Humanos')
  await me.page.getByText('Lo sentimos').waitFor()
  await both(me)
  await me.page.getByLabel('Su mensaje').fill(`Gracias. ${script}`)
  await me.page.getByRole('button', { name: 'Enviar' }).dblclick()
  await me.page.getByText('Su mensaje se envió.').waitFor()
  expect(await me.page.getByText(`Gracias. ${script}`).count()).toBe(1)
  expect(await me.page.title()).not.toBe('run')

  await hr.page.goto(`${portal.origin}/hr`)
  await goOn(hr.page, /applicants? to answer/, 'Messages')
  await both(hr)
  await goOn(hr.page, 'Luz Prado', 'Luz Prado')
  await hr.page.getByText(`Gracias. ${script}`).waitFor()
  await hr.page.getByRole('button', { name: 'No answer needed' }).click()
  await hr.page.getByText('Nothing waits for an answer here any more').waitFor()
})

test('without scripts an applicant writes, too long a message stays in its box, and nothing can be written after the end', async () => {
  const me = await applying('Noa Sol', { javaScriptEnabled: false })
  me.expectComplaint(/400/)
  await me.page.goto(`${portal.origin + me.path}/messages`)
  const long = 'x'.repeat(4001)
  await me.page.getByLabel('Su mensaje').fill(long)
  await me.page.getByRole('button', { name: 'Enviar' }).click()
  await me.page.getByRole('alert').waitFor()
  expect(await me.page.title()).toMatch(/^Error: /)
  expect(await me.page.getByLabel('Su mensaje').inputValue()).toBe(long)
  await me.page.getByLabel('Su mensaje').fill('Corto')
  await me.page.getByRole('button', { name: 'Enviar' }).click()
  await me.page.getByText('Su mensaje se envió.').waitFor()
  await me.page.goto(`${portal.origin + me.path}/withdraw`)
  await me.page.getByRole('button', { name: 'Retirar mi solicitud' }).click()
  await me.page.goto(`${portal.origin + me.path}/messages`)
  await me.page.getByText('Esta solicitud terminó').waitFor()
  expect(await me.page.getByText('Corto').count()).toBe(1)
  expect(await me.page.getByRole('button', { name: 'Enviar' }).count()).toBe(0)
})
