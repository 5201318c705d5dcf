import type { StatusKind } from '#app/components/status.tsx'
import type { ExclusionList, Listed, SearchResult } from '#domain/exclusions.ts'

/** The lists by their short names. */
export const listWords: Readonly<Record<ExclusionList, string>> = { leie: 'OIG list (LEIE)', sam: 'SAM.gov' }

/** Where a person stands on a list. */
export const listedWords: Readonly<Record<Listed, { kind: StatusKind; text: string }>> = {
  'never-searched': { kind: 'unknown', text: 'Never searched' },
  'no-match': { kind: 'met', text: 'No match' },
  'possible-match': { kind: 'grace', text: 'Possible match: on hold' },
  'confirmed-match': { kind: 'not-cleared', text: 'Confirmed: excluded' },
}

/** What a search found, or how a match was settled. */
export const searchWords: Readonly<Record<SearchResult, { kind: StatusKind; text: string; hint: string }>> = {
  'no-match': { kind: 'met', text: 'No match', hint: 'None of the names is on the list.' },
  'possible-match': {
    kind: 'grace',
    text: 'Possible match',
    hint: 'A name is on the list and nothing says yet whose it is. A hold begins at once; its reason stays with HR.',
  },
  'confirmed-match': {
    kind: 'not-cleared',
    text: 'Confirmed: it is this person',
    hint: 'By date of birth, Social Security number or address at the source. The hold stays.',
  },
  'someone-else': { kind: 'met', text: 'Cleared: it is someone else', hint: 'The hold ends at once.' },
  'not-listed-now': {
    kind: 'met',
    text: 'No longer on the list',
    hint: 'The exclusion was ended by the office that keeps the list. The hold ends at once.',
  },
}
