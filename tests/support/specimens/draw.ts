import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Canvas, createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas'
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import type { Paper } from './papers.ts'

const { resolve } = createRequire(import.meta.url)

const typefaces = {
  Specimen: 'LiberationSans-Regular.ttf',
  SpecimenBold: 'LiberationSans-Bold.ttf',
  SpecimenSerif: 'FoxitSerifBold.pfb',
}

let ready: Promise<void> | undefined

/** Fonts and the barcode writer from the packages, so that specimens look the same on every machine. */
function tools(): Promise<void> {
  ready ??= (async () => {
    const fonts = join(resolve('pdfjs-dist/package.json'), '../standard_fonts')
    for (const [name, file] of Object.entries(typefaces))
      if (!GlobalFonts.registerFromPath(join(fonts, file), name)) throw new Error(`there is no font ${file}`)
    const wasm = resolve('zxing-wasm/writer/zxing_writer.wasm')
    const wasmBinary = await readFile(wasm)
    prepareZXingModule({
      overrides: {
        wasmBinary: wasmBinary.buffer.slice(
          wasmBinary.byteOffset,
          wasmBinary.byteOffset + wasmBinary.length,
        ) as ArrayBuffer,
      },
    })
  })()
  return ready
}

/** How a paper lies before the camera. */
export type Lie = { turned?: number; skewed?: boolean; covered?: boolean }

/** A paper on a table, as a camera sees it. */
export async function drawn(paper: Paper, lie: Lie = {}): Promise<Buffer> {
  await tools()
  const flat = await flatPaper(paper)
  if (lie.covered) cover(flat)
  const { width, height } = paper.size
  const scale = 1700 / Math.max(width, height)
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  const canvas = createCanvas(Math.round(w * 1.16), Math.round(h * 1.22))
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#6b5a48'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#62523f'
  for (let x = 0; x < canvas.width; x += 90) pen.fillRect(x, 0, 34, canvas.height)
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate(((lie.turned ?? 0) * Math.PI) / 180)
  pen.imageSmoothingQuality = 'high'
  if (lie.skewed) keystone(pen, flat, w, h)
  else pen.drawImage(flat, -w / 2, -h / 2, w, h)
  return canvas.toBuffer('image/png')
}

async function flatPaper(paper: Paper): Promise<Canvas> {
  const { width, height } = paper.size
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = paper.color
  pen.fillRect(0, 0, width, height)
  for (const { x, y, size, text, bold, serif, color } of paper.print) {
    pen.fillStyle = color ?? '#101010'
    pen.font = `${size}px ${serif ? 'SpecimenSerif' : bold ? 'SpecimenBold' : 'Specimen'}`
    pen.fillText(text, x, y)
  }
  if (paper.barcode) {
    const { image, error } = await writeBarcode(paper.barcode, { format: 'PDF417', scale: 3 })
    if (!image) throw new Error(error)
    const code = await loadImage(Buffer.from(await image.arrayBuffer()))
    const length = width * 0.9
    pen.imageSmoothingEnabled = false
    pen.drawImage(
      code,
      (width - length) / 2,
      height - 60 - (code.height * length) / code.width,
      length,
      (code.height * length) / code.width,
    )
  }
  return canvas
}

/** A thumb on the lower right corner. */
function cover(canvas: Canvas): void {
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#c58f72'
  pen.beginPath()
  pen.ellipse(canvas.width * 0.8, canvas.height * 0.72, canvas.width * 0.26, canvas.height * 0.2, -0.5, 0, Math.PI * 2)
  pen.fill()
}

/** As seen from below its lower edge: narrower towards the top. */
function keystone(pen: ReturnType<Canvas['getContext']>, flat: Canvas, w: number, h: number): void {
  for (let y = 0; y < h; y++) {
    const wide = w * (0.88 + (0.12 * y) / h)
    const slide = 0.03 * (h - y)
    pen.drawImage(
      flat,
      0,
      (y * flat.height) / h,
      flat.width,
      flat.height / h + 0.5,
      -wide / 2 + slide,
      y - h / 2,
      wide,
      1.5,
    )
  }
}
