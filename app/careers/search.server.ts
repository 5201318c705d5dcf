import type { PublicPosting } from '#db/queries/postings.ts'
import type { Language } from '#locales/languages.ts'

/** What a list of openings is narrowed down to; null = all. It stands in the address, so that a view can be kept and sent. */
export type Search = { place: string | null; program: string | null }

/** What the address asks for. */
export function searchIn(address: string): Search {
  const asked = new URL(address).searchParams
  const chosen = (name: string) => asked.get(name)?.trim().slice(0, 200) || null
  return { place: chosen('place'), program: chosen('program') }
}

/** The openings that a search asks for, in the order given. */
export function found<Opening extends Pick<PublicPosting, 'place' | 'program'>>(
  openings: readonly Opening[],
  { place, program }: Search,
): Opening[] {
  const same = (value: string, wanted: string | null) => wanted === null || folded(value) === folded(wanted)
  return openings.filter((opening) => same(opening.place, place) && same(opening.program, program))
}

/** What can be chosen: the places and programs of all openings, and what was asked for, even if nothing is open there now. */
export function choicesIn(
  openings: readonly Pick<PublicPosting, 'place' | 'program'>[],
  search: Search,
  language: Language,
) {
  const distinct = (values: readonly (string | null)[]) => {
    const byFold = new Map(values.flatMap((value) => (value === null ? [] : [[folded(value), value] as const])))
    return [...byFold.values()].sort((a, b) => a.localeCompare(b, language)).map((value) => ({ value, label: value }))
  }
  return {
    places: distinct([search.place, ...openings.map(({ place }) => place)]),
    programs: distinct([search.program, ...openings.map(({ program }) => program)]),
  }
}

/** The value among the choices that stands for what was asked, however it was written. */
export function chosenAmong(choices: readonly { value: string }[], asked: string | null): string {
  return asked === null ? '' : (choices.find(({ value }) => folded(value) === folded(asked))?.value ?? '')
}

function folded(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
