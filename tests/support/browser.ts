import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'

/** Without these Chromium asks hosts of its own maker at every start. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const
export const desk = { viewport: { width: 1280, height: 800 } } as const

export type Visitor = {
  page: Page
  /** Says that the page may complain of this once or more, such as a 404 that the test asks for. */
  expectComplaint(pattern: RegExp): void
  /** Fails where axe finds something that keeps people out (WCAG 2.2 A and AA). */
  expectAccessible(): Promise<void>
}

export type TestBrowser = {
  /** Someone new: own cookies, own window. English and a desk unless told; `javaScriptEnabled: false` for none. */
  visitor(options?: BrowserContextOptions): Promise<Visitor>
}

/**
 * One Chromium for the file or suite in which this is called. A test fails where any page wrote an error to its console, threw, or
 * broke the Content-Security-Policy, unless it said that it expects that.
 */
export function runningBrowser(): TestBrowser {
  let browser: Browser
  let complaints: string[] = []
  let expected: RegExp[] = []

  beforeAll(async () => {
    const executablePath = findChromium()
    if (!executablePath) throw new Error('There is no Chromium; npm test says how to get one.')
    const args = process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet
    browser = await chromium.launch({ executablePath, args })
  })

  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
    const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))
    complaints = []
    expected = []
    expect(unexpected, 'what pages complained of').toEqual([])
  })

  afterAll(() => browser?.close())

  return {
    visitor: async (options = {}) => {
      const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/Phoenix', ...desk, ...options })
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => complaints.push(`thrown: ${error.message} (${page.url()})`))
      return {
        page,
        expectComplaint: (pattern) => expected.push(pattern),
        expectAccessible: async () => {
          // Colours that still fade into a new scheme are nobody's to judge.
          await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
          // No script runs in a sandbox, so that axe would wait there for itself in vain.
          const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').withTags(tags).analyze()
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
          expect(found, `what axe found at ${page.url()}`).toEqual([])
        },
      }
    },
  }
}
