import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import type { Pictures } from '#integrations/pictures.ts'
import { photo } from '#tests/support/evidence.ts'
import { pdfOf } from '#tests/support/files.ts'
import * as hostile from '#tests/support/hostile-files.ts'
import { testPictures } from '#tests/support/pictures.ts'

const most = 150

let pictures: Pictures
beforeAll(async () => {
  pictures = await testPictures()
})

/** What this process and those that draw have in memory, in MB. */
function inMemory(): number {
  const pages = [process.pid, ...pictures.pids()].map((pid) => {
    try {
      return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    } catch {
      // It ended a moment ago.
      return 0
    }
  })
  return (pages.reduce((sum, each) => sum + each, 0) * 4096) / 1e6
}

const draw = (mediaType: string, content: Buffer) =>
  pictures.draw({ mediaType, content: Readable.from([content], { objectMode: false }) }, async () => {})

test.runIf(process.platform === 'linux')(
  `T28 files made to swell are refused, and memory grows by less than ${most} MB`,
  async () => {
    const files = {
      'a PNG of 50,000 by 50,000': ['image/png', hostile.pngClaiming(50_000, 50_000), 'file.tooManyPixels'],
      'a PDF with such a picture in it': ['application/pdf', hostile.hugePicturePdf, 'file.tooManyPixels'],
      'a PDF with a page of a mile': ['application/pdf', hostile.hugePagePdf, 'file.tooManyPixels'],
      'a PDF that unpacks to 100 MB': ['application/pdf', hostile.bombPdf, 'file.tooMuch'],
      'a PDF that opens arrays without end': ['application/pdf', hostile.deepPdf, 'file.blank'],
      'a PDF whose pages are in themselves': ['application/pdf', hostile.circularPdf, 'file.broken'],
      'a PDF of 201 pages': ['application/pdf', await pdfOf(201), 'file.tooManyPages'],
    } as const
    const grown: Record<string, number> = {}
    for (const [name, [mediaType, content, problem]] of Object.entries(files)) {
      // As they are after work of every day.
      await draw('image/jpeg', await photo(1200, 800).jpeg().toBuffer())
      await draw('application/pdf', await pdfOf(1))
      const before = inMemory()
      let peak = before
      const watching = setInterval(() => {
        peak = Math.max(peak, inMemory())
      }, 5)
      expect(await draw(mediaType, content), name).toEqual({ ok: false, problem })
      clearInterval(watching)
      grown[name] = Math.round(Math.max(peak, inMemory()) - before)
    }
    console.log(grown)
    for (const [name, megabytes] of Object.entries(grown)) expect(megabytes, name).toBeLessThan(most)
  },
)
