import sharp, { type Sharp } from 'sharp'

/** A picture of more pixels than this is not opened: no camera that people carry makes one. */
const mostPixels = 120_000_000

/** How a picture is turned clockwise, after what its camera says, so that it stands upright. */
export type Turn = 0 | 90 | 180 | 270

/** The grey picture that print is read from: turned, of that length at its longer side, from black to white. */
export async function forPrint(picture: Uint8Array, turn: Turn, length: number): Promise<Buffer> {
  const { data, info } = await opened(picture)
    .greyscale()
    .resize({ width: length, height: length, fit: 'inside', kernel: 'cubic' })
    .normalise({ lower: 1, upper: 99 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Of several rotations in one chain only the last counts, so that this one is made in a chain of its own.
  const { width, height, channels } = info
  return sharp(data, { raw: { width, height, channels } }).rotate(turn).png({ compressionLevel: 1 }).toBuffer()
}

/** The grey picture that a barcode is looked for in. */
export function forBarcode(picture: Uint8Array): Promise<Buffer> {
  return opened(picture)
    .greyscale()
    .resize({ width: 3000, height: 3000, fit: 'inside', withoutEnlargement: true })
    .normalise({ lower: 1, upper: 99 })
    .png({ compressionLevel: 1 })
    .toBuffer()
}

function opened(picture: Uint8Array): Sharp {
  return sharp(picture, { limitInputPixels: mostPixels, failOn: 'error' }).rotate().flatten({ background: '#ffffff' })
}
