import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Scope } from '#domain/authority.ts'
import type { Executor } from '../client.ts'
import { documents, factRetractions, facts, people, personDistinctions, submissions } from '../schema/index.ts'
import { evidenceWithin } from './after-offer.ts'
import { lastDigits, plain } from './plain.ts'
import { leads } from './same-person.ts'
import { within } from './scope.ts'

/**
 * What makes two records likely to be of one person. `name-and-birth` is looked at only where both dates of birth may be known,
 * which is after an accepted offer; `name-alone` where one of them has no address that could tell them apart; `same-file` never for
 * anything confidential.
 */
export const duplicateSigns = [
  'same-email',
  'same-phone',
  'name-and-birth',
  'other-name',
  'name-alone',
  'same-file',
] as const

export type DuplicateSign = (typeof duplicateSigns)[number]

/** Two records, each by the one whose page shows everything of its person, and what speaks for their being of one. */
export type DuplicatePair = { one: string; other: string; signs: DuplicateSign[] }

type ReadScope = Scope<'read person'>

export const pairsOnAPage = 50

const a = alias(people, 'a')
const b = alias(people, 'b')
const name = (person: typeof a | typeof b) => plain(sql`${person.givenName} || ' ' || ${person.familyName}`)
const otherNames = (person: typeof a | typeof b) => sql`string_to_array(${plain(person.otherNames)}, chr(10))`
const named = (person: typeof a | typeof b) => sql`${person.familyName} <> ''`

/**
 * Every pair of records with a sign, twice where there are two signs.
 *
 * @param only the pairs of this record alone, null for all
 */
function signs(scope: ReadScope, today: string, only: string | null): SQL {
  const which = only ? sql`${a.id} = ${only} and ${b.id} <> ${only}` : sql`${a.id} < ${b.id}`
  const found = (sign: DuplicateSign, condition: SQL) => sql`
    select ${a.id} as one, ${b.id} as other, ${sign}::text as sign from ${people} as a join ${people} as b on ${condition}
    where ${which}`
  const births = (person: typeof a | typeof b) => sql`(select array_agg(${facts.body} ->> 'on') from ${facts}
    where ${facts.personId} = ${person.id} and ${facts.kind} = 'birth-date'
      and not exists (select 1 from ${factRetractions} where ${factRetractions.factId} = ${facts.id})
      and ${evidenceWithin(scope, facts.personId, today)})`
  const sent = alias(documents, 'sent')
  const again = alias(documents, 'again')
  const ordinary = (document: typeof sent | typeof again) => sql`exists (select 1 from ${submissions}
    where ${submissions.id} = ${document.submissionId} and ${submissions.claims} ->> 'kind' <> 'check')
    and ${evidenceWithin(scope, document.personId, today)}`
  const sameFile = sql`
    select ${sent.personId} as one, ${again.personId} as other, 'same-file'::text as sign
    from ${documents} as sent join ${documents} as again on ${sent.sha256} = ${again.sha256}
    where ${only ? sql`${sent.personId} = ${only} and ${again.personId} <> ${only}` : sql`${sent.personId} < ${again.personId}`}
      and ${ordinary(sent)} and ${ordinary(again)}`
  return sql.join(
    [
      found('same-email', sql`lower(${a.email}) = lower(${b.email})`),
      found('same-phone', sql`${lastDigits(a.phone)} = ${lastDigits(b.phone)} and length(${lastDigits(a.phone)}) = 10`),
      found('name-and-birth', sql`${name(a)} = ${name(b)} and ${named(a)} and ${births(a)} && ${births(b)}`),
      sql`select ${a.id} as one, ${b.id} as other, 'other-name'::text as sign
        from ${people} as a cross join lateral unnest(${otherNames(a)}) as used(name) join ${people} as b on ${name(b)} = used.name
        where ${a.otherNames} <> '' and ${named(b)} and ${b.id} <> ${a.id} ${only ? sql`and ${a.id} = ${only}` : sql``}`,
      ...(only ? [found('other-name', sql`${otherNames(b)} @> array[${name(a)}] and ${named(a)}`)] : []),
      found(
        'other-name',
        sql`${name(a)} = ${name(b)} and ${named(a)} and ${a.otherNames} <> '' and ${otherNames(a)} && ${otherNames(b)}`,
      ),
      found(
        'name-alone',
        sql`${name(a)} = ${name(b)} and ${named(a)} and (${a.email} is null or ${b.email} is null)
          and not coalesce(not (${births(a)} && ${births(b)}), false)`,
      ),
      sameFile,
    ],
    sql` union all `,
  )
}

/** The pairs by the records that lead, without those that are merged already or were found to be two people. */
function offered(scope: ReadScope, today: string, only: string | null): SQL {
  const pair = (one: SQL, other: SQL) => sql`${personDistinctions.oneId} = least(${one}, ${other})
    and ${personDistinctions.otherId} = greatest(${one}, ${other})`
  const one = sql`coalesce(led.lead, signed.one)`
  const other = sql`coalesce(led_too.lead, signed.other)`
  return sql`with recursive ${leads}, signed as (${signs(scope, today, only)})
    select least(${one}, ${other}) as one, greatest(${one}, ${other}) as other, array_agg(distinct signed.sign) as signs
    from signed
    left join leads as led on led.id = signed.one
    left join leads as led_too on led_too.id = signed.other
    join ${people} as a on ${a.id} = signed.one and ${within(scope, a.id, today)}
    join ${people} as b on ${b.id} = signed.other and ${within(scope, b.id, today)}
    where ${one} <> ${other} and not exists (select 1 from ${personDistinctions}
      where (${pair(sql`signed.one`, sql`signed.other`)}) or (${pair(one, other)}))
    group by 1, 2`
}

type Row = { one: string; other: string; signs: DuplicateSign[] }

function pairOf(row: Row): DuplicatePair {
  return { ...row, signs: duplicateSigns.filter((sign) => row.signs.includes(sign)) }
}

/** The records that may be of the same person as this one, those with the most signs first. */
export async function duplicatesOf(
  executor: Executor,
  scope: ReadScope,
  today: string,
  personId: string,
): Promise<DuplicatePair[]> {
  const rows = await executor.execute<Row>(sql`select found.* from (${offered(scope, today, personId)}) as found
    order by cardinality(found.signs) desc, found.one, found.other limit 10`)
  return rows.map(pairOf)
}

/**
 * One page of all pairs that may be one person, those with the most signs first, and how many there are.
 *
 * @param page from 1
 */
export async function duplicatePairs(executor: Executor, scope: ReadScope, today: string, page: number) {
  const rows = await executor.execute<Row & { total: number }>(sql`
    select found.*, (count(*) over ())::int as total from (${offered(scope, today, null)}) as found
    order by cardinality(found.signs) desc, found.one, found.other
    limit ${pairsOnAPage} offset ${(page - 1) * pairsOnAPage}`)
  return { total: rows[0]?.total ?? 0, pairs: rows.map(({ total: _, ...row }) => pairOf(row)) }
}
