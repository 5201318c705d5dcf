/** Chance that can be repeated: the same seed gives the same draws in the same order. */
export type Chance = {
  /** At least 0 and less than 1. */
  draw(): number
  /** A whole number from one through another. */
  between(from: number, through: number): number
  /** Whether something that happens so often does. */
  happens(probability: number): boolean
  /** One of several; throws where there is none. */
  pick<T>(all: readonly T[]): T
}

/** The generator mulberry32: small, and good enough to shuffle a year. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, through: number) => from + Math.floor(draw() * (through - from + 1))
  return {
    draw,
    between,
    happens: (probability) => draw() < probability,
    pick: (all) => {
      const chosen = all[between(0, all.length - 1)]
      if (chosen === undefined) throw new Error('nothing to pick from')
      return chosen
    },
  }
}
