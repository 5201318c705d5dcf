import sharp, { type Sharp } from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { firstSight } from '#app/evidence/first-sight.ts'

/** A card with lines of print, drawn as strokes so that no font is needed, in a picture as large as a phone takes. */
function card(): Sharp {
  const stroke = (line: number, at: number) =>
    `<rect x="${200 + at * 22}" y="${200 + line * 150}" width="${at % 3 === 0 ? 6 : 12}" height="${at % 2 === 0 ? 48 : 34}"/>`
  const print = [0, 1, 2, 3, 4].flatMap((line) => Array.from({ length: 60 - 6 * line }, (_, at) => stroke(line, at)))
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="1100"><rect width="1800" height="1100" fill="#6b4a33"/>
      <rect x="120" y="110" width="1560" height="880" fill="#f4f4ee"/><g fill="#222">${print.join('')}</g></svg>`),
  )
}

async function seen(picture: Sharp) {
  const small = sharp(await picture.png().toBuffer()).resize({ width: 800 })
  const { data, info } = await small.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return firstSight({ data, width: info.width, height: info.height })
}

let sharpCard: Buffer
beforeAll(async () => {
  sharpCard = await card().png().toBuffer()
})

test('a card in focus gives no hint, also at an angle and in the evening', async () => {
  expect(await seen(sharp(sharpCard))).toBe(null)
  expect(await seen(sharp(sharpCard).rotate(7, { background: '#6b4a33' }))).toBe(null)
  expect(await seen(sharp(sharpCard).linear(0.6, 0))).toBe(null)
})

test('a shaken one looks blurred, a plain page too, and one without light dark', async () => {
  expect(await seen(sharp(sharpCard).blur(9))).toBe('blurred')
  expect(await seen(sharp({ create: { width: 900, height: 600, channels: 3, background: '#eeeeee' } }))).toBe('blurred')
  expect(await seen(sharp(sharpCard).linear(0.2, 0))).toBe('dark')
})
