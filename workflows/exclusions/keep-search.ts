import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { evidenceWithin } from '#db/queries/after-offer.ts'
import { evidenceOf } from '#db/queries/evidence.ts'
import { namesKnown, searchesOf } from '#db/queries/exclusions.ts'
import { policiesInForce } from '#db/queries/policies.ts'
import { exclusionSearches, factRetractions, facts, people } from '#db/schema/index.ts'
import { needsOf } from '#domain/application.ts'
import type { Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import {
  clearOn,
  type ExclusionList,
  holdOfMatch,
  listedOn,
  nextResults,
  type Search,
  type SearchResult,
} from '#domain/exclusions.ts'
import type { Fact } from '#domain/facts.ts'
import { sameFact } from '#domain/screening.ts'
import { versionOn } from '#domain/versions.ts'
import type { Deed } from '../deed.ts'
import { tellOfHold } from '../holds/tell-of-hold.ts'
import { lockRecords } from '../people/lock-person.ts'
import { NotFound } from '../problems.ts'
import { pictureOf } from '../sources/keep-picture.ts'

export type SearchInput = {
  personId: string
  list: ExclusionList
  source: string
  searchedOn: string
  result: SearchResult
  note: string
  pictureId?: string
}

export type KeptSearch = { ok: true } | { ok: false; problem: 'not-next' | 'future' | 'before-earlier' }

/**
 * Part of a deed: keeps a search of one list by every known name of a person, and what follows from it: a possible match is a hold, a
 * confirmed one a check that is not clear, and a match that is cleared ends the hold. The same search on the same day is kept once.
 *
 * @throws NotFound outside the scope and before an accepted offer
 */
export async function keepSearch(
  deed: Deed,
  scope: Scope<'search exclusions'>,
  input: SearchInput,
): Promise<KeptSearch> {
  const { personId, list, searchedOn, result } = input
  const records = [...(await lockRecords(deed, scope, personId))]
  const [reached] = await deed.tx
    .select({ id: people.id })
    .from(people)
    .where(and(inArray(people.id, records), evidenceWithin(scope, people.id, deed.today)))
  if (!reached) throw new NotFound()
  const searches = await searchesOf(deed.tx, scope, deed.today, personId)
  const ofList = searches.filter((search) => search.list === list)
  const last = ofList.at(-1)
  if (last?.result === result && last.searchedOn === searchedOn) return { ok: true }
  if (searchedOn > deed.today) return { ok: false, problem: 'future' }
  if (!nextResults(listedOn(list, searches)).includes(result)) return { ok: false, problem: 'not-next' }
  if (last && searchedOn < last.searchedOn) return { ok: false, problem: 'before-earlier' }

  const id = randomUUID()
  const settling = result === 'confirmed-match' || result === 'someone-else' || result === 'not-listed-now'
  const settles = settling
    ? ofList.findLast((search) => search.result.endsWith('match') && search.result !== 'no-match')
    : null
  const began = ofList.flatMap(({ added }) => added)
  const standing = await standingFacts(deed, records)
  const added: string[] = []
  const retracted: string[] = []
  const add = async (fact: Fact) => added.push(await deed.addFact(personId, fact, 'decision', id))
  const end = async (known: (typeof standing)[number]) => {
    await deed.retractFact(known.personId, known.id, 'a match on a list of excluded people was settled')
    retracted.push(known.id)
  }

  if (result === 'possible-match') {
    const { matchHold } = await policiesInForce(deed.tx, deed.now)
    const hold = holdOfMatch(searchedOn, matchHold.gates)
    await add(hold)
    if (hold.kind === 'hold')
      await tellOfHold(deed, personId, id, 'put', { gates: hold.gates ?? null, from: searchedOn, through: null })
  }
  if (result === 'confirmed-match') await add({ kind: 'check', of: 'exclusion', on: searchedOn, outcome: 'not-clear' })
  if (result === 'someone-else' || result === 'not-listed-now')
    for (const known of standing.filter((fact) => began.includes(fact.id))) {
      if (known.body.kind === 'hold' && known.body.through == null) {
        await end(known)
        if (known.body.from < deed.today) await add({ ...known.body, through: addDays(deed.today, -1) })
      }
      if (known.body.kind === 'check' && result === 'someone-else') await end(known)
    }
  const clear = await clearFact(deed, personId, [...searches, { id, list, searchedOn, result }])
  if (clear && !standing.some(({ body }) => sameFact(body, clear))) await add(clear)

  await deed.tx.insert(exclusionSearches).values({
    ...{ id, personId, list, searchedOn, result, added, retracted },
    source: input.source,
    names: await namesKnown(deed.tx, personId),
    settles: settles?.id ?? null,
    note: input.note,
    pictureId: await pictureOf(deed, personId, input.pictureId),
    at: deed.now,
    by: deed.by,
  })
  await deed.record(personId, { event: 'exclusions searched', ids: { searchId: id } })
  return { ok: true }
}

async function standingFacts({ tx }: Deed, records: string[]) {
  return tx
    .select({ id: facts.id, personId: facts.personId, body: facts.body })
    .from(facts)
    .leftJoin(factRetractions, eq(factRetractions.factId, facts.id))
    .where(and(inArray(facts.personId, records), isNull(factRetractions.factId)))
}

/** The check that a position of theirs asks for, once every list was searched without a match. */
async function clearFact(deed: Deed, personId: string, searches: readonly Search[]): Promise<Fact | null> {
  const on = clearOn(searches)
  if (on === null) return null
  const { positions } = await evidenceOf(deed.tx, personId)
  const asked = positions.some(({ position }) =>
    needsOf(versionOn(position, deed.today)).some(({ need }) => need.needs === 'check' && need.of === 'exclusion'),
  )
  const confirmed = searches.some(({ result }) => result === 'confirmed-match')
  return asked || confirmed ? { kind: 'check', of: 'exclusion', on, outcome: 'clear' } : null
}
