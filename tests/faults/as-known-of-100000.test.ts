import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { markedPeople, runById } from '#db/queries/known-at-runs.ts'
import { operatorScope } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { everythingInOrder, pact, testAgency } from '#tests/support/agency.ts'
import { may } from '#tests/support/hr.ts'
import { askAsKnown } from '#workflows/as-known/ask-as-known.ts'
import { workOutAsKnown } from '#workflows/as-known/work-out-as-known.ts'

const people = Number(process.env.PEOPLE ?? 100_000)

/** Eighteen facts: what is asked, and older cards of it. */
const facts: readonly Fact[] = [
  ...everythingInOrder('2026-01-10'),
  ...[2021, 2022, 2023, 2024].flatMap((year): Fact[] => [
    { kind: 'check', of: 'tuberculosis', on: `${year}-01-05`, outcome: 'clear' },
    { kind: 'credential', of: ['cpr', 'first-aid'], from: `${year}-02-01`, through: `${year + 1}-02-01` },
  ]),
]

test(`everybody of an agency of ${people.toLocaleString('en-US')} as known at an earlier instant`, async () => {
  const agency = await testAgency()
  const { sql, db } = agency.database
  await sql.unsafe(`
      insert into people (id, given_name, family_name, source, created_at)
        select lpad(to_hex(n), 32, '0')::uuid, 'Person ' || n, 'Example', 'personnel file', '2026-02-01' from generate_series(1, ${people}) n;
      insert into employments (employment_id, person_id, position_id, hired_on, recorded_at)
        select id, id, '${pact}', '2026-01-12', '2026-02-01' from people where given_name like 'Person %';`)
  // Of every twentieth the newest check became known only in June.
  for (const [index, fact] of facts.entries()) {
    const late = fact.kind === 'check' && fact.of === 'tuberculosis' && fact.on > '2026'
    await sql`insert into facts (person_id, kind, body, source, recorded_at)
        select id, ${fact.kind}, ${JSON.stringify(fact)}::text::jsonb, 'personnel file',
          case when ${late} and right(given_name, 2) in ('00', '20', '40', '60', '80') then '2026-06-01'::timestamptz
            else '2026-02-01'::timestamptz + ${index} * interval '1 minute' end
        from people where given_name like 'Person %'`
  }
  await sql`analyze`
  const hr = await agency.person({ roles: ['hr'] })
  const scope = may(hr, 'ask as known')
  const moment = agency.at('2026-11-22')
  const runId = await askAsKnown(agency.portal, moment, scope, {
    on: '2026-05-03',
    knownAt: new Date('2026-05-04T00:00:00Z'),
  })
  const began = performance.now()
  await workOutAsKnown(agency.portal, moment, operatorScope('jobs', 'work out as known'), runId)
  const seconds = (performance.now() - began) / 1000
  const run = await runById(db, scope, runId)
  expect(run?.done).toBe(people)
  expect(run?.counts.hospital).toMatchObject({ people, gained: Math.floor(people / 20), lost: 0 })
  const paged = performance.now()
  const page = await markedPeople(db, scope, runId, { gate: 'hospital', show: 'gained', search: '', page: 1 })
  const took = performance.now() - paged
  expect(page.total).toBe(Math.floor(people / 20))
  console.info(
    `${people} people of ${facts.length} facts, both answers in every gate: ${seconds.toFixed(1)} s; a page of those who differ: ${took.toFixed(0)} ms`,
  )
}, 600_000)
