import { and, asc, inArray } from 'drizzle-orm'
import type { Scope } from '#domain/authority.ts'
import { exclusionLists, isSearchDue, listedOn, namesToSearch } from '#domain/exclusions.ts'
import type { Executor } from '../client.ts'
import { exclusionSearches, people } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'
import { inService } from './in-service.ts'
import { namesOfAccounts } from './names.ts'
import { leadOf, recordsOf, recordsOfMany } from './same-person.ts'

type ReadScope = Scope<'read person'> | Scope<'search exclusions'> | Scope<'see today'>

/** The log of searches for a person under any of their records, the oldest first, with who searched. */
export async function searchesOf(executor: Executor, scope: ReadScope, today: string, personId: string) {
  const records = [...(await recordsOf(executor, personId))]
  const rows = await executor
    .select()
    .from(exclusionSearches)
    .where(and(inArray(exclusionSearches.personId, records), evidenceWithin(scope, exclusionSearches.personId, today)))
    .orderBy(asc(exclusionSearches.seq))
  const names = await namesOfAccounts(
    executor,
    rows.map(({ by }) => by),
  )
  return rows.map((row) => ({ ...row, byName: (row.by && names.get(row.by)) ?? null }))
}

/** Every name by which a person is or was known, under any of their records. */
export async function namesKnown(executor: Executor, personId: string): Promise<string[]> {
  const records = [...(await recordsOf(executor, personId))]
  return namesToSearch(
    await executor.select().from(people).where(inArray(people.id, records)).orderBy(asc(people.createdAt)),
  )
}

/**
 * Everyone who is to be searched: who works here or will, and who has accepted an offer. One entry for all records of a person, with
 * every known name and their searches.
 */
export async function peopleToSearch(
  executor: Executor,
  scope: Scope<'search exclusions'> | Scope<'see today'>,
  today: string,
) {
  const asked = await inService(executor, scope, today)
  if (asked.length === 0) return []
  const records = await recordsOfMany(executor, asked)
  const all = [...new Set([...records.values()].flat())]
  const rows = await executor.select().from(people).where(inArray(people.id, all)).orderBy(asc(people.createdAt))
  const searches = await executor
    .select()
    .from(exclusionSearches)
    .where(inArray(exclusionSearches.personId, all))
    .orderBy(asc(exclusionSearches.seq))
  const groups = new Map(asked.map((id) => [[...(records.get(id) ?? [id])].sort().join(), records.get(id) ?? [id]]))
  return Promise.all(
    [...groups.values()].map(async (group) => {
      const [first = ''] = group
      const lead = group.length > 1 ? await leadOf(executor, first) : first
      const names = namesToSearch(rows.filter(({ id }) => group.includes(id)))
      const person = rows.find(({ id }) => id === lead)
      return {
        personId: lead,
        name: `${person?.givenName ?? ''} ${person?.familyName ?? ''}`.trim() || 'No name given',
        names,
        searches: searches.filter(({ personId }) => group.includes(personId)),
      }
    }),
  )
}

export type PersonToSearch = Awaited<ReturnType<typeof peopleToSearch>>[number]

/** Whether a match of a person waits to be settled. */
export function hasOpenMatch({ searches }: Pick<PersonToSearch, 'searches'>): boolean {
  return exclusionLists.some((list) => listedOn(list, searches) === 'possible-match')
}

/** How many are due to be searched, and how many matches wait to be settled. */
export async function countExclusions(
  executor: Executor,
  scope: Scope<'see today'> | Scope<'search exclusions'>,
  today: string,
  everyDays: number,
): Promise<{ due: number; matches: number }> {
  const all = await peopleToSearch(executor, scope, today)
  return {
    due: all.filter(({ searches }) => isSearchDue(searches, everyDays, today)).length,
    matches: all.filter(hasOpenMatch).length,
  }
}
