const NEWLINE = 0x0a

/** Longer lines are not kept: whoever sends one gets an error for it, and memory stays bounded. */
export const LONGEST_LINE = 64 * 1024 * 1024

/** Some whole lines. `bytes` null stands for one line of more than `LONGEST_LINE` bytes. */
export interface Block {
  /** Number of the first line, counted from 1. */
  firstLine: number
  bytes: Uint8Array | null
}

function newlinesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++
  return count
}

/**
 * Cuts a stream of bytes into blocks of whole lines, one for each chunk that completes a line, so that memory does not grow
 * with the input. The last line needs no newline.
 */
export async function* blocksOf(input: AsyncIterable<Buffer>): AsyncGenerator<Block> {
  let firstLine = 1
  let begun: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    const first = chunk.indexOf(NEWLINE) + 1
    let whole = chunk.subarray(0, chunk.lastIndexOf(NEWLINE) + 1)
    const rest = chunk.subarray(whole.length)
    if (first > 0 && length + first > LONGEST_LINE) {
      yield { firstLine, bytes: null }
      firstLine++
      whole = whole.subarray(first)
    } else if (first > 0 && length > 0) {
      whole = Buffer.concat([...begun, whole])
    }
    if (first > 0) {
      begun = []
      length = 0
    }
    if (whole.length > 0) {
      yield { firstLine, bytes: whole }
      firstLine += newlinesIn(whole)
    }
    length += rest.length
    if (length > LONGEST_LINE) begun = []
    else if (rest.length > 0) begun.push(rest)
  }
  if (length > 0) yield { firstLine, bytes: length > LONGEST_LINE ? null : Buffer.concat(begun) }
}

/** The text of a block's lines, without their newlines. */
export function textsIn(bytes: Uint8Array): string[] {
  const texts = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString().split('\n')
  if (bytes.at(-1) === NEWLINE) texts.pop()
  return texts
}

/** Cuts a stream of UTF-8 bytes into lines, as many at a time as each chunk completes. Null stands for one that is too long. */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<(string | null)[]> {
  for await (const { bytes } of blocksOf(input)) yield bytes === null ? [null] : textsIn(bytes)
}
