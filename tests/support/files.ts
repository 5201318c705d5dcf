import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import { photo } from './evidence.ts'

/**
 * A HEIC picture of 96 by 64 pixels with a place (GPS) and the name of a camera in it. No library of ours writes HEIC: it was made by
 * `heif-enc -q 40` of libheif 1.15 from a JPEG of two bars, which held both.
 */
export const heic = Buffer.from(
  `AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAYBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAA
  NGlsb2MAAAAAREAAAgABAAAAAAGkAAEAAAAAAAAAsgACAAAAAAJWAAEAAAAAAAABRAAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWlu
  ZmUCAAABAAIAAEV4aWYAAAAAv2lwcnAAAAChaXBjbwAAAHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroC
  QCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAA
  AwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAaaXJlZgAAAAAAAAAOY2RzYwACAAEAAQAAAf5tZGF0AAAArigBr1ifxrkGiGEqMkyr/vpsTmREEcOQYVNn
  Kj/nAPnB8ZNYmjX+4XVZfZqMGuNoECCTm9l51DzzZPujJlVDvHp8Mmi6wuuVaDl+n8H8nSI7AiSXGzMDcA7Jkn1z2PE85RYu1+LwAA7RcvY3ew06D+oL3P9W
  RQ0iMA29rAalSPMuwBANZZqUTG0oLBJBCKfJklGs7U77H22C9Y6SSmv6uCJpyutF5YZJT1tGjMyGrAAAAABJSSoACAAAAAgADwECAA4AAAB+AAAAEgEDAAEA
  AAABAAAAGgEFAAEAAABuAAAAGwEFAAEAAAB2AAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAACMAAAAJYgEAAEAAADaAAAAAAAAAEgAAAABAAAA
  SAAAAAEAAABFeGFtcGxlIFBob25lAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAABgAAAAA6AEAAEA
  AABAAAAAAAAAAAQAAQACAAIAAABOAAAAAgAFAAMAAAAoAQAAAwACAAIAAABXAAAABAAFAAMAAAAQAQAAAAAAAHAAAAABAAAABAAAAAEAAAAaAAAAAQAAACEA
  AAABAAAAGgAAAAEAAAA2AAAAAQAAAA==`,
  'base64',
)

/** A photo as phones take it: with a place, a camera, a comment of the maker's and a turn of 90 degrees. */
export async function photoWithPlace(width = 600, height = 400): Promise<Buffer> {
  return photo(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Example Phone', ImageDescription: 'at home' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '33/1 26/1 54/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '112/1 4/1 26/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><where>Example Street</where></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** A PDF whose pages say which they are. */
export async function pdfOf(pages: number, options: PDFKit.PDFDocumentOptions = {}, words = 'Page'): Promise<Buffer> {
  const document = new PDFDocument({ ...options, autoFirstPage: false })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = once(document, 'end')
  for (let page = 1; page <= pages; page++) {
    document.addPage()
    if (words) document.fontSize(40).text(`${words} ${page}`)
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}
