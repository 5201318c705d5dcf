import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { StaffRole } from '#domain/authority.ts'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { applied, cardBoxes, send } from '#tests/support/evidence.ts'
import { runningPortal } from '#tests/support/portal.ts'
import { openSessions } from '#workflows/accounts/sessions.ts'

let agency: TestAgency
const portal = runningPortal(async () => {
  agency = await testAgency()
  // The portal opens what the test's own agency stored.
  const stored = { DATA_DIR: agency.folder, STORAGE_KEY: '07'.repeat(32) }
  return { mode: 'start', environment: { DATABASE_URL: agency.database.url, ...stored } }
})
const browser = runningBrowser()
const today = todayIn('America/Phoenix', new Date())
let cards = 0

async function signedIn(name: string, roles: StaffRole[], options: object = {}) {
  const viewer = await agency.person({ name, roles })
  const token = await openSessions(agency.database).open(viewer.accountId, 'demonstration', new Date())
  const visitor = await browser.visitor(options)
  await visitor.page.context().addCookies([{ name: 'session', value: token, url: portal.origin }])
  return { ...visitor, viewer }
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** A CPR card of someone new, sent in; each a picture of its own. Returns its address at the desk. */
async function waiting(issuer = 'Red Cross') {
  const number = cards++
  const name = `Ana ${letters[number]?.repeat(3)}`
  const person = await agency.person({ name })
  await applied(agency, person.personId, 'clearing')
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="380"><rect width="600" height="380" fill="#dde6f0"/>
    <rect x="30" y="${30 + number * 8}" width="400" height="60" fill="#0d4f5e"/><circle cx="500" cy="280" r="60" fill="#9f211d"/></svg>`
  const front = await sharp(Buffer.from(drawn)).jpeg().toBuffer()
  const boxes = cardBoxes(addDays(today, -90), addDays(today, 600), { issuer })
  const id = await send(agency, person, addDays(today, number - 60), { requirement: 'cpr', boxes, front })
  return { id, name, personId: person.personId, href: `${portal.origin}/hr/review/${id}` }
}

const outcomes = async (ids: readonly string[]) => {
  const rows = await agency.database.sql`
    select d.submission_id as id, d.outcome, d.reason from submission_decisions d
    where d.submission_id = any(${ids as string[]}) and not exists (select 1 from decision_undos u where u.decision_id = d.id)`
  return new Map(rows.map((row) => [row.id as string, [row.outcome, row.reason].filter(Boolean).join(': ')]))
}

/** Waits until the keys of an open item decide. */
const ready = (page: Page) => page.locator('.review-keys[data-ready="true"]').waitFor()

/** Waits until an item other than that one stands open, ready for keys. */
async function nextItem(page: Page, before: string) {
  await page.waitForURL((url) => !url.pathname.endsWith(before))
  await page.locator('.review-keys[data-ready="true"], .empty').first().waitFor()
}

test('ten items by keyboard alone: accepted, sent back, refused, put off and taken back', async () => {
  const items = []
  for (let number = 0; number < 10; number++)
    items.push(await waiting(number === 2 ? 'Online CPR Institute' : undefined))
  const { page, expectAccessible } = await signedIn('Hana Reviewer', ['hr'])
  await page.goto(`${items[0]?.href}?view=new-hires`)
  await ready(page)
  const times: number[] = []
  const at = () => page.url().match(/review\/([0-9a-f-]{36})/)?.[1] ?? ''
  for (const [number, item] of items.entries()) {
    expect(at()).toBe(item.id)
    const began = performance.now()
    if (number === 2) {
      await page.getByText('It may be an online-only course').waitFor()
      await page.keyboard.press('s')
      await page.keyboard.press('1')
      await page.getByText('The course was only online.').first().waitFor()
      await expectAccessible()
      await page.keyboard.press('Enter')
    } else if (number === 5) {
      await page.keyboard.press('x')
      await page.keyboard.press('4')
      await page.keyboard.press('Enter')
    } else if (number === 7) {
      await page.keyboard.press('l')
      await page.keyboard.press('2')
    } else {
      await page.keyboard.press('r')
      await page.keyboard.press('+')
      await page.keyboard.press('a')
    }
    await nextItem(page, item.id)
    if (number === 4) {
      await page.keyboard.press('z')
      await page.getByText('It waits for a decision again').waitFor()
      await ready(page)
      expect(at()).toBe(item.id)
      await page.keyboard.press('a')
      await nextItem(page, item.id)
    }
    times.push(performance.now() - began)
  }
  console.info(`ten items by keyboard, seconds each: ${times.map((time) => (time / 1000).toFixed(1)).join(', ')}`)
  const decided = await outcomes(items.map(({ id }) => id))
  expect(items.map(({ id }) => decided.get(id) ?? 'waits')).toEqual([
    ...['accepted', 'accepted', 'sent-back: online-only', 'accepted', 'accepted'],
    ...['refused: altered', 'accepted', 'waits', 'accepted', 'accepted'],
  ])
  await page.getByText('9 done today').waitFor()
  await page.goto(`${portal.origin}/hr/review?view=later`)
  await page.getByText('back by itself').waitFor()
  await expectAccessible()
})

test('keys are silent while typing, are listed, and are switched off for the account', async () => {
  const [item, other] = [await waiting(), await waiting()]
  const { page, expectAccessible } = await signedIn('Ivo Keys', ['hr'], { ...desk, colorScheme: 'dark' })
  await page.goto(item.href)
  await ready(page)
  await page.locator('#issuer').focus()
  await page.keyboard.type(' jax')
  await page.locator('body').press('Control+a')
  expect(page.url()).toContain(item.id)
  await page.locator('h1').click({ position: { x: 1, y: 1 } })
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('j')
  expect(page.url()).toContain(item.id)
  await expectAccessible()
  await page.getByRole('button', { name: 'Switch the keys off' }).press('Enter')
  await page.getByText('Switch the keys on').waitFor()
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await page.locator('h1').click({ position: { x: 1, y: 1 } })
  for (const key of ['a', 'j', '?']) await page.keyboard.press(key)
  expect(page.url()).toContain(item.id)
  expect(await page.locator('#issuer').inputValue(), 'what was typed').toContain('jax')
  expect(await page.locator('.key').count()).toBe(0)
  expect((await outcomes([item.id, other.id])).size).toBe(0)
})

test('two reviewers: each knows of the other, the second is told what was decided, and keeps what they typed', async () => {
  const item = await waiting()
  const hana = await signedIn('Hana First', ['hr'])
  const ivo = await signedIn('Ivo Second', ['hr'])
  ivo.expectComplaint(/409/)
  await hana.page.goto(item.href)
  await ivo.page.goto(item.href)
  await ivo.page.getByText('Hana First has this open too').waitFor()
  await ivo.page.locator('details#send-back > summary').click()
  await ivo.page.getByLabel('Unreadable').check()
  await ivo.page.locator('#note').fill('The lower half is dark.')
  await hana.page.getByRole('button', { name: 'Accept' }).last().click()
  await hana.page.getByText(`Accepted: CPR of ${item.name}.`).waitFor()
  await ivo.page.getByRole('button', { name: 'Send back' }).click()
  await ivo.page.getByText('It was accepted by Hana First').waitFor()
  expect(await ivo.page.locator('#note').inputValue()).toBe('The lower half is dark.')
  expect([...(await outcomes([item.id])).values()]).toEqual(['accepted'])
})

test('without scripts: the plain pictures, sending back on a phone, and undo as a button', async () => {
  const item = await waiting()
  const { page } = await signedIn('No Script', ['hr'], { ...phone, javaScriptEnabled: false })
  await page.goto(item.href)
  await page.getByRole('img', { name: 'Front of what was sent' }).waitFor()
  await page.locator('details#send-back > summary').click()
  await page.getByLabel('Partly covered').check()
  await page.getByRole('button', { name: 'Send back' }).click()
  await page.getByText(`Sent back: CPR of ${item.name} (Partly covered).`).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('It waits for a decision again').waitFor()
  expect(await page.getByLabel('Partly covered').isChecked(), 'what was chosen').toBe(true)
  expect((await outcomes([item.id])).size).toBe(0)
  const scripted = await signedIn('With Script', ['hr'], phone)
  await scripted.page.goto(item.href)
  await scripted.page.locator('.stage img').waitFor()
  await scripted.expectAccessible()
})

test('undo after its seconds says so, and where to correct it', async () => {
  const item = await waiting()
  const { page } = await signedIn('Too Late', ['hr'])
  await page.goto(item.href)
  await page.getByRole('button', { name: 'Accept' }).last().click()
  await page.getByText(`Accepted: CPR of ${item.name}.`).waitFor()
  const { sql } = agency.database
  // The decision is made to lie a minute back, which only whoever owns the database can do.
  await sql`alter table submission_decisions disable trigger append_only`
  await sql`update submission_decisions set at = at - interval '1 minute' where submission_id = ${item.id}`
  await sql`alter table submission_decisions enable trigger append_only`
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('The ten seconds are over').waitFor()
  await page.getByRole('link', { name: `${item.name}’s page` }).click()
  await page.waitForURL(new RegExp(`/hr/people/${item.personId}`))
  expect([...(await outcomes([item.id])).values()]).toEqual(['accepted'])
})
