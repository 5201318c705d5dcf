/**
 * Whether a typed name counts as the signature of a person: it holds a word of their given and a word of their family name,
 * whatever the accents, capitals, hyphens and further names.
 */
export function signsAs(typed: string, name: { givenName: string; familyName: string }): boolean {
  const words = wordsOf(typed)
  const has = (part: string) => wordsOf(part).some((word) => words.includes(word))
  return has(name.givenName) && has(name.familyName)
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
