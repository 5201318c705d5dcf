/** What may be wrong with a picture at first sight: a hint for whoever took it, never a reason to turn it away. */
export type FirstSight = 'blurred' | 'dark' | null

/** As a canvas hands them out: red, green, blue and alpha of each pixel, row by row. */
type Pixels = { data: ArrayLike<number>; width: number; height: number }

/** Tried on cards of 800 pixels: print in focus lies above 3,000, hard to read is below 400, past reading below 150. */
const sharpEnough = 250

/** Of 255. Paper in a room without a lamp stays below it. */
const brightEnough = 90

const tile = 40

/**
 * Judges a picture that was made small, about 800 pixels wide. Dark: even its brightest tenth is. Blurred: even where it is
 * sharpest nothing has an edge (the variance of the Laplacian, tile by tile, so that a plain background counts for nothing).
 */
export function firstSight(pixels: Pixels): FirstSight {
  const grey = greyOf(pixels)
  if (topTenth([...grey.filter((_, i) => i % 16 === 0)]) < brightEnough) return 'dark'
  return topTenth(sharpnessOfTiles(grey, pixels)) < sharpEnough ? 'blurred' : null
}

function greyOf({ data, width, height }: Pixels): Float32Array {
  return Float32Array.from({ length: width * height }, (_, i) => {
    const [red = 0, green = 0, blue = 0] = [data[4 * i], data[4 * i + 1], data[4 * i + 2]]
    return 0.299 * red + 0.587 * green + 0.114 * blue
  })
}

function sharpnessOfTiles(grey: Float32Array, { width, height }: Pixels): number[] {
  const at = (x: number, y: number) => grey[y * width + x] ?? 0
  const tiles: number[] = []
  for (let top = 1; top < height - 1; top += tile)
    for (let left = 1; left < width - 1; left += tile) {
      let count = 0
      let sum = 0
      let squares = 0
      for (let y = top; y < Math.min(top + tile, height - 1); y += 1)
        for (let x = left; x < Math.min(left + tile, width - 1); x += 1) {
          const edge = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y)
          count += 1
          sum += edge
          squares += edge * edge
        }
      tiles.push(squares / count - (sum / count) ** 2)
    }
  return tiles
}

/** The value that a tenth of them reach. */
function topTenth(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length * 0.9)] ?? 0
}
