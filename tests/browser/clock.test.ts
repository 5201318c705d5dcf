import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, todayIn } from '#domain/calendar/dates.ts'
import { longDate } from '#locales/dates.ts'
import { runningBrowser } from '#tests/support/browser.ts'
import { root } from '#tests/support/bundle.ts'
import { lettersIn } from '#tests/support/letters.ts'
import { runningPortal } from '#tests/support/portal.ts'

const portal = runningPortal(() => ({ mode: 'demo' }))
const browser = runningBrowser()

const run = promisify(execFile)

/** The last line of `good-standing jobs run --on DAY`, beside the running portal. */
async function jobsRun(on: string): Promise<{ notices: number; milestones: number }> {
  const environment = { ...process.env, DATA_DIR: portal.dataDir }
  const { stdout } = await run(process.execPath, [join(root, 'dist/cli.js'), 'jobs', 'run', '--on', on], {
    env: environment,
  })
  const line = stdout.trim().split('\n').at(-1) ?? ''
  const [, notices, milestones] = line.match(/^(\d+) notices sent, (\d+) milestones recorded$/) ?? []
  if (!milestones) throw new Error(`the last line was "${line}"`)
  return { notices: Number(notices), milestones: Number(milestones) }
}

async function signInAs(persona: string, then: RegExp): Promise<Page> {
  const { page } = await browser.visitor()
  await page.goto(`${portal.origin}/demo`)
  await page
    .locator('form', { has: page.locator(`input[value="${persona}"]`) })
    .getByRole('button')
    .click()
  await page.waitForURL(then)
  return page
}

const rowOf = (page: Page, name: string) => page.getByRole('main').locator('tr', { hasText: name })

test('day by day: warnings, both bonuses, the end of a probation and a lapse, each once', async () => {
  const today = todayIn('America/Phoenix', new Date())
  await jobsRun(today)
  expect(await jobsRun(today)).toEqual({ notices: 0, milestones: 0 })

  const payroll = await signInAs('priya', /\/payroll/)
  await payroll.goto(`${portal.origin}/payroll/bonuses`)
  const tyler = rowOf(payroll, 'Tyler Kowalski')
  expect(await tyler.count()).toBe(1)
  expect((await jobsRun(addDays(today, 1))).milestones).toBe(2)
  await payroll.reload()
  await expect.poll(() => tyler.count()).toBe(2)
  const bonuses = (await tyler.allTextContents()).join('\n')
  expect(bonuses).toMatch(/\$100/)
  expect(bonuses).toContain(longDate(addDays(today, 1), 'en'))
  expect(bonuses).toContain(longDate(addDays(today, -88), 'en'))

  const aisha = async () => (await lettersIn(portal.dataDir)).filter(({ to }) => to.startsWith('aisha.rahman@'))
  const before = (await aisha()).length
  expect((await jobsRun(addDays(today, 2))).notices).toBeGreaterThanOrEqual(1)
  expect((await aisha()).at(-1)?.text).toMatch(/CPR[\s\S]*1 day left/)
  await jobsRun(addDays(today, 3))
  expect((await aisha()).at(-1)?.text).toMatch(/CPR[\s\S]*last day today/)
  await jobsRun(addDays(today, 4))
  expect((await aisha()).length).toBe(before + 2)

  const manager = await signInAs('tomas', /\/team/)
  expect(await rowOf(manager, 'Aisha Rahman').textContent()).toMatch(/may enter the hospital/)
  await manager.goto(`${portal.origin}/team?on=${addDays(today, 4)}`)
  expect(await rowOf(manager, 'Aisha Rahman').textContent()).toMatch(/may not enter the hospital.*CPR and first aid/)
}, 240_000)
