import type { AppLoadContext } from '@remix-run/node'
import { signWords } from '#app/wording/duplicates.ts'
import { type DuplicatePair, duplicatesOf } from '#db/queries/duplicates.ts'
import { namesOfPeople } from '#db/queries/person.ts'
import { leadOf, mergesOf, recordsOf } from '#db/queries/same-person.ts'
import type { Scope } from '#domain/authority.ts'

type Db = AppLoadContext['portal']['database']['db']

/** Pairs of records with their names, how to reach them, and the way to the page that compares them. */
export async function inWords(db: Db, scope: Scope<'read person'>, today: string, pairs: readonly DuplicatePair[]) {
  const ids = pairs.flatMap(({ one, other }) => [one, other])
  const people = await namesOfPeople(db, scope, today, ids)
  const side = (id: string) => {
    const person = people.get(id)
    return { id, name: person?.name ?? '', contact: [person?.email, person?.phone].flatMap((each) => each || []) }
  }
  return pairs.map(({ one, other, signs }) => ({
    href: `/hr/people/duplicates/${one}/${other}`,
    one: side(one),
    other: side(other),
    signs: signs.map((sign) => signWords[sign]),
  }))
}

/** Of an application's person: who may be the same, and which other records were merged with theirs. */
export async function sameAs(db: Db, scope: Scope<'read person'>, today: string, personId: string) {
  const lead = await leadOf(db, personId)
  const pairs = await inWords(db, scope, today, await duplicatesOf(db, scope, today, lead))
  const records = await recordsOf(db, personId)
  const merged = records.length === 1 ? [] : await mergesOf(db, scope, today, records)
  return {
    maybe: pairs.map(({ href, one, other, signs }) => ({ href, signs, ...(one.id === lead ? other : one) })),
    merged: merged.map(({ id }) => id),
    lead,
  }
}

export type SameAs = Awaited<ReturnType<typeof sameAs>>
