import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'

/**
 * Whoever follows every link of the demonstration, as each audience, comes to a page each time: open to everyone (axe, on a phone and
 * at a desk), none of it beyond a phone's screen, nothing in the console. One page of each kind is looked at, whatever its ids.
 */
const portal = runningPortal(() => ({ mode: 'demo' }))
const browser = runningBrowser()

/** Kinds of page whose address says which record it is about, and files, which are fetched and not looked at. */
const file = /(\.pdf|\.csv|\.xlsx|\.html|\/documents\/[\w-]+|report-files\/[\w-]+)(\?.*)?$/
const elsewhere = /^\/(sign-out|language|demo)/
/** A kind of page is looked at this often, with other records, since what stands on it depends on the record. */
const oftenEnough = 3

const kindOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/(screen|clearance|fill|papers)\/[a-z-]+/g, '$1/:name')
    .replace(/=[^&]*/g, '=')

async function signedInAs(page: Page, persona: string): Promise<string> {
  const headers = { Origin: portal.origin }
  const answer = await page.request.post(`${portal.origin}/demo`, { form: { persona }, headers, maxRedirects: 0 })
  expect(answer.status(), persona).toBe(303)
  return answer.headers().location ?? '/'
}

async function linksOn(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  return hrefs.flatMap((href) => (href ? [href.replace(/#.*$/, '')] : []))
}

test.each([
  { who: 'nobody yet', persona: null, start: '/', languages: ['en', 'es'] },
  { who: 'an applicant halfway', persona: 'jasmine', start: '/me', languages: ['en', 'es'] },
  { who: 'an applicant with an offer', persona: 'andres', start: '/me', languages: ['en', 'es'] },
  { who: 'an applicant whom HR asked for something', persona: 'marisela', start: '/me', languages: ['en', 'es'] },
  { who: 'an applicant with an interview', persona: 'teresa', start: '/me', languages: ['en', 'es'] },
  { who: 'a new hire with a notice about a report', persona: 'dominic', start: '/me', languages: ['en', 'es'] },
  { who: 'a new hire who waits for an exception', persona: 'delphine', start: '/me', languages: ['en', 'es'] },
  { who: 'an employee', persona: 'ximena', start: '/me', languages: ['en', 'es'] },
  { who: 'HR', persona: 'graham', start: '/hr', languages: ['en'] },
  { who: 'HR with the medical permission', persona: 'beatriz', start: '/hr', languages: ['en'] },
  { who: 'a manager', persona: 'denise', start: '/team', languages: ['en'] },
  { who: 'payroll', persona: 'priya', start: '/payroll', languages: ['en'] },
  { who: 'an auditor', persona: 'walter', start: '/audit', languages: ['en'] },
  { who: 'an administrator', persona: 'yolanda', start: '/admin', languages: ['en'] },
] as const)('every page that $who can come to', async ({ persona, start, languages }) => {
  for (const language of languages) {
    const { page, expectAccessible } = await browser.visitor(desk)
    if (persona) await signedInAs(page, persona)
    const chosen = { form: { language }, headers: { Origin: portal.origin }, maxRedirects: 0 }
    expect((await page.request.post(`${portal.origin}/language`, chosen)).status()).toBe(302)
    const seen = new Map<string, number>()
    const waiting = [start as string]
    const known = new Set(waiting)
    const wrong: string[] = []
    const look = (what: string, check: () => Promise<void>) =>
      check().catch((error: Error) => wrong.push(`${what}: ${error.message}`))
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const kind = kindOf(path)
      const times = seen.get(kind) ?? 0
      if (times >= oftenEnough || elsewhere.test(path)) continue
      seen.set(kind, times + 1)
      if (file.test(path)) {
        const answer = await page.request.get(portal.origin + path)
        if (answer.status() !== 200) wrong.push(`${path} answers ${answer.status()}`)
        continue
      }
      await page.setViewportSize(desk.viewport)
      const answer = await page.goto(portal.origin + path)
      if (answer?.status() !== 200) wrong.push(`${path} answers ${answer?.status()}`)
      for (const link of await linksOn(page)) if (!known.has(link)) known.add(link) && waiting.push(link)
      if (times > 0) continue
      if ((await page.locator('h1').count()) !== 1) wrong.push(`${path} has not one heading`)
      await look(`${path} at a desk`, expectAccessible)
      await page.setViewportSize(phone.viewport)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width !== 360) wrong.push(`${path} is ${width} px wide on a phone`)
      await look(`${path} on a phone`, expectAccessible)
    }
    expect(wrong, `what is wrong in ${language}`).toEqual([])
    expect(seen.size, `kinds of page in ${language}`).toBeGreaterThan(2)
    await page.context().close()
  }
})
