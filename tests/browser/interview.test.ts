import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { offers, people } from '#db/schema/index.ts'
import type { Viewer } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser, type Visitor } from '#tests/support/browser.ts'
import { applicant } from '#tests/support/hr.ts'
import { textOfPdf } from '#tests/support/pdf.ts'
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

const her = /^Rosa Villa$/

type Account = Extract<Viewer, { kind: 'account' }>

async function signedIn(viewer: Account, options: object = {}): Promise<Visitor> {
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  visitor.page.setDefaultTimeout(15_000)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return visitor
}

async function inLanguage({ personId }: Account, language: 'en' | 'es'): Promise<void> {
  await agency.database.db.update(people).set({ language }).where(eq(people.id, personId))
}

/** Keeps nobody out, neither on a phone nor at a desk. */
async function accessible({ page, expectAccessible }: Visitor): Promise<void> {
  const before = page.viewportSize()
  for (const { viewport } of [phone, desk]) {
    await page.setViewportSize(viewport)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await expectAccessible()
  }
  if (before) await page.setViewportSize(before)
}

async function fillCard(page: Page, score: number, note: string): Promise<void> {
  for (const id of ['leading-people', 'objectives', 'procedures', 'organizing']) {
    await page.locator(`[name="${id}.score"][value="${score}"]`).check()
    await page.locator(`[name="${id}.note"]`).fill(note)
  }
}

