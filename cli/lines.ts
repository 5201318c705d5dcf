const NEWLINE = 0x0a

/** Longer lines are not kept: whoever sends one gets an error for it, and memory stays bounded. */
export const LONGEST_LINE = 64 * 1024 * 1024

/**
 * Cuts a stream of UTF-8 bytes into lines, as many at a time as each chunk completes, so that memory does not grow with the
 * input. A last line needs no newline. Null stands for a line of more than `LONGEST_LINE` bytes.
 */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<(string | null)[]> {
  let begun: Buffer[] = []
  let length = 0
  const finish = (end: Buffer) => {
    const whole = length + end.length > LONGEST_LINE ? null : Buffer.concat([...begun, end]).toString()
    begun = []
    length = 0
    return whole
  }
  for await (const chunk of input) {
    const first = chunk.indexOf(NEWLINE)
    const last = chunk.lastIndexOf(NEWLINE)
    if (first >= 0) {
      const lines = [finish(chunk.subarray(0, first))]
      if (last > first) {
        const inside = chunk.toString('utf8', first + 1, last).split('\n')
        for (const line of inside) lines.push(line)
      }
      yield lines
    }
    const rest = chunk.subarray(last + 1)
    length += rest.length
    if (length > LONGEST_LINE) begun = []
    else if (rest.length) begun.push(rest)
  }
  if (length) yield [finish(Buffer.alloc(0))]
}
