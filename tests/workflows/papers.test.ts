import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { and, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { documents, filePages, ledger, type submissions } from '#db/schema/index.ts'
import type { Viewer } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import type { Pictures } from '#integrations/pictures.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, cardBoxes, own, photo, picture, send, streamOf } from '#tests/support/evidence.ts'
import { heic, pdfOf, photoWithPlace } from '#tests/support/files.ts'
import * as hostile from '#tests/support/hostile-files.ts'
import { accepted, applicant, may } from '#tests/support/hr.ts'
import { metadataIn, testPictures } from '#tests/support/pictures.ts'
import { openDocument } from '#workflows/documents/open-document.ts'
import { receiveDocument } from '#workflows/documents/receive-document.ts'
import { askInformation } from '#workflows/information/ask-information.ts'
import { receiveAnswerFile } from '#workflows/information/receive-answer-file.ts'
import { NotFound } from '#workflows/problems.ts'
import { setAside } from '#workflows/quarantine/set-aside.ts'
import { keepReportFile } from '#workflows/reports/keep-report-file.ts'
import { keepSummary } from '#workflows/reports/keep-summary.ts'
import { receiveCitation } from '#workflows/self-reports/receive-citation.ts'
import { keepSourcePicture } from '#workflows/sources/keep-picture.ts'

const today = '2026-03-02'
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
let agency: TestAgency
let killable: Pictures

beforeAll(async () => {
  agency = await testAgency()
  killable = await testPictures({ patience: 4_000 })
})

async function newHire() {
  const viewer = await agency.person()
  await applied(agency, viewer.personId, 'clearing')
  return viewer
}

async function filesKept(): Promise<string[]> {
  const folder = join(agency.folder, 'documents')
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

function receive(viewer: Viewer, content: Buffer, pictures = agency.portal.pictures, fileName = 'card.jpg') {
  const input = { requirement: 'cpr', side: 'front' as const, fileName, content: streamOf(content) }
  return receiveDocument({ ...agency.portal, pictures }, agency.at(today), own(viewer, 'submit evidence'), input)
}

async function received(viewer: Viewer, content: Buffer): Promise<string> {
  const done = await receive(viewer, content)
  if (!done.ok) throw new Error(done.problem)
  return done.documentId
}

const rowOf = async (id: string) => {
  const [row] = await agency.database.db.select().from(documents).where(eq(documents.id, id))
  if (!row) throw new Error('no such document')
  return row
}

const pagesOf = (storageKey: string) =>
  agency.database.db.select().from(filePages).where(eq(filePages.storageKey, storageKey)).orderBy(filePages.page)

const stored = async (key: string) => buffer(await agency.portal.storage.get(key))

/** What a viewer of their own paper gets to see. */
async function seen(viewer: Viewer, id: string, page: number | null) {
  const opened = await openDocument(agency.portal, agency.at(today), own(viewer, 'read document'), id, page)
  return { mediaType: opened.mediaType, content: await buffer(opened.content) }
}

describe('a picture', () => {
  const kinds = {
    'image/jpeg': () => photo(600, 400).jpeg().toBuffer(),
    'image/png': () => photo(600, 400).png().toBuffer(),
    'image/webp': () => photo(600, 400).webp().toBuffer(),
    'image/heic': async () => heic,
  }
  for (const [mediaType, make] of Object.entries(kinds)) {
    test(`that came as ${mediaType} is kept as one every browser shows, and told by what came`, async () => {
      const viewer = await newHire()
      const before = await filesKept()
      const content = await make()
      const id = await received(viewer, content)
      const row = await rowOf(id)
      expect(row).toMatchObject({ mediaType: 'image/jpeg', receivedAs: mediaType, sha256: sha256(content) })
      const kept = await seen(viewer, id, null)
      expect(sha256(kept.content)).toBe(row.storedSha256)
      expect(kept.content.length).toBe(row.bytes)
      const { format, width, height } = await sharp(kept.content).metadata()
      expect(format).toBe('jpeg')
      expect(await pagesOf(row.storageKey)).toMatchObject([{ page: 1, pageCount: 1, width, height }])
      expect(await filesKept(), 'what was received is not kept').toHaveLength(before.length + 1)
      expect((await seen(viewer, id, 1)).content.equals(kept.content)).toBe(true)
    })
  }

  test('is turned upright, and not made larger than can be looked at', async () => {
    const viewer = await newHire()
    const [page] = await pagesOf((await rowOf(await received(viewer, await photoWithPlace(4200, 2100)))).storageKey)
    expect(page).toMatchObject({ width: 1500, height: 3000 })
  })
})

describe('where a picture was taken is gone (T29)', () => {
  const day = '2026-06-01'
  const at = () => agency.at(day)
  const file = async () => ({ fileName: 'photo.jpg', content: streamOf(await photoWithPlace()) })
  const hire = async (hr: Viewer) => accepted(agency, hr, { today: day, firstDay: addDays(day, 60) })
  const paths: Record<string, (hr: Viewer) => Promise<{ ok: boolean }>> = {
    'sent in for a requirement': async () => {
      const viewer = await newHire()
      const input = { requirement: 'cpr', side: 'front' as const, ...(await file()) }
      return receiveDocument(agency.portal, at(), own(viewer, 'submit evidence'), input)
    },
    'sent as HR asked': async (hr) => {
      const { viewer, applicationId } = await applicant(agency, { today: day })
      const what = { item: 'paper', about: 'education-or-experience', text: 'paper-missing', words: '' } as const
      const ask = await askInformation(agency.portal, at(), may(hr, 'screen application'), { applicationId, ...what })
      if (!ask.ok) throw new Error(ask.problem)
      const input = { applicationId, requestId: ask.requestId, side: 'front' as const, ...(await file()) }
      return receiveAnswerFile(agency.portal, at(), own(viewer, 'answer application'), input)
    },
    'put aside before an offer': async () => {
      const { viewer } = await applicant(agency, { today: day })
      return setAside(agency.portal, at(), own(viewer, 'submit evidence'), { kind: 'tuberculosis', ...(await file()) })
    },
    'of a ticket': async (hr) => {
      const { viewer } = await hire(hr)
      return receiveCitation(agency.portal, at(), own(viewer, 'submit evidence'), await file())
    },
    'of a report': async (hr) => {
      const { applicationId } = await hire(hr)
      const input = { applicationId, purpose: 'report' as const, ...(await file()) }
      return keepReportFile(agency.portal, at(), may(hr, 'act on report'), input)
    },
    'of the agency’s own papers': async (hr) =>
      keepSummary(agency.portal, at(), may(hr, 'keep agency papers'), { language: 'en', ...(await file()) }),
    'of what a source showed': async (hr) => {
      const { viewer } = await hire(hr)
      const input = { personId: viewer.personId, ...(await file()) }
      return keepSourcePicture(agency.portal, at(), may(hr, 'check source'), input)
    },
  }
  for (const [name, path] of Object.entries(paths)) {
    test(name, async () => {
      const hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
      expect(metadataIn(await photoWithPlace())).toEqual(expect.arrayContaining(['APP1']))
      const before = await filesKept()
      expect(await path(hr)).toMatchObject({ ok: true })
      const [key, ...more] = (await filesKept()).filter((each) => !before.includes(each))
      expect(more).toEqual([])
      const content = await stored(key ?? '')
      expect(metadataIn(content)).toEqual([])
      expect(content.includes('Example')).toBe(false)
      expect(await sharp(content).metadata()).toMatchObject({ width: 400, height: 600 })
    })
  }

  test('also in what an iPhone sends', async () => {
    expect(heic.includes('Example Phone')).toBe(true)
    const row = await rowOf(await received(await newHire(), heic))
    expect(metadataIn(await stored(row.storageKey))).toEqual([])
  })
})

describe('a PDF', () => {
  test('stays as it was sent, and is looked at page by page', async () => {
    const viewer = await newHire()
    const content = await pdfOf(3)
    const id = await received(viewer, content)
    const row = await rowOf(id)
    expect(row).toMatchObject({ mediaType: 'application/pdf', receivedAs: 'application/pdf', sha256: sha256(content) })
    expect((await seen(viewer, id, null)).content.equals(content)).toBe(true)
    const pages = await pagesOf(row.storageKey)
    expect(pages.map(({ page, pageCount, width, height }) => [page, pageCount, width, height])).toEqual(
      [1, 2, 3].map((page) => [page, 3, 1700, 2200]),
    )
    const looks = await Promise.all([1, 2].map((page) => seen(viewer, id, page)))
    expect(looks.map(({ mediaType }) => mediaType)).toEqual(['image/jpeg', 'image/jpeg'])
    expect(looks[0]?.content.equals(looks[1]?.content ?? Buffer.alloc(0))).toBe(false)
    await expect(seen(viewer, id, 4)).rejects.toThrow(NotFound)
  })

  test('of more pages than are drawn says how many it has; what nobody sends as a card is refused', async () => {
    const viewer = await newHire()
    const pages = await pagesOf((await rowOf(await received(viewer, await pdfOf(23)))).storageKey)
    expect(pages).toHaveLength(20)
    expect(pages[0]?.pageCount).toBe(23)
  })

  test('with a web page behind it is a PDF and nothing else (T25)', async () => {
    const viewer = await newHire()
    const content = Buffer.concat([await pdfOf(1), Buffer.from('<html><script>alert(1)</script></html>')])
    const id = await received(viewer, content)
    expect((await seen(viewer, id, null)).mediaType).toBe('application/pdf')
    expect((await seen(viewer, id, 1)).content.includes('script')).toBe(false)
  })

  test('that only forbids changes opens; one with a password is refused and says so', async () => {
    const viewer = await newHire()
    expect(await receive(viewer, await pdfOf(1, { ownerPassword: 'owner' }))).toMatchObject({ ok: true })
    const locked = await pdfOf(1, { userPassword: 'secret', pdfVersion: '1.7' })
    expect(await receive(viewer, locked)).toEqual({ ok: false, problem: 'file.locked' })
  })
})

describe('what cannot be shown is refused, and nothing of it stays', () => {
  const whole = () => photo(1200, 800).jpeg().toBuffer()
  const files: Record<string, [problem: string, make: () => Buffer | Promise<Buffer>]> = {
    'a picture that was cut off': ['file.broken', async () => (await whole()).subarray(0, 8_000)],
    'a HEIC that was cut off': ['file.broken', () => heic.subarray(0, 700)],
    'a PDF that is none': ['file.broken', () => Buffer.from(`%PDF-1.7\n${'nothing '.repeat(50)}`)],
    'a web page behind the first bytes of a JPEG (T25)': [
      'file.broken',
      () => Buffer.concat([picture().subarray(0, 20), Buffer.from('<script>alert(1)</script>')]),
    ],
    'a picture of one colour': [
      'file.blank',
      () =>
        sharp({ create: { width: 80, height: 60, channels: 3, background: '#123' } })
          .png()
          .toBuffer(),
    ],
    'a PDF of empty pages': ['file.blank', () => pdfOf(2, {}, '')],
    'a PNG of 50,000 by 50,000 (T28)': ['file.tooManyPixels', () => hostile.pngClaiming(50_000, 50_000)],
    'a PDF with such a picture in it (T28)': ['file.tooManyPixels', () => hostile.hugePicturePdf],
    'a PDF with a page of a mile (T28)': ['file.tooManyPixels', () => hostile.hugePagePdf],
    'a PDF that unpacks to 100 MB (T28)': ['file.tooMuch', () => hostile.bombPdf],
    'a PDF of parts of parts of parts (T28)': ['file.tooMuch', () => hostile.multiplyingPdf],
    'a PDF whose pages are in themselves (T28)': ['file.broken', () => hostile.circularPdf],
    'a PDF that opens arrays without end (T28)': ['file.blank', () => hostile.deepPdf],
    'a PDF of 201 pages (T28)': ['file.tooManyPages', () => pdfOf(201)],
  }
  for (const [name, [problem, make]] of Object.entries(files)) {
    test(name, async () => {
      const viewer = await newHire()
      const before = await filesKept()
      expect(await receive(viewer, await make(), killable)).toEqual({ ok: false, problem })
      expect(await filesKept()).toEqual(before)
      expect(await receive(viewer, picture(name), killable), 'the next one is taken').toMatchObject({ ok: true })
    })
  }
})

describe('what draws', () => {
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }

  test('is killed in the middle: the file is drawn by another, and nothing is left over', async () => {
    const viewer = await newHire()
    const before = await filesKept()
    let kills = 0
    const killing: Pictures = {
      ...killable,
      draw: (file, keep) =>
        killable.draw(file, async (page) => {
          await keep(page)
          if (page.page === 2 && kills++ === 0) for (const pid of killable.pids()) process.kill(pid, 'SIGKILL')
        }),
    }
    const done = await receive(viewer, await pdfOf(4), killing)
    expect(done).toMatchObject({ ok: true })
    expect(kills).toBe(2)
    expect(await filesKept()).toHaveLength(before.length + 5)
  })

  test('ends with the portal', async () => {
    const pictures = await testPictures()
    await receive(await newHire(), picture('last'), pictures)
    const pids = pictures.pids()
    expect(pids.map(isAlive)).toEqual([true])
    await pictures.close()
    expect(pids.map(isAlive)).toEqual([false])
    await expect(receive(await newHire(), picture('later'), pictures)).rejects.toThrow('ending')
  })
})

describe('a look of somebody else', () => {
  const entries = async (personId: string) =>
    agency.database.db
      .select({ by: ledger.by, ids: ledger.ids })
      .from(ledger)
      .where(and(eq(ledger.chain, personId), eq(ledger.event, 'document viewed')))

  test('is one entry in the ledger for all pages, another one later, and one each time the file itself is taken', async () => {
    const viewer = await newHire()
    const input = { requirement: 'cpr', boxes: cardBoxes('2026-02-01', '2028-02'), front: await pdfOf(3) }
    const submissionId: (typeof submissions.$inferSelect)['id'] = await send(agency, viewer, today, input)
    const [row] = await agency.database.db.select().from(documents).where(eq(documents.submissionId, submissionId))
    const hr = await agency.person({ roles: ['hr'] })
    const look = async (page: number | null, minutes = 0) => {
      const moment = { ...agency.at(today), now: new Date(agency.at(today).now.getTime() + minutes * 60_000) }
      const opened = await openDocument(agency.portal, moment, may(hr, 'read document'), row?.id ?? '', page)
      opened.content.destroy()
    }
    await Promise.all([look(1), look(2), look(3)])
    await look(1, 5)
    expect(await entries(viewer.personId)).toEqual([{ by: hr.accountId, ids: { documentId: row?.id } }])
    await look(2, 11)
    expect(await entries(viewer.personId)).toHaveLength(2)
    await look(null, 12)
    await look(null, 12)
    expect(await entries(viewer.personId)).toHaveLength(4)
    const other = await agency.person({ roles: ['hr'] })
    const opened = await openDocument(agency.portal, agency.at(today), may(other, 'read document'), row?.id ?? '', 1)
    opened.content.destroy()
    expect(await entries(viewer.personId)).toHaveLength(5)
  })
})

describe('what was stored before pages were drawn', () => {
  for (const [mediaType, make, pages] of [
    ['application/pdf', () => pdfOf(2), 2],
    ['image/heic', async () => heic, 1],
    ['image/png', () => photo(300, 200).png().toBuffer(), 1],
  ] as const) {
    test(`opens as it is, and is drawn at the first look, once by however many at once: ${mediaType}`, async () => {
      const viewer = await newHire()
      const content = await make()
      const storageKey = randomUUID()
      await agency.portal.storage.put(storageKey, streamOf(content))
      const about = { personId: viewer.personId, requirement: 'cpr', side: 'front', fileName: 'old' } as const
      const file = { mediaType, bytes: content.length, sha256: sha256(content), storageKey }
      const [row] = await agency.database.db
        .insert(documents)
        .values({ ...about, ...file, uploadedAt: new Date() })
        .returning()
      const before = await filesKept()
      expect((await seen(viewer, row?.id ?? '', null)).content.equals(content)).toBe(true)
      const looks = await Promise.all([1, 1].map((page) => seen(viewer, row?.id ?? '', page)))
      expect(looks.flatMap((look) => metadataIn(look.content))).not.toContain('APP1')
      expect(await pagesOf(storageKey)).toHaveLength(pages)
      expect(await filesKept()).toHaveLength(before.length + pages)
    })
  }
})
