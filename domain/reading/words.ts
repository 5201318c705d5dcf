/**
 * A word as a machine recognised it: where it stands, in pixels of the picture, and how sure the machine is of it (0 to 100).
 */
export type ReadWord = { text: string; confidence: number; x0: number; y0: number; x1: number; y1: number }

/** Words that stand in one line, from left to right. */
export type ReadLine = { words: readonly ReadWord[] }

/** A stretch of a line: what it says, where it stands, and how sure the machine is of its least certain word. */
export type Stretch = { text: string; confidence: number; x0: number; y0: number; x1: number; y1: number }

/** The text of a line, its words parted by single spaces. */
export function textOf(line: ReadLine): string {
  return line.words.map((word) => word.text).join(' ')
}

/** The stretch of a line from one place in its text to another; null where no word stands there. */
export function stretchOf(line: ReadLine, from: number, to: number): Stretch | null {
  let at = 0
  const touched = line.words.filter((word) => {
    const begins = at
    at += word.text.length + 1
    return begins < to && begins + word.text.length > from
  })
  const [first] = touched
  if (!first) return null
  return {
    text: textOf(line).slice(from, to),
    confidence: Math.min(...touched.map((word) => word.confidence)),
    x0: Math.min(...touched.map((word) => word.x0)),
    y0: Math.min(...touched.map((word) => word.y0)),
    x1: Math.max(...touched.map((word) => word.x1)),
    y1: Math.max(...touched.map((word) => word.y1)),
  }
}
