import { deflateSync } from 'node:zlib'

/** A PNG that says it is so large and holds next to nothing: whoever makes room for it first has lost. */
export function pngClaiming(width: number, height: number): Buffer {
  const head = Buffer.alloc(17)
  head.write('IHDR')
  head.writeUInt32BE(width, 4)
  head.writeUInt32BE(height, 8)
  head.set([8, 2, 0, 0, 0], 12)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk(head),
    chunk(Buffer.concat([Buffer.from('IDAT'), deflateSync(Buffer.alloc(4000))])),
    chunk(Buffer.from('IEND')),
  ])
}

function chunk(content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length - 4)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, check])
}

function crc32(content: Buffer): number {
  let crc = 0xffffffff
  for (const byte of content) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A PDF of these objects, the first of which is its catalog; no table of them, which readers make up for themselves. */
function pdfWith(...objects: (string | Buffer)[]): Buffer {
  const parts = objects.flatMap((object, at) => [
    Buffer.from(`${at + 1} 0 obj\n`),
    Buffer.from(object),
    Buffer.from('\nendobj\n'),
  ])
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n')])
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (box: string, resources = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box}] /Resources << ${resources} >> /Contents 4 0 R >>`

function stream(content: Buffer, entries = ''): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])
}

const draws = (words: string) => stream(Buffer.from(words))

/** A PDF that opens arrays within arrays. */
export const deepPdf = pdfWith(catalog, pages, page('600 800'), draws(`${'['.repeat(400_000)} TJ`))

/** A PDF whose pages are in folders within folders within themselves. */
export const circularPdf = pdfWith(catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>')

/** A PDF with a page of a mile. */
export const hugePagePdf = pdfWith(catalog, pages, page('4600000 4600000'), draws('0 0 100 100 re f'))

/** A PDF with a picture of 50,000 by 50,000 pixels in it, which are seven gigabytes. */
export const hugePicturePdf = pdfWith(
  catalog,
  pages,
  page('600 800', '/XObject << /P 5 0 R >>'),
  draws('600 0 0 800 0 0 cm /P Do'),
  stream(
    deflateSync(Buffer.alloc(100_000)),
    '/Type /XObject /Subtype /Image /Width 50000 /Height 50000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
  ),
)

/** A PDF of which each part draws the one below it ten times: a thousand million times in all. */
export const multiplyingPdf = pdfWith(
  catalog,
  pages,
  page('600 800', '/XObject << /F 5 0 R >>'),
  draws('/F Do'),
  ...Array.from({ length: 9 }, (_, at) =>
    stream(
      Buffer.from('/F Do '.repeat(10)),
      `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /F ${at + 6} 0 R >> >>`,
    ),
  ),
  stream(Buffer.from('0 0 9 9 re f'), '/Type /XObject /Subtype /Form /BBox [0 0 600 800]'),
)

/** A PDF of 100 KB whose page is drawn by a hundred megabytes of zeros. */
export const bombPdf = pdfWith(
  catalog,
  pages,
  page('600 800'),
  stream(deflateSync(Buffer.alloc(100 * 1024 * 1024)), '/Filter /FlateDecode'),
)
