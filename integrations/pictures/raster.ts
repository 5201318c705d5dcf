import type { Sharp, SharpOptions } from 'sharp'
import { longestSide, mostPixels, quality } from './limits.ts'
import { Refused } from './refused.ts'
import type { DrawnPage } from './talk.ts'

/** A uniform grey spreads by less than this, of 255; the faintest line of print on a page by more. */
const faintest = 1

/** sharp with nothing but the decoders that are needed, and nothing kept between two files. */
async function decoder() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  })
  return sharp
}

/** A JPEG, PNG or WebP as one upright picture; of a moving one the first. */
export async function drawRaster(content: Buffer): Promise<DrawnPage> {
  const sharp = await decoder()
  const { width, height, pages = 1 } = await sharp(content, { limitInputPixels: false }).metadata()
  refuseBeyond(width * height * pages, mostPixels)
  return upright(content, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true })
}

/** What an iPhone sends, as an upright picture: its own turn is part of decoding it. */
export async function drawHeic(content: Buffer): Promise<DrawnPage> {
  const { default: heic } = await import('heic-decode')
  const found = await heic.all({ buffer: content })
  try {
    const [main] = found
    if (!main) throw new Refused('file.broken')
    refuseBeyond(main.width * main.height, mostPixels)
    const { width, height, data } = await main.decode()
    return await upright(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
      raw: { width, height, channels: 4 },
    })
  } finally {
    found.dispose()
  }
}

/** Refuses what has more pixels than may be decoded; a picture without any is damaged. */
function refuseBeyond(pixels: number, most: number): void {
  if (!(pixels > 0)) throw new Refused('file.broken')
  if (pixels > most) throw new Refused('file.tooManyPixels')
}

async function upright(content: Buffer, options: SharpOptions): Promise<DrawnPage> {
  const sharp = await decoder()
  const inside = { width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true } as const
  const drawing: Sharp = sharp(content, options)
    .autoOrient()
    .resize(inside)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
  const { data, info } = await drawing.toBuffer({ resolveWithObject: true })
  if (await isBlank(data)) throw new Refused('file.blank')
  return { page: 1, of: 1, width: info.width, height: info.height, content: data }
}

/** Whether a JPEG is of one colour all over. */
export async function isBlank(jpeg: Buffer): Promise<boolean> {
  const sharp = await decoder()
  const small = await sharp(jpeg).resize(256, 256, { fit: 'inside' }).removeAlpha().raw().toBuffer({
    resolveWithObject: true,
  })
  const { channels } = await sharp(small.data, { raw: small.info }).stats()
  return channels.every(({ stdev }) => stdev < faintest)
}
