import { addDays } from './calendar/dates.ts'
import type { Fact } from './facts.ts'

/** The lists of people whom federal programs may not pay for: of the Office of Inspector General, and of SAM.gov. */
export const exclusionLists = ['leie', 'sam'] as const

export type ExclusionList = (typeof exclusionLists)[number]

/** The gates that a possible match closes unless the agency says otherwise: all there are. */
export const everyGate = ['hire', 'work', 'transport', 'peer-services', 'hospital'] as const

/**
 * What a search found. `possible-match`: a name, not yet a person. `confirmed-match`: it is this person. `someone-else`: a match that
 * turned out to be of another. `not-listed-now`: a confirmed match that the list no longer has.
 */
export const searchResults = [
  'no-match',
  'possible-match',
  'confirmed-match',
  'someone-else',
  'not-listed-now',
] as const

export type SearchResult = (typeof searchResults)[number]

export type Search = { id: string; list: ExclusionList; searchedOn: string; result: SearchResult }

/** Where a person stands on one list: what was found last, and whether that keeps them from work. */
export type Listed = 'never-searched' | 'no-match' | 'possible-match' | 'confirmed-match'

/** Where a person stands on a list, of their searches with the oldest first. A search without a match settles no earlier match. */
export function listedOn(list: ExclusionList, oldestFirst: readonly Search[]): Listed {
  return oldestFirst
    .filter((search) => search.list === list)
    .reduce<Listed>((before, { result }) => {
      const matched = before === 'possible-match' || before === 'confirmed-match'
      if (result === 'no-match') return matched ? before : 'no-match'
      if (result === 'someone-else' || result === 'not-listed-now') return 'no-match'
      return before === 'confirmed-match' ? before : result
    }, 'never-searched')
}

/** What can be recorded next of a person on a list. */
export function nextResults(listed: Listed): readonly SearchResult[] {
  if (listed === 'possible-match') return ['confirmed-match', 'someone-else']
  if (listed === 'confirmed-match') return ['not-listed-now', 'someone-else']
  return ['no-match', 'possible-match']
}

/** The day from which a list is to be searched again; null where it never was, so that it is due now. */
export function searchAgainOn(
  list: ExclusionList,
  searches: readonly Search[],
  everyDays: number,
): { last: string; due: string } | null {
  const days = searches.filter((search) => search.list === list).map(({ searchedOn }) => searchedOn)
  const last = days.sort().at(-1)
  return last === undefined ? null : { last, due: addDays(last, everyDays) }
}

/** Whether any list is due to be searched for a person. */
export function isSearchDue(searches: readonly Search[], everyDays: number, today: string): boolean {
  return exclusionLists.some((list) => {
    const again = searchAgainOn(list, searches, everyDays)
    return again === null || again.due <= today
  })
}

/** The hold that a possible match begins; on every gate there is where the agency has not chosen fewer. */
export function holdOfMatch(from: string, gates: readonly string[]): Fact {
  const all = everyGate.every((gate) => gates.includes(gate))
  return { kind: 'hold', ...(!all && { gates: [...gates] }), from }
}

/**
 * The day on which both lists were last searched without a match, which is what a position's check of exclusions looks at; null where one
 * was never searched or has a match that stands.
 */
export function clearOn(searches: readonly Search[]): string | null {
  const days = exclusionLists.map((list) =>
    listedOn(list, searches) === 'no-match' ? (searchAgainOn(list, searches, 0)?.last ?? null) : null,
  )
  return days.includes(null) ? null : (days.sort()[0] ?? null)
}

/** Every name a person is or was known by, each once: as they are searched. */
export function namesToSearch(
  records: readonly { givenName: string; familyName: string; otherNames: string }[],
): string[] {
  const names = records.flatMap(({ givenName, familyName, otherNames }) => [
    `${givenName} ${familyName}`.trim(),
    ...otherNames.split('\n').map((name) => name.trim()),
  ])
  return [...new Map(names.filter(Boolean).map((name) => [name.toLowerCase(), name])).values()]
}
