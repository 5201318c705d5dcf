import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

type Letter = { id: string; to: string; subject: string; text: string; at: string }

/** The letters that a portal without a mail service has kept in its data folder, oldest first. */
export async function lettersIn(dataDir: string): Promise<Letter[]> {
  const folder = join(dataDir, 'mail')
  const names = await readdir(folder).catch(() => [])
  const letters = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))),
  )
  return letters.sort((a: Letter, b: Letter) => a.at.localeCompare(b.at))
}

/** The newest letter to an address that `fits`; waits until it has been written. */
export async function letterTo(
  dataDir: string,
  address: string,
  fits: (letter: Letter) => boolean = () => true,
): Promise<Letter> {
  for (const giveUp = Date.now() + 20_000; ; await pause(50)) {
    const found = (await lettersIn(dataDir)).filter((letter) => letter.to === address && fits(letter)).at(-1)
    if (found) return found
    if (Date.now() > giveUp) throw new Error('the letter was not written')
  }
}

/** The six digits of the newest sign-in code sent to an address after `since`. */
export async function codeFor(dataDir: string, address: string, since: Date): Promise<string> {
  const letter = await letterTo(
    dataDir,
    address,
    ({ at, text }) => at >= since.toISOString() && /\b\d{3} ?\d{3}\b/.test(text),
  )
  return (
    letter.text
      .match(/\b(\d{3}) ?(\d{3})\b/)
      ?.slice(1)
      .join('') ?? ''
  )
}
