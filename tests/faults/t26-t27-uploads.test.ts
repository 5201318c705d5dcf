import { afterEach, describe, expect, test, vi } from 'vitest'
import { picture } from '#tests/support/evidence.ts'
import { uploadPortal } from '#tests/support/uploading.ts'
import { largestFile } from '#workflows/documents/received-file.ts'

const { portal, newHire, stored } = uploadPortal()

/** A picture of exactly so many bytes. */
function pictureOf(bytes: number): Buffer {
  const made = picture('sized', bytes - 2)
  if (made.length !== bytes) throw new Error(`${made.length} bytes instead of ${bytes}`)
  return made
}

/** Every stored file has a random name in the folder of its first letters, and nothing is left on its way. */
const place = /^documents\/([0-9a-f]{2})\/\1[0-9a-f]{6}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

afterEach(async () => {
  await vi.waitFor(async () => {
    for (const path of await stored()) expect(path).toMatch(place)
  })
  expect((await fetch(`${portal.origin}/readyz`)).status).toBe(200)
  expect(portal.said()).not.toMatch(/a request failed|a page failed|nobody caught/)
})

describe('T26 sizes over HTTP', () => {
  test('0 bytes: 400 with a sentence; no row, no temporary file', async () => {
    const sender = await newHire()
    const answer = await sender.upload({ content: Buffer.alloc(0) })
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('The file is empty')])
    expect(await sender.rows()).toEqual([])
  })

  test('25 MiB: kept; one byte more: 413 that the client reads, three times; eight times as much: 413 too', async () => {
    const sender = await newHire()
    const kept = await sender.upload({ content: pictureOf(largestFile) })
    expect([kept.status, kept.text]).toEqual([200, expect.stringContaining('kept')])
    const before = await stored()
    const tooLarge = [1, 1, 1, 7 * largestFile].map((more) => pictureOf(largestFile + more))
    for (const content of tooLarge) {
      const answer = await sender.upload({ content })
      expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('25')])
      const page = await sender.submit({ content: content.subarray(0, largestFile + 1) })
      expect([page.status, page.text]).toEqual([413, expect.stringContaining('25')])
    }
    expect(await sender.rows()).toHaveLength(1)
    expect(await stored()).toEqual(before)
  })

  test('a false Content-Length: too short 400, beyond every form 413, too long and then nothing: no row either', async () => {
    const sender = await newHire()
    const content = picture('false', 200_000)
    const short = await sender.upload({ content }, { 'Content-Length': '100000' })
    // What comes after the length is no request, which HTTP itself answers.
    expect(short.status).toBe(400)
    const beyond = await sender.upload({ content }, { 'Content-Length': String(2 ** 40) })
    expect([beyond.status, beyond.text]).toEqual([413, expect.stringContaining('More was sent')])
    const { asked, body, answer } = sender.begin({ content }, { 'Content-Length': '400000' })
    answer.catch(() => {})
    asked.write(body.subarray(0, body.length / 2))
    await vi.waitFor(async () => expect((await stored()).some((path) => path.includes('incoming'))).toBe(true))
    asked.destroy()
    await vi.waitFor(async () => expect((await stored()).some((path) => path.includes('incoming'))).toBe(false))
    expect(await sender.rows()).toEqual([])
  })
})

test.each([
  ['a path', '../../etc/passwd'],
  ['a path of Windows', '..\\\\..\\\\boot.ini'],
  ['quotes', 'card\\";x=\\".jpg'],
  ['a line break', "filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3D1.jpg"],
  ['a line break that is not encoded', 'a\r\nSet-Cookie: x=1.jpg'],
  ['right to left', 'card\u202egpj.exe'],
  ['300 characters', `${'ñ'.repeat(296)}.jpg`],
  ['zero byte', "filename*=UTF-8''a%00b.jpg"],
])('T27 a hostile name, %s: a random storage key, a safe header', async (_what, fileName) => {
  const sender = await newHire()
  const answer = await sender.upload({ content: picture(fileName), fileName })
  expect(answer.headers['set-cookie']).toBeUndefined()
  const [row] = await sender.rows()
  if (answer.status !== 200) {
    expect([answer.status, row]).toEqual([400, undefined])
    return
  }
  expect(row?.storageKey).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(row?.fileName).not.toMatch(/[\p{Cc}\p{Cf}/]/u)
  expect([...(row?.fileName ?? '')].length).toBeLessThanOrEqual(120)
  const opened = await sender.get(`/me/documents/${row?.id}`)
  expect(opened.status).toBe(200)
  expect(opened.headers['set-cookie']).toBeUndefined()
  expect(opened.headers['content-disposition']).toMatch(/^(inline|attachment); filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/)
  expect(opened.headers['x-content-type-options']).toBe('nosniff')
})
