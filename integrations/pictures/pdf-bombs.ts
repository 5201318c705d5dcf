import { createInflate } from 'node:zlib'
import { mostUnpacked } from './limits.ts'
import { Refused } from './refused.ts'

/** How far before the content of a part its description can begin. */
const description = 2048

/**
 * Refuses a PDF of which a part unpacks to more than any page, font or list needs, before anything of it is read. Pictures are left
 * out: how large they are is said beside them, and checked there.
 */
export async function refuseBombs(content: Buffer): Promise<void> {
  for (let at = content.indexOf('stream'); at !== -1; at = content.indexOf('stream', at + 6)) {
    if (content.subarray(at - 3, at).equals(Buffer.from('end'))) continue
    const said = content.toString('latin1', Math.max(0, at - description), at)
    const own = said.slice(said.lastIndexOf(' obj') + 1)
    if (/\/Subtype\s*\/Image\b/.test(own)) continue
    const start = at + 6 + (content[at + 6] === 13 ? 2 : 1)
    if (isDeflated(content, start) && (await unpacksTo(content.subarray(start), mostUnpacked)))
      throw new Refused('file.tooMuch')
  }
}

/** Whether what stands there begins as what `FlateDecode` unpacks does. */
function isDeflated(content: Buffer, at: number): boolean {
  return at + 2 <= content.length && ((content[at] ?? 0) & 15) === 8 && content.readUInt16BE(at) % 31 === 0
}

/** Whether it unpacks to more than so many bytes; what is unpacked is dropped. */
function unpacksTo(packed: Buffer, most: number): Promise<boolean> {
  return new Promise((settle) => {
    const inflate = createInflate()
    let bytes = 0
    const end = (more: boolean) => {
      inflate.destroy()
      settle(more)
    }
    inflate.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > most) end(true)
    })
    // What is no such part after all, or stops in the middle, is for the reader to judge.
    inflate.on('error', () => end(false))
    inflate.on('end', () => end(false))
    inflate.end(packed)
  })
}
