/**
 * Whether a name read on a paper is one of a person's names. Case, accents, hyphens, the order of names, middle names left out or
 * shortened to their first letter, and letters that a machine takes for each other make no difference.
 *
 * @param names whole names, given name first: the one on file and the others that are known
 */
export function isNameOf(read: string, names: readonly string[]): boolean {
  const words = wordsOf(read)
  return words.length > 0 && names.some((name) => sameName(words, wordsOf(name)))
}

function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (b.length === 0) return false
  const [fewer, more] = [without(a), without(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  return covers(fewer, more) || a.join('') === b.join('')
}

/** Whether each of the fewer words is one of the others, at least one of them written out. */
function covers(fewer: readonly string[], more: readonly string[]): boolean {
  const left = [...more]
  const whole = fewer.filter((word) => {
    const found = left.indexOf(word)
    if (found >= 0) left.splice(found, 1)
    return found >= 0
  })
  const rest = fewer.filter((word) => !whole.includes(word))
  const shortened = rest.every((word) => {
    const found = left.findIndex((other) => isInitialOf(word, other) || isInitialOf(other, word))
    if (found >= 0) left.splice(found, 1)
    return found >= 0
  })
  return shortened && whole.some((word) => word.length > 1) && (fewer.length > 1 || more.length === 1)
}

function isInitialOf(letter: string, word: string): boolean {
  return letter.length === 1 && word.startsWith(letter)
}

const particles: readonly string[] = ['de', 'la', 'las', 'los', 'del', 'y', 'van', 'von', 'da', 'dos']
const suffixes: readonly string[] = ['jr', 'sr', 'ii', 'iii', 'iv'].map(folded)

function without(words: readonly string[]): string[] {
  const kept = words.filter((word) => !particles.map(folded).includes(word) && !suffixes.includes(word))
  return kept.length > 0 ? kept : [...words]
}

function wordsOf(name: string): string[] {
  return plain(name)
    .replace(/['’`.]/g, '')
    .split(/[^\p{L}\p{N}|]+/u)
    .filter(Boolean)
    .map(folded)
}

/** A text without case and accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A word with the letters that look alike to a machine made one. */
function folded(word: string): string {
  return word.replace(/rn/g, 'm').replace(/[1i|]/g, 'l').replace(/0/g, 'o').replace(/5/g, 's').replace(/8/g, 'b')
}
