/**
 * Letters drawn as strokes, so that a picture has its words on a machine without a single font. Each letter stands on a grid 10
 * high, its top at 0 and its foot at 10; `path` is SVG, `width` without the gap to the next letter.
 */
type Letter = { width: number; path: string }

const letters: Readonly<Record<string, Letter>> = {
  A: { width: 7, path: 'M0 10 3.5 0 7 10M1.3 6.5H5.7' },
  B: { width: 6.3, path: 'M0 0V10H3.7A2.6 2.6 0 0 0 3.7 4.8H0M3.3 4.8A2.4 2.4 0 0 0 3.3 0H0' },
  C: { width: 6.9, path: 'M6.9 1.7A4 5 0 1 0 6.9 8.3' },
  D: { width: 6.8, path: 'M0 0V10H2.6A4.2 5 0 0 0 2.6 0Z' },
  E: { width: 5.6, path: 'M5.6 0H0V10H5.6M0 4.9H4.8' },
  F: { width: 5.6, path: 'M5.6 0H0V10M0 4.9H4.6' },
  G: { width: 7.2, path: 'M6.9 1.7A4 5 0 1 0 7.2 7.8V5.4H4.4' },
  H: { width: 6.6, path: 'M0 0V10M6.6 0V10M0 4.9H6.6' },
  I: { width: 0.2, path: 'M0 0V10' },
  J: { width: 4.6, path: 'M4.6 0V7.3A2.3 2.7 0 0 1 0 7.3' },
  K: { width: 6.2, path: 'M0 0V10M6 0 0 6.2M2.2 4.1 6.2 10' },
  L: { width: 5.2, path: 'M0 0V10H5.2' },
  M: { width: 8, path: 'M0 10V0L4 6.6 8 0V10' },
  N: { width: 6.8, path: 'M0 10V0L6.8 10V0' },
  O: { width: 8, path: 'M4 0A4 5 0 1 0 4 10A4 5 0 1 0 4 0Z' },
  Ø: { width: 8, path: 'M4 0A4 5 0 1 0 4 10A4 5 0 1 0 4 0ZM.6 10.6 7.4 -.6' },
  P: { width: 6, path: 'M0 10V0H3.3A2.7 2.7 0 0 1 3.3 5.4H0' },
  Q: { width: 8, path: 'M4 0A4 5 0 1 0 4 10A4 5 0 1 0 4 0ZM5 7.4 7.8 10.6' },
  R: { width: 6.2, path: 'M0 10V0H3.3A2.7 2.7 0 0 1 3.3 5.4H0M3 5.4 6.2 10' },
  S: {
    width: 6,
    path: 'M5.7 1.6C5.1 .5 4.1 0 3 0 1.3 0 .3 1 .3 2.5 .3 5.9 5.9 4 5.9 7.5 5.9 9 4.7 10 3 10 1.7 10 .7 9.3 0 8.1',
  },
  T: { width: 6.4, path: 'M0 0H6.4M3.2 0V10' },
  U: { width: 6.6, path: 'M0 0V6.7A3.3 3.3 0 0 0 6.6 6.7V0' },
  V: { width: 7, path: 'M0 0 3.5 10 7 0' },
  W: { width: 9.6, path: 'M0 0 2.4 10 4.8 2 7.2 10 9.6 0' },
  X: { width: 6.6, path: 'M0 0 6.6 10M6.6 0 0 10' },
  Y: { width: 6.6, path: 'M0 0 3.3 5 6.6 0M3.3 5V10' },
  Z: { width: 6.2, path: 'M0 0H6.2L0 10H6.2' },
  0: { width: 6, path: 'M3 0A3 5 0 1 0 3 10A3 5 0 1 0 3 0Z' },
  1: { width: 2.6, path: 'M0 2 2.6 0V10' },
  2: { width: 5.9, path: 'M.2 2.7A2.7 2.7 0 1 1 5 4.4L0 10H5.9' },
  3: { width: 5.8, path: 'M.3 1.7A2.5 2.4 0 1 1 2.5 4.7A2.75 2.65 0 1 1 0 8.2' },
  4: { width: 6.2, path: 'M4.6 10V0L0 7H6.2' },
  5: { width: 5.8, path: 'M5.3 0H1L.6 4.5A2.9 2.9 0 1 1 0 8.6' },
  6: { width: 5.9, path: 'M4.9 .2C2.4 1.4 .1 3.7 .1 6.9A2.9 3.1 0 1 0 5.9 6.9A2.9 3.1 0 0 0 .1 6.9' },
  7: { width: 5.8, path: 'M0 0H5.8L2 10' },
  8: {
    width: 5.8,
    path: 'M2.9 0A2.4 2.35 0 1 0 2.9 4.7A2.4 2.35 0 1 0 2.9 0ZM2.9 4.7A2.9 2.65 0 1 0 2.9 10A2.9 2.65 0 1 0 2.9 4.7Z',
  },
  9: { width: 5.9, path: 'M1.1 9.8C3.6 8.6 5.9 6.3 5.9 3.1A2.9 3.1 0 1 0 .1 3.1A2.9 3.1 0 0 0 5.9 3.1' },
  '-': { width: 3, path: 'M0 5.4H3' },
  '.': { width: 0.4, path: 'M.2 9.8V10' },
  ',': { width: 0.8, path: 'M.6 9.6 0 11.2' },
  ':': { width: 0.4, path: 'M.2 3.4V3.6M.2 9.4V9.6' },
  '/': { width: 4, path: 'M0 10.6 4 -.6' },
  "'": { width: 0.4, path: 'M.2 0V2.2' },
  '(': { width: 2, path: 'M2 -.6A7.6 7.6 0 0 0 2 10.6' },
  ')': { width: 2, path: 'M0 -.6A7.6 7.6 0 0 1 0 10.6' },
  ' ': { width: 3.2, path: '' },
}

