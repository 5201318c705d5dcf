import { describe, expect, test } from 'vitest'
import { desk, phone, runningBrowser } from '#tests/support/browser.ts'
import { testDatabase } from '#tests/support/database.ts'
import { runningPortal } from '#tests/support/portal.ts'

const database = await testDatabase()
const portal = runningPortal(() => ({ mode: 'start', environment: { DATABASE_URL: database.url } }))
const browser = runningBrowser()

describe.each([
  { device: 'a phone', options: phone },
  { device: 'a desk at night', options: { ...desk, colorScheme: 'dark' as const } },
])('T22 pages that need no sign-in, on $device', ({ options }) => {
  test.each(['/', '/careers', '/sign-in', '/sign-in/staff'])(
    '%s opens without a complaint of the browser or of axe, and nothing reaches beyond the screen',
    async (path) => {
      const { page, expectAccessible } = await browser.visitor(options)
      const answer = await page.goto(`${portal.origin}${path}`, { waitUntil: 'networkidle' })
      expect(answer?.status()).toBe(200)
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await page.evaluate(overflow)).toBe(0)
      await expectAccessible()
    },
  )
})

test('T22 a script that got into a page does not run', async () => {
  const { page, expectComplaint } = await browser.visitor()
  expectComplaint(/Content Security Policy/)
  await page.goto(`${portal.origin}/careers`, { waitUntil: 'networkidle' })
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="/none.png" onerror="document.title = \'taken over\'">')
  })
  await page.waitForLoadState('networkidle')
  expect(await page.title()).not.toBe('taken over')
  expectComplaint(/404/)
})

test('T21 a form on another site changes nothing here', async () => {
  const { page, expectComplaint } = await browser.visitor()
  expectComplaint(/403/)
  await page.route('http://evil.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${portal.origin}/sign-in"><input name="email" value="someone@agency.example"><button>Win</button></form>`,
    }),
  )
  await page.goto('http://evil.example/')
  const [answer] = await Promise.all([page.waitForResponse(`${portal.origin}/sign-in`), page.getByText('Win').click()])
  expect(answer.status()).toBe(403)
  expect(await database.sql`select count(*)::int as codes from sign_in_codes`).toEqual([{ codes: 0 }])
})
