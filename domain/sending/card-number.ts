/** Fewer letters and digits than this tell no card from another. */
const fewest = 4

/**
 * A card's number as it is compared: its letters and digits alone, in capitals, since people write spaces and dashes as they please. Null
 * where there are too few of them to compare.
 */
export function comparableNumber(number: string | undefined): string | null {
  const signs = (number ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return signs.length < fewest ? null : signs
}
