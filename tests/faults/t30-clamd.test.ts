import { randomUUID } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { fileStateOf } from '#db/queries/files.ts'
import { fileScans } from '#db/schema/index.ts'
import { eicar, testClamd } from '#tests/support/clamd.ts'
import { picture } from '#tests/support/evidence.ts'
import { pdf, uploadPortal } from '#tests/support/uploading.ts'
import { zipOf } from '#tests/support/zip.ts'

const clamd = await testClamd()
afterAll(() => clamd.clean())
const { agency, newHire, sweep } = uploadPortal({ CLAMD: clamd.socket })

const scans = () => agency().database.db.select().from(fileScans)

beforeEach(async () => {
  const sender = await newHire()
  expect(JSON.parse((await sender.upload({ content: picture(randomUUID()) })).text).kept.held).toBe(false)
})

test.each([
  ['bare', eicar, 'We cannot read'],
  ['in a zip', zipOf('virus.com', eicar), 'We cannot read'],
  ['in a picture', picture(eicar.toString()), 'A virus was found'],
  ['packed in a PDF', pdf({ attached: deflateSync(eicar) }), 'A virus was found'],
  ['in a zip in a PDF', pdf({ attached: deflateSync(zipOf('virus.com', eicar)) }), 'A virus was found'],
])('T30 a virus %s is refused, never said to be clean, and no row names it', async (_how, content, sentence) => {
  const sender = await newHire()
  const clean = async () => (await scans()).filter(({ result }) => result === 'clean').length
  const before = await clean()
  const answer = await sender.upload({ content, fileName: 'card.pdf' })
  expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(sentence)])
  expect(await sender.rows()).toEqual([])
  expect(await clean()).toBe(before)
})

test.each([
  ['hung', () => clamd.signal('SIGSTOP'), () => clamd.signal('SIGCONT')],
  ['killed', () => clamd.kill(), () => clamd.start()],
])(
  'T30 clamd %s: the file is held, its sender is told, nobody opens it, and a sweep frees it',
  async (_how, away, back) => {
    const sender = await newHire()
    await away()
    const answer = await sender.upload({ content: pdf({ words: 'TB test' }) })
    expect([answer.status, JSON.parse(answer.text).kept?.held]).toEqual([200, true])
    const [row] = await sender.rows()
    const shut = async () => {
      for (const page of ['', '?page=1']) {
        const opened = await sender.get(`/me/documents/${row?.id}${page}`)
        expect([opened.status, opened.text]).toEqual([409, expect.stringContaining('still being checked')])
      }
    }
    await shut()
    expect((await sender.get('/me/clearance/cpr')).text).toContain('We are still checking it for viruses')
    await back()
    await shut()
    await sweep()
    const state = () => fileStateOf(agency().database.db, row?.storageKey ?? '')
    await vi.waitFor(async () => expect(await state()).toBe('open'), { timeout: 60_000, interval: 100 })
    expect((await sender.get(`/me/documents/${row?.id}`)).text).toContain('TB test')
  },
)
