import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'

const views = ['staff', 'public', 'applicant', 'errors', 'spanish']
const schemes = ['light', 'dark'] as const

const portal = runningPortal(() => ({ mode: 'demo' }))
const browser = runningBrowser()

const at = (view: string) => `${portal.origin}/demo/components?view=${view}`

describe('the page on which a visitor chooses whom to be', () => {
  it('keeps nobody out, fits a phone and a thumb, and leads with one click to what there is to see', async () => {
    const { page, expectAccessible } = await browser.visitor(phone)
    await page.goto(`${portal.origin}/demo`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await smallTargets(page)).toEqual([])
    await expectAccessible()
    await page.setViewportSize(desk.viewport)
    await expectAccessible()
    await page.getByRole('button', { name: 'A notice about a report, its clock running' }).click()
    await page.waitForURL(/\/adverse-action$/)
    await page.getByRole('heading', { name: 'Dominic Falco' }).waitFor()
    await page
      .getByText(/Final notice possible from/)
      .first()
      .waitFor()
  })

  it('has a page behind each of its ways', async () => {
    const { page } = await browser.visitor()
    await page.goto(`${portal.origin}/demo`)
    const keys = await page
      .locator('input[name="sight"]')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
    expect(keys.length).toBeGreaterThan(20)
    for (const sight of keys) {
      const headers = { Origin: portal.origin }
      const answer = await page.request.post(`${portal.origin}/demo`, { form: { sight }, headers, maxRedirects: 1 })
      expect(answer.status(), sight).toBe(200)
    }
  })
})

describe('every component', () => {
  it.each(views)('is open to everyone: %s', async (view) => {
    const { page, expectAccessible } = await browser.visitor({ ...phone, colorScheme: 'light' })
    await page.goto(at(view))
    await expectAccessible()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible()
    await page.setViewportSize(desk.viewport)
    await expectAccessible()
  })

  it.each(views)('fits a phone of 360 px and a thumb: %s', async (view) => {
    const { page } = await browser.visitor(phone)
    await page.goto(at(view))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await smallTargets(page)).toEqual([])
  })

  it('follows the colours of the device', async () => {
    const grounds = new Set<string>()
    for (const colorScheme of schemes) {
      const { page } = await browser.visitor({ colorScheme })
      await page.goto(at('staff'))
      grounds.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
    }
    expect(grounds.size).toBe(2)
  })

  it('brings the error summary into focus and leads from it to the box at fault', async () => {
    const { page } = await browser.visitor()
    await page.goto(at('errors'))
    await page.locator('.errors:focus').waitFor()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /The year/ })
      .click()
    await page.locator('#through-year:focus').waitFor()
  })

  it('says before sending that a file is too big', async () => {
    const { page } = await browser.visitor()
    await page.goto(at('applicant'))
    const front = page.getByLabel('Front of the card')
    await page.locator('.file-ready').waitFor()
    await front.setInputFiles(await fileOf(25 * 1024 * 1024 + 1))
    await page.getByText('The file must be 25 MB or smaller').waitFor()
    await front.setInputFiles(await fileOf(25 * 1024 * 1024))
    await page.getByText('The file must be 25 MB or smaller').waitFor({ state: 'detached' })
    await page.getByText('card.jpg').waitFor()
  })

  it('works without scripts: menu, fields and the way past the header', async () => {
    const { page } = await browser.visitor(phone)
    await page.goto(at('staff'))
    const places = page.getByRole('navigation', { name: 'Places' })
    expect(await places.isVisible()).toBe(false)
    await page.locator('summary', { hasText: 'Menu' }).click()
    expect(await places.isVisible()).toBe(true)

    await page.goto(at('public'))
    await page.getByText('No', { exact: true }).click()
    expect(await page.getByRole('radio', { name: 'No', exact: true }).isChecked()).toBe(true)
    await page.goto(at('applicant'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#main$/)
  })

  it('shows a table as cards on a phone, each value with its heading', async () => {
    const { page } = await browser.visitor(phone)
    await page.goto(at('staff'))
    const cell = page.locator('#table tbody tr').first().locator('td').nth(1)
    expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"Through"')
    expect(await page.locator('#table thead').getByText('Why').isVisible()).toBe(false)
    expect(await page.locator('#table thead').getByRole('link', { name: 'Through' }).isVisible()).toBe(true)
  })
})

/** The path of a file of so many bytes, until the test is over. */
async function fileOf(size: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'good-standing-file-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'card.jpg')
  await writeFile(path, '')
  await truncate(path, size)
  return path
}

/** What can be tapped and is less than 44 px high or wide, links within a sentence aside. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('a, button, summary, input, select, textarea')) {
      const inSentence = getComputedStyle(element).display === 'inline' && element.closest('p, li:not(.task)')
      const target = element.closest('.choice, .task') ?? element
      const { width, height } = target.getBoundingClientRect()
      // Rounding in the layout takes fractions of a pixel.
      if (element.checkVisibility() && !inSentence && width > 0 && Math.min(width, height) < 43.5)
        small.push(`${element.outerHTML.slice(0, 120)} is ${width} x ${height}`)
    }
    return small
  })
}