/** Marks above a letter, as Unicode's decomposition gives them, drawn around the letter's middle. */
const marks: Readonly<Record<string, string>> = {
  '\u0301': 'M-.7 -1.5 .9 -3.1',
  '\u0303': 'M-1.9 -1.7C-1.2 -3.4 1.2 -.4 1.9 -2.1',
  '\u0308': 'M-1.3 -2V-1.9M1.3 -2V-1.9',
}

const gap = 2.6

export type Ink = {
  /** Height of a capital, in pixels. */
  size: number
  colour: string
  /** Thickness of a stroke on the grid 10 high. */
  weight?: number
  opacity?: number
  /** Where `x` is on the line; the start unless told. */
  anchor?: 'start' | 'middle'
  /** Degrees, clockwise, around (`x`, `y`). */
  turned?: number
  /** The line is made smaller where it would be wider, in pixels. */
  widest?: number
}

/** One line of capitals as SVG; `y` is its foot. What the alphabet lacks is left out. */
export function lettering(text: string, x: number, y: number, ink: Ink): string {
  const drawn: string[] = []
  let at = 0
  let middle = 0
  for (const sign of text.toUpperCase().replaceAll('’', "'").normalize('NFD')) {
    const letter = letters[sign]
    const mark = marks[sign]
    if (letter) {
      if (letter.path) drawn.push(`<path d="${letter.path}" transform="translate(${at.toFixed(1)})"/>`)
      middle = at + letter.width / 2
      at += letter.width + gap
    } else if (mark) drawn.push(`<path d="${mark}" transform="translate(${middle.toFixed(1)})"/>`)
  }
  const width = Math.max(at - gap, 1)
  const scale = Math.min(ink.size / 10, (ink.widest ?? Number.POSITIVE_INFINITY) / width)
  const start = ink.anchor === 'middle' ? -width / 2 : 0
  const place = `translate(${x} ${y}) rotate(${ink.turned ?? 0}) scale(${scale.toFixed(4)}) translate(${start.toFixed(1)} -10)`
  const pen = `fill="none" stroke="${ink.colour}" stroke-width="${ink.weight ?? 1.2}" stroke-opacity="${ink.opacity ?? 1}"`
  return `<g transform="${place}" ${pen} stroke-linecap="round" stroke-linejoin="round">${drawn.join('')}</g>`
}
