import { Readable } from 'node:stream'
import { type DrawingLimits, type Pictures, picturesInProcesses } from '#integrations/pictures.ts'
import { atTheEnd } from './at-the-end.ts'
import { bundled } from './bundle.ts'

/** Pictures made by processes of their own as in real use, which end with the test file. Call it in `beforeAll`. */
export async function testPictures(limits: Partial<DrawingLimits> = {}): Promise<Pictures> {
  const pictures = picturesInProcesses(await bundled('integrations/pictures/program.ts'), { atOnce: 1, ...limits })
  atTheEnd(() => pictures.close())
  return pictures
}

/** What a JPEG holds beside its picture: the names of its segments for cameras, colours and comments; a JFIF head is part of every one. */
export function metadataIn(jpeg: Buffer): string[] {
  const found: string[] = []
  for (let at = 2; at < jpeg.length && jpeg[at] === 0xff; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1] ?? 0
    // The scan follows, and nothing but the picture.
    if (marker === 0xda) break
    if (marker > 0xe0 && marker <= 0xef) found.push(`APP${marker - 0xe0}`)
    if (marker === 0xfe) found.push('COM')
  }
  return found
}

/** What becomes of a picture that is sent in. */
export async function drawn(
  { pictures }: { pictures: Pictures },
  content: Buffer,
  mediaType = 'image/jpeg',
): Promise<Buffer> {
  const pages: Buffer[] = []
  const file = { mediaType, content: Readable.from([content], { objectMode: false }) }
  const made = await pictures.draw(file, async (page) => void pages.push(page.content))
  const [page] = pages
  if (!made.ok || !page) throw new Error('no picture was drawn')
  return page
}
