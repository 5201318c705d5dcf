import type { Page } from 'playwright-core'

/** Types into the boxes of a date, `YYYY-MM-DD`, or `YYYY-MM` where only month and year are asked. */
export async function typeDate(page: Page, name: string, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  await page.locator(`[name="${name}.month"]`).fill(String(Number(month)))
  if (day) await page.locator(`[name="${name}.day"]`).fill(String(Number(day)))
  await page.locator(`[name="${name}.year"]`).fill(year)
}

/** Presses a button or link and waits for the page whose heading it leads to; says what stood in the way where it does not come. */
export async function goOn(page: Page, button: string | RegExp, heading: string | RegExp): Promise<void> {
  const main = page.getByRole('main')
  const named = main.getByRole('button', { name: button }).or(main.getByRole('link', { name: button }))
  await named.first().click()
  try {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 15_000 })
  } catch (error) {
    const shown = await page.getByRole('main').textContent()
    throw new Error(`"${button}" did not lead to "${heading}" but to ${page.url()}:\n${shown?.slice(0, 2_000)}`, {
      cause: error,
    })
  }
}
