import { drizzle } from 'drizzle-orm/postgres-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { reviewQueue } from '#db/queries/review-queue.ts'
import { sameNumberElsewhere } from '#db/queries/same-number.ts'
import { submissionById } from '#db/queries/submissions.ts'
import * as schema from '#db/schema/index.ts'
import { authorize, type Viewer } from '#domain/authority.ts'
import { inView } from '#domain/review-queue.ts'
import { everythingInOrder, pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applied, cardBoxes, send } from '#tests/support/evidence.ts'
import { acceptSubmission } from '#workflows/submissions/accept-submission.ts'

const today = '2026-03-02'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

function deciding(viewer: Viewer) {
  const scope = authorize(viewer, 'decide submission')
  if (!scope) throw new Error('may not review')
  return scope
}

const reviewer = async () => deciding(await agency.person({ name: 'Hana Reviewer', roles: ['hr'] }))

/** So many employees who may not work for want of CPR, which waits for review; nothing of their standing is kept. */
async function employ(count: number) {
  const { sql } = agency.database
  const facts = everythingInOrder('2026-02-01').filter((fact) => fact.kind !== 'credential' || !fact.of.includes('cpr'))
  await sql`
    with hired as (
      insert into people (given_name, family_name, source, created_at)
      select 'Emil', 'Number ' || n, 'personnel file', now() from generate_series(1, ${count}) n returning id
    ), employed as (
      insert into employments (employment_id, person_id, position_id, hired_on, recorded_at)
      select gen_random_uuid(), id, ${pact}, '2026-01-05', now() from hired
    ), known as (
      insert into facts (person_id, kind, body, source, recorded_at)
      select hired.id, fact->>'kind', fact, 'personnel file', now()
      from hired, jsonb_array_elements(${JSON.stringify(facts)}::text::jsonb) fact
    )
    insert into submissions (person_id, position_id, requirements, claims, sent_at)
    select id, ${pact}, array['cpr'],
      '{"kind":"credential","of":["cpr"],"from":"2026-02-01","through":"2028-02-01"}', now() from hired`
}

/** How many queries the queue takes, how many wait, and in how many milliseconds it was read. */
async function read(scope: Awaited<ReturnType<typeof reviewer>>) {
  let queries = 0
  const counting = { logQuery: () => void queries++ }
  const db = drizzle(agency.database.sql, { schema, casing: 'snake_case', logger: counting })
  const began = performance.now()
  const queue = await reviewQueue(db, scope, today)
  return { queries, waiting: queue.length, blocking: inView(queue, 'blocking').length, took: performance.now() - began }
}

test('the queue takes as many queries for two thousand as for five, and finds those whose work is blocked', async () => {
  const scope = await reviewer()
  await employ(5)
  const few = await read(scope)
  await employ(1995)
  const many = await read(scope)
  console.info(`2,000 waiting, all to be judged by the rules: ${many.queries} queries, ${Math.round(many.took)} ms`)
  expect(few.queries).toBeLessThanOrEqual(17)
  expect(many).toMatchObject({ queries: few.queries, waiting: 2000, blocking: 2000 })
})

describe('a number that another person has on a card', () => {
  async function sent(name: string, number: string, requirement = 'fingerprint-clearance', viewer?: Viewer) {
    const person = viewer?.kind === 'account' ? viewer : await agency.person({ name })
    if (!viewer) await applied(agency, person.personId, 'clearing')
    const more: Record<string, string> =
      requirement === 'cpr' ? { number } : { number, state: 'AZ', level: 'no', restriction: 'no' }
    const boxes = cardBoxes('2026-02-01', '2028-02-01', more)
    return { person, boxes, submissionId: await send(agency, person, today, { requirement, boxes }) }
  }

  async function others(scope: Awaited<ReturnType<typeof reviewer>>, submissionId: string) {
    const row = await submissionById(agency.database.db, scope, today, submissionId)
    if (!row) throw new Error('not seen')
    const numbers = [row.details.number]
    const found = await sameNumberElsewhere(agency.database.db, scope, today, { ...row, numbers })
    return found?.map(({ id }) => id)
  }

  test('is found however it is written, on a card of the same kind alone', async () => {
    const scope = await reviewer()
    const first = await sent('Ana Flores', 'az-1234 567')
    const second = await sent('Bo Other', 'AZ 1234-567')
    const course = await sent('Cy Course', 'AZ1234567', 'cpr')
    expect(await others(scope, second.submissionId)).toEqual([first.submissionId])
    expect(await others(scope, course.submissionId)).toEqual([])
    const bare = await sent('Di Bare', '')
    expect(await others(scope, bare.submissionId), 'no number to compare').toBeUndefined()
  })

  test('is no finding on a later card of the same person, and one’s own is out of sight', async () => {
    const scope = await reviewer()
    const first = await sent('Ana Flores', 'K-777-001', 'cpr')
    const again = await sent('', 'K777001', 'cpr', first.person)
    expect(await others(scope, again.submissionId)).toEqual([])
    const own = await agency.person({ name: 'Own Reviewer', roles: ['hr'] })
    await applied(agency, own.personId, 'clearing')
    await sent('', 'K777002', 'cpr', own)
    const third = await sent('Ed Third', 'K777002', 'cpr')
    expect(await others(deciding(own), third.submissionId)).toEqual([])
  })

  test('that the reviewer corrected counts as confirmed', async () => {
    const scope = await reviewer()
    const first = await sent('Fay Typo', 'Q 100 20O', 'cpr')
    const boxes = { ...first.boxes, number: 'Q 100 200' }
    const accepting = { submissionId: first.submissionId, boxes }
    expect((await acceptSubmission(agency.portal, agency.at(today), scope, accepting)).ok).toBe(true)
    const second = await sent('Gil Second', 'q100200', 'cpr')
    expect(await others(scope, second.submissionId)).toEqual([first.submissionId])
  })
})
