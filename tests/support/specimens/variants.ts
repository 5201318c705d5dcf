import sharp, { type Sharp } from 'sharp'
import { drawn } from './draw.ts'
import type { Paper } from './papers.ts'

/** What may befall a picture on its way. */
export const variants = {
  clean: (paper) => taken(drawn(paper)),
  'turned 3°': (paper) => taken(drawn(paper, { turned: 3 })),
  'turned 90°': (paper) => taken(drawn(paper), (png) => png.rotate(90)),
  'turned 180°': (paper) => taken(drawn(paper), (png) => png.rotate(180)),
  blurred: (paper) => taken(drawn(paper), (png) => png.blur(4)),
  dark: async (paper) =>
    taken(
      grain(
        await sharp(await drawn(paper))
          .linear(0.16, 2)
          .toBuffer(),
        10,
      ),
      undefined,
      60,
    ),
  noisy: async (paper) =>
    taken(
      grain(
        await sharp(await drawn(paper))
          .resize({ width: 1100 })
          .toBuffer(),
        60,
      ),
      undefined,
      22,
    ),
  small: (paper) => taken(drawn(paper), (png) => png.resize({ width: 620 }), 60),
  covered: (paper) => taken(drawn(paper, { covered: true })),
  skewed: (paper) => taken(drawn(paper, { skewed: true, turned: -2 })),
} as const satisfies Record<string, (paper: Paper) => Promise<Buffer>>

export type Variant = keyof typeof variants

/** The picture as a camera stores it. */
async function taken(
  png: Promise<Buffer>,
  after: (png: Sharp) => Sharp = (same) => same,
  quality = 88,
): Promise<Buffer> {
  return after(sharp(await png))
    .jpeg({ quality })
    .toBuffer()
}

/** The same grain on every run. */
async function grain(png: Buffer, strength: number): Promise<Buffer> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
  let seed = 20_260_101
  for (let at = 0; at < data.length; at++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) + ((seed >> 16) % strength) - strength / 2))
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .png()
    .toBuffer()
}
