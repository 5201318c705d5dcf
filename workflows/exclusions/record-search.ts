import type { Scope } from '#domain/authority.ts'
import type { ExclusionList } from '#domain/exclusions.ts'
import { inDeed } from '../deed.ts'
import type { Moment, Portal } from '../portal.ts'
import { type KeptSearch, keepSearch, type SearchInput } from './keep-search.ts'

/**
 * Records a search of one list for a person, or how an earlier match was settled. A name alone is a hold; only a confirmed identity is a
 * check that is not clear.
 *
 * @returns `not-next` where this does not follow from what is known; `before-earlier` for a day before the last search
 * @throws NotFound outside the scope (oneself is), and before an accepted offer
 */
export async function recordSearch(
  portal: Portal,
  moment: Moment,
  scope: Scope<'search exclusions'>,
  input: SearchInput,
): Promise<KeptSearch> {
  return inDeed(portal, moment, scope, (deed) => keepSearch(deed, scope, input))
}

/**
 * Records for many people that lists were searched today without a match, one row for each person and list; all or none. Who has a match
 * that stands is left as they are.
 *
 * @param input.lists the lists that were searched, each with where
 * @returns how many people it was recorded for
 * @throws NotFound where one of them is outside the scope
 */
export async function recordNoMatches(
  portal: Portal,
  moment: Moment,
  scope: Scope<'search exclusions'>,
  input: { personIds: readonly string[]; lists: readonly { list: ExclusionList; source: string }[] },
): Promise<{ recorded: number; left: number }> {
  return inDeed(portal, moment, scope, async (deed) => {
    let recorded = 0
    for (const personId of [...new Set(input.personIds)].sort()) {
      const kept: KeptSearch[] = []
      for (const { list, source } of input.lists)
        kept.push(
          await keepSearch(deed, scope, {
            ...{ personId, list, source, searchedOn: moment.today },
            result: 'no-match',
            note: '',
          }),
        )
      if (kept.some(({ ok }) => ok)) recorded += 1
    }
    return { recorded, left: new Set(input.personIds).size - recorded }
  })
}
