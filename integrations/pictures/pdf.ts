import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { longestPage, longestSide, mostPages, mostPixelsInPdf, pagesDrawn, quality } from './limits.ts'
import { refuseBombs } from './pdf-bombs.ts'
import { isBlank } from './raster.ts'
import { Refused } from './refused.ts'
import type { DrawnPage } from './talk.ts'

/** Dots an inch at which print of the smallest usual size can be read; a point is a 72nd of an inch. */
const sharpness = 200 / 72

const itsFiles = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string) => join(itsFiles, name, '/')

/** Fonts, character maps and decoders come from the installed package; no script of a document is ever run. */
const quiet = {
  standardFontDataUrl: folder('standard_fonts'),
  cMapUrl: folder('cmaps'),
  cMapPacked: true,
  wasmUrl: folder('wasm'),
  iccUrl: folder('iccs'),
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  maxImageSize: mostPixelsInPdf,
} as const

/** What pdfjs says when it leaves out a picture that is larger than it may decode; a page without it would look empty. */
const leftOut = 'Image exceeded maximum allowed size'

/** The first pages of a PDF, one after the other; the file is told to be blank only after all of them were blank. */
export async function* drawPdf(content: Buffer): AsyncGenerator<DrawnPage> {
  await refuseBombs(content)
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  let removed = false
  console.warn = (said: unknown) => {
    if (String(said).includes(leftOut)) removed = true
  }
  const opening = pdfjs.getDocument({
    ...quiet,
    data: new Uint8Array(content.buffer, content.byteOffset, content.byteLength),
    verbosity: pdfjs.VerbosityLevel.WARNINGS,
  })
  try {
    const document = await opening.promise
    const of = document.numPages
    if (of === 0) throw new Refused('file.blank')
    if (of > mostPages) throw new Refused('file.tooManyPages')
    let blank = true
    for (let page = 1; page <= Math.min(of, pagesDrawn); page++) {
      const proxy = await document.getPage(page)
      const drawn = await drawPage(proxy)
      proxy.cleanup()
      if (removed) throw new Refused('file.tooManyPixels')
      blank &&= await isBlank(drawn.content)
      yield { page, of, ...drawn }
    }
    if (blank && of <= pagesDrawn) throw new Refused('file.blank')
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new Refused('file.locked')
    throw error
  } finally {
    await opening.destroy()
  }
}

async function drawPage(page: PDFPageProxy) {
  const { createCanvas } = await import('@napi-rs/canvas')
  const plain = page.getViewport({ scale: 1 })
  const longest = Math.max(plain.width, plain.height)
  if (!(Math.min(plain.width, plain.height) > 0)) throw new Refused('file.broken')
  if (longest > longestPage) throw new Refused('file.tooManyPixels')
  const viewport = page.getViewport({ scale: Math.min(sharpness, longestSide / longest) })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  const canvas = createCanvas(width, height)
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  await page.render({ canvas: null, canvasContext, viewport, background: '#ffffff' }).promise
  return { width, height, content: await canvas.encode('jpeg', quality) }
}