test('an interview is arranged, moved, scored blind by two, decided by HR, and the offer letter signed in Spanish on a phone', async () => {
  const [carla, ana, ben] = await Promise.all(
    ['Carla Reviewer', 'Ana Scorer', 'Ben Scorer'].map((name) => agency.person({ name, roles: ['hr'] })),
  )
  if (!carla || !ana || !ben) throw new Error('nobody is in HR')
  const { viewer, applicationId } = await applicant(agency, { name: 'Rosa Villa' })
  await inLanguage(viewer, 'es')
  const at = `${portal.origin}/hr/applications/${applicationId}`

  // HR invites her; nothing is taken while something is missing, and what was typed stays.
  const hr = await signedIn(carla)
  await hr.page.goto(`${at}/interview`)
  await accessible(hr)
  await goOn(hr.page, 'Invite to an interview', 'Invite to an interview')
  await typeDate(hr.page, 'on', addDays(today, 2))
  await hr.page.getByLabel('Time', { exact: true }).fill('half past two')
  await hr.page.getByLabel('In person').check()
  await hr.page.getByLabel('Where').fill('12 Main Street, room 3')
  await hr.page.getByLabel('Ana Scorer').check()
  hr.expectComplaint(/400/)
  await hr.page.getByRole('button', { name: 'Invite' }).click()
  await hr.page.getByRole('link', { name: 'Enter a time like 2:30 pm' }).waitFor()
  await hr.page.getByRole('link', { name: 'Choose at least 2 people to score' }).waitFor()
  expect(await hr.page.getByLabel('Where').inputValue()).toBe('12 Main Street, room 3')
  await accessible(hr)
  await hr.page.getByLabel('Time', { exact: true }).fill('2:30 pm')
  await hr.page.getByLabel('Ben Scorer').check()
  await goOn(hr.page, 'Invite', her)
  await hr.page.getByText('The interview is arranged').waitFor()

  // She reads it in Spanish, without scripts, and asks for another time.
  const rosa = await signedIn(viewer, { ...phone, locale: 'es-US', javaScriptEnabled: false })
  await rosa.page.goto(`${portal.origin}/me/applications/${applicationId}`)
  await rosa.page.getByRole('link', { name: 'Ver cuándo y cómo' }).click()
  await rosa.page.getByText('2:30 p. m., hora local de la agencia').waitFor()
  await rosa.page.getByText('12 Main Street, room 3').waitFor()
  await rosa.page.getByLabel('¿Qué días y horas le convienen?').fill('Hoy después de las 4 de la tarde')
  await rosa.page.getByRole('button', { name: 'Pedir otra hora' }).click()
  await rosa.page.getByText('Usted pidió otra hora').waitFor()

  await hr.page.goto(`${at}/interview`)
  await hr.page.getByText('These would suit: Hoy después de las 4 de la tarde').waitFor()
  await goOn(hr.page, /Change the appointment, or/, 'Change the appointment')
  await typeDate(hr.page, 'on', today)
  await hr.page.getByLabel('Time', { exact: true }).fill('4:15 pm')
  await goOn(hr.page, 'Keep this appointment', her)
  const withScripts = await signedIn(viewer, { ...phone, locale: 'es-US' })
  await withScripts.page.goto(`${portal.origin}/me/applications/${applicationId}/interview`)
  await withScripts.page.getByText('4:15 p. m., hora local de la agencia').waitFor()
  await accessible(withScripts)
  await inLanguage(viewer, 'en')
  await withScripts.page.reload()
  await withScripts.page.getByText('4:15 pm, local time of the agency').waitFor()
  await accessible(withScripts)
  await inLanguage(viewer, 'es')

  // Two people score apart from each other; neither the page nor its data tell anybody of a card before both have signed.
  const first = await signedIn(ana)
  await first.page.goto(`${at}/interview`)
  await first.page.getByRole('link', { name: 'Fill in your card' }).click()
  await accessible(first)
  await fillCard(first.page, 2, 'CANARY-ANA')
  await goOn(first.page, 'Save as a draft', her)
  await first.page.getByRole('link', { name: 'Fill in your card' }).click()
  expect(await first.page.locator('[name="organizing.note"]').inputValue()).toBe('CANARY-ANA')
  await goOn(first.page, 'Go on to sign', 'Sign your scorecard?')
  await accessible(first)
  await goOn(first.page, 'Sign', her)
  const second = await signedIn(ben)
  for (const { page } of [second, hr]) {
    await page.goto(`${at}/interview`)
    const data = await page.request.get(`${at}/interview.data`)
    const score = await page.request.get(`${at}/interview/score.data`)
    for (const text of [await page.content(), await data.text(), await score.text()])
      expect(text).not.toMatch(/CANARY|"average"|Average/)
  }
  await second.page.goto(`${at}/interview/score`)
  await fillCard(second.page, 2, 'CANARY-BEN')
  await goOn(second.page, 'Go on to sign', 'Sign your scorecard?')
  await goOn(second.page, 'Sign', her)

  // HR sees both cards side by side, and decides against the average with a reason.
  await hr.page.goto(`${at}/interview`)
  await hr.page.getByText('Average 2.0 of 5, scores from 2 to 2').first().waitFor()
  await hr.page.getByText('CANARY-ANA').first().waitFor()
  await hr.page.getByText('CANARY-BEN').first().waitFor()
  await accessible(hr)
  await goOn(hr.page, 'Decide', /Decide about the interview/)
  await accessible(hr)
  await hr.page.getByLabel('Shown', { exact: true }).check()
  await hr.page.getByLabel('Reason').fill('Good')
  await hr.page.getByRole('button', { name: 'Record the decision' }).click()
  await hr.page.getByRole('link', { name: /whole sentence/ }).waitFor()
  await hr.page.getByLabel('Reason').fill('Both cards leave out the years in which she led the day center.')
  await goOn(hr.page, 'Record the decision', her)
  await hr.page.getByRole('heading', { name: 'Decision', exact: true }).waitFor()

  // HR reads the letter before it goes out; she reads it in Spanish, and signs it without scripts.
  await hr.page.goto(`${at}/offer`)
  await typeDate(hr.page, 'firstDay', addDays(today, 14))
  await hr.page.getByLabel('Pay in dollars an hour').fill('20.50')
  await typeDate(hr.page, 'expiresOn', addDays(today, 7))
  await goOn(hr.page, 'Continue', /Send this offer/)
  await hr.page.getByRole('heading', { name: 'The letter, in Spanish' }).waitFor()
  await hr.page.getByText('Pago: $20.50 por hora').waitFor()
  await accessible(hr)
  await goOn(hr.page, 'Send the offer', her)
  const [offer] = await agency.database.db.select().from(offers).where(eq(offers.applicationId, applicationId))
  const own = `${portal.origin}/me/offers/${offer?.id}`
  await withScripts.page.goto(own)
  await accessible(withScripts)
  await inLanguage(viewer, 'en')
  await withScripts.page.reload()
  await withScripts.page.getByText('Pay: $20.50 an hour').waitFor()
  await accessible(withScripts)
  await inLanguage(viewer, 'es')
  await rosa.page.goto(own)
  await rosa.page.getByRole('heading', { name: /Carta de oferta/ }).waitFor()
  await rosa.page.getByText('Pago: $20.50 por hora').waitFor()
  const paper = async (page: Page, href: string) => {
    const answer = await page.request.get(href)
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect(answer.headers()['cache-control']).toMatch(/no-store/)
    return textOfPdf(await answer.body())
  }
  expect(await paper(rosa.page, `${own}/letter.pdf`)).toContain('Todavía sin firmar.')
  for (const box of await rosa.page.getByRole('main').locator('input[type="checkbox"]').all()) await box.check()
  await rosa.page.locator('[name="signedName"]').fill('Rosa Villa')
  await rosa.page.getByRole('button', { name: 'Aceptar la oferta' }).click()
  await rosa.page.getByText(/Aceptó esta oferta/).waitFor()
  expect(await paper(rosa.page, `${own}/letter.pdf`)).toContain('Firmada electrónicamente por Rosa Villa')
  await rosa.page.goto(`${own}/decline`)
  await rosa.page.getByText(/Aceptó esta oferta/).waitFor()

  await hr.page.goto(`${at}/offer-letter`)
  await hr.page.getByText(/^Accepted on/).waitFor()
  await accessible(hr)
  expect(await paper(hr.page, `${portal.origin}/hr/offers/${offer?.id}/letter.pdf`)).toContain('Rosa Villa')
  await goOn(hr.page, 'Take the offer back', /Take back the offer/)
  await accessible(hr)
  await hr.page.getByLabel('Yes', { exact: false }).first().check()
  await hr.page.getByRole('button', { name: 'Continue' }).click()
  await hr.page.getByRole('link', { name: /goes through the notices of adverse action/ }).waitFor()
}, 300_000)
