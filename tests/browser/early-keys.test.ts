import { test } from 'vitest'
import { phone, runningBrowser } from '#tests/support/browser.ts'
import { runningPortal } from '#tests/support/portal.ts'

const portal = runningPortal(() => ({ mode: 'start' }))
const browser = runningBrowser()

test('whoever taps and types before a page has come to life breaks nothing', async () => {
  for (let visit = 0; visit < 6; visit += 1) {
    const { page } = await browser.visitor(phone)
    const chrome = await page.context().newCDPSession(page)
    await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(`${portal.origin}/sign-in`, { waitUntil: 'commit' })
    await page.locator('input[type=email]').waitFor()
    for (let tap = 0; tap < 30; tap += 1) {
      await page.keyboard.press('Tab')
      await page.mouse.click(180, 300 + (tap % 7))
    }
    await page.context().close()
  }
})
