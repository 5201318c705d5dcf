import type { AppLoadContext } from '@remix-run/node'
import { instantInWords } from '#app/staff/instant.ts'
import { listedWords, listWords, searchWords } from '#app/wording/exclusions.ts'
import { namesKnown, searchesOf } from '#db/queries/exclusions.ts'
import type { Scope } from '#domain/authority.ts'
import { exclusionLists, listedOn, searchAgainOn } from '#domain/exclusions.ts'
import { longDate } from '#locales/dates.ts'

type Db = AppLoadContext['portal']['database']['db']

/** Where a person stands on each list, by which names they are searched, and the dated log, the newest first. */
export async function exclusionRecord(
  db: Db,
  scope: Scope<'read person'>,
  personId: string,
  { today, timeZone, everyDays }: { today: string; timeZone: string; everyDays: number },
) {
  const searches = await searchesOf(db, scope, today, personId)
  return {
    names: await namesKnown(db, personId),
    lists: exclusionLists.map((list) => {
      const again = searchAgainOn(list, searches, everyDays)
      const listed = listedOn(list, searches)
      return {
        list,
        name: listWords[list],
        ...listedWords[listed],
        open: listed === 'possible-match' || listed === 'confirmed-match',
        last: again && longDate(again.last, 'en'),
        due: again ? { on: longDate(again.due, 'en'), now: again.due <= today } : null,
      }
    }),
    log: [...searches].reverse().map((search) => ({
      id: search.id,
      list: listWords[search.list],
      ...searchWords[search.result],
      source: search.source,
      on: longDate(search.searchedOn, 'en'),
      names: search.names.join(', '),
      note: search.note,
      by: `${instantInWords(search.at, timeZone)}${search.byName ? ` by ${search.byName}` : ''}`,
      picture: search.pictureId && `/hr/source-pictures/${search.pictureId}`,
    })),
  }
}

export type ExclusionRecord = Awaited<ReturnType<typeof exclusionRecord>>
