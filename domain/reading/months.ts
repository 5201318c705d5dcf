import { plain } from './same-name.ts'

/** The names of the months as cards print them, in English and Spanish. */
const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
]

const known = names.flatMap((ways, at) => ways.map((way) => ({ way: folded(way), month: at + 1 })))

/** The month (1 to 12) that a word names, signs that look alike taken for each other and a long name with one wrong; else null. */
export function monthNamed(word: string): number | null {
  const read = folded(word)
  const exact = known.find(({ way }) => way === read)
  if (exact) return exact.month
  if (read.length < 6) return null
  const near = new Set(known.filter(({ way }) => way.length >= 6 && oneApart(way, read)).map(({ month }) => month))
  return near.size === 1 ? ([...near][0] ?? null) : null
}

function folded(word: string): string {
  return plain(word)
    .replace(/[^a-z0-9|!]/g, '')
    .replace(/rn/g, 'm')
    .replace(/[1il|!]/g, 'l')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
}

/** Whether one sign replaced, left out or added makes one of the other. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same += 1
  const [restOfA, restOfB] = [a.slice(same), b.slice(same)]
  return restOfA.slice(1) === restOfB.slice(1) || restOfA === restOfB.slice(1) || restOfA.slice(1) === restOfB
}
