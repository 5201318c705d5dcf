import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { pipelineChoices, readPipeline } from '#app/hr/pipeline.server.ts'
import { pipelineAsked, pipelineHref } from '#app/hr/pipeline-asked.ts'
import type { Executor } from '#db/client.ts'
import * as schema from '#db/schema/index.ts'
import type { ApplicationState, Move } from '#domain/hiring.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { may, opening } from '#tests/support/hr.ts'

const today = '2026-06-15'
const timeZone = 'America/Phoenix'
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

type Step = [on: string, move: Move, to: ApplicationState]

/** Someone whose application has gone these steps; the first comes after the draft. */
async function went(name: string, steps: Step[], details: Partial<typeof schema.people.$inferInsert> = {}) {
  const { personId } = await agency.person({ name })
  const { db } = agency.database
  if (Object.keys(details).length > 0) await db.update(schema.people).set(details).where(eq(schema.people.id, personId))
  const { postingId, programId } = await opening(agency)
  const id = randomUUID()
  const first = steps[0]?.[0] ?? today
  const at = (day: string) => new Date(`${day}T19:00:00Z`)
  await db.insert(schema.applications).values({
    id,
    postingId,
    personId,
    state: steps.at(-1)?.[2] ?? 'submitted',
    answers: {},
    startedAt: at(first),
    submittedAt: at(first),
  })
  let from: ApplicationState = 'draft'
  for (const [on, move, to] of steps) {
    const row = { applicationId: id, move, fromState: from, toState: to, at: at(on), reason: 'for the test' }
    await db.insert(schema.applicationMoves).values(row)
    from = to
  }
  return { id, postingId, programId }
}

async function listed(query: string) {
  const { db } = agency.database
  const asked = pipelineAsked(new URLSearchParams(query))
  const { rows, total } = await readPipeline(db, may(hr, 'read application'), asked, { today, timeZone })
  return { names: rows.map(({ name }) => name), rows, total }
}

describe('what the address asks for', () => {
  test('the days at a stage are counted from its moves: being taken up begins no new wait, coming back does', async () => {
    await went('Ada Patient', [
      ['2026-06-01', 'submit', 'submitted'],
      ['2026-06-10', 'screen', 'screening'],
    ])
    await went('Ben Returned', [
      ['2026-05-01', 'submit', 'submitted'],
      ['2026-05-02', 'screen', 'screening'],
      ['2026-05-03', 'request-information', 'information-requested'],
      ['2026-06-08', 'answer-information', 'screening'],
    ])
    await went('Cleo Asked', [
      ['2026-05-01', 'submit', 'submitted'],
      ['2026-06-07', 'request-information', 'information-requested'],
    ])
    await went('Dan Declined', [
      ['2026-01-01', 'submit', 'submitted'],
      ['2026-01-02', 'decline', 'declined'],
    ])
    const { rows } = await listed('view=table&sort=name')
    const days = Object.fromEntries(rows.map(({ name, days }) => [name, days]))
    expect(days).toMatchObject({ 'Ada Patient': '14 days', 'Ben Returned': '7 days', 'Cleo Asked': '8 days' })
    expect(days['Dan Declined']).toBe('')
    expect(rows.find(({ name }) => name === 'Cleo Asked')?.stage).toBe('information')

    expect((await listed('view=table&days=7&sort=waiting')).names).toEqual(['Ada Patient', 'Cleo Asked'])
    expect((await listed('view=table&days=13&sort=waiting')).names).toEqual(['Ada Patient'])
    expect((await listed('view=table&days=14')).names).toEqual([])
    expect((await listed('days=7&stage=information')).total).toBe(1)
  })

  test('a person is found by e-mail, by other names, and by a phone number however it is typed', async () => {
    await went('Rosa Vega', [[today, 'submit', 'submitted']], {
      phone: '(520) 555-0148',
      email: 'rosa.vega@people.example',
      otherNames: 'Rosa Luna\nR. Vega',
    })
    for (const typed of [
      '520 555 01 48',
      '+1 520-555-0148',
      '5205550148',
      '520.555.0148',
      '0148',
      'ROSA.VEGA@people',
      'luna rosa',
    ])
      expect([typed, ...(await listed(`view=table&q=${encodeURIComponent(typed)}`)).names]).toEqual([
        typed,
        'Rosa Vega',
      ])
    for (const typed of ['520 555 0149', 'luna ada', '%'])
      expect((await listed(`view=table&q=${encodeURIComponent(typed)}`)).names).toEqual([])
  })

  test('posting, program and place narrow down, and the counts are of what is shown', async () => {
    const { id, postingId, programId } = await went('Ines Placed', [[today, 'submit', 'submitted']])
    await agency.database.db.update(schema.postings).set({ place: 'Yuma' }).where(eq(schema.postings.id, postingId))
    for (const query of [
      `posting=${postingId}`,
      `program=${programId}`,
      'place=Yuma',
      'place=Yuma&position=pact-peer-support-specialist',
    ])
      for (const view of ['columns', 'table']) {
        const { rows, total } = await listed(`view=${view}&${query}`)
        expect([rows.map((row) => row.id), total]).toEqual([[id], 1])
      }
    expect((await listed('place=Yuma&stage=ready')).total).toBe(0)
    const choices = await pipelineChoices(agency.database.db, may(hr, 'read application'))
    expect(choices.places).toContainEqual({ value: 'Yuma', label: 'Yuma' })
  })

  test('nonsense in the address is left out, and every view has one address', () => {
    const asked = pipelineAsked(new URLSearchParams("view=x&stage='&posting=7&days=-1&sort=drop&page=0&q=%20%20"))
    expect(pipelineHref(asked)).toBe('/hr/applications?view=columns')
    expect(pipelineHref(pipelineAsked(new URLSearchParams('stage=ready&page=3')))).toBe(
      '/hr/applications?view=table&stage=ready&page=3',
    )
  })
})

describe('two thousand applications', () => {
  let many: TestAgency

  beforeAll(async () => {
    many = await testAgency()
    const { postingId } = await opening(many)
    const at = (index: number) => new Date(Date.UTC(2026, 0, 1, 12, index))
    const people = Array.from({ length: 2_000 }, (_, index) => ({ id: randomUUID(), index }))
    const { db } = many.database
    for (let from = 0; from < people.length; from += 500) {
      const batch = people.slice(from, from + 500)
      const state = (index: number) => (index % 4 === 0 ? 'declined' : index % 2 === 0 ? 'interview' : 'submitted')
      await db.insert(schema.people).values(
        batch.map(({ id, index }) => ({
          id,
          givenName: `Person ${index}`,
          familyName: 'Example',
          source: 'application' as const,
          createdAt: at(index),
        })),
      )
      const sent = batch.map(({ id, index }) => ({
        id: randomUUID(),
        postingId,
        personId: id,
        state: state(index) as ApplicationState,
        answers: {},
        startedAt: at(index),
        submittedAt: at(index),
      }))
      await db.insert(schema.applications).values(sent)
      await db.insert(schema.applicationMoves).values(
        sent.map(({ id, state, submittedAt }) => ({
          applicationId: id,
          move: 'submit' as const,
          fromState: 'draft' as const,
          toState: state,
          at: submittedAt,
          reason: 'signed-and-sent',
        })),
      )
    }
  })

  /** What a page reads, counted in queries. */
  async function counted(from: TestAgency, query: string) {
    let queries = 0
    const logger = { logQuery: () => void queries++ }
    const db = drizzle(from.database.sql, { schema, casing: 'snake_case', logger }) as Executor
    const asked = pipelineAsked(new URLSearchParams(query))
    const viewer = { kind: 'account', accountId: randomUUID(), personId: randomUUID(), roles: ['hr'] } as const
    const page = await readPipeline(db as never, may(viewer, 'read application'), asked, { today, timeZone })
    return { queries, ...page }
  }

  test('a page costs as many queries as with a handful, and reads only what it shows', async () => {
    const board = await counted(many, 'view=columns')
    expect(board.counts).toMatchObject({ 'to-screen': 1_000, interview: 500, closed: 500 })
    expect(board.total).toBe(2_000)
    expect(board.rows).toHaveLength(60)
    const firsts = board.rows.filter(({ stage }) => stage === 'to-screen').map(({ name }) => name)
    expect([firsts[0], firsts[19]]).toEqual(['Person 1 Example', 'Person 39 Example'])
    expect(board.rows.find(({ stage }) => stage === 'closed')?.name).toBe('Person 1996 Example')

    const table = await counted(many, 'view=table&stage=to-screen&page=2&sort=waiting')
    expect([table.total, table.rows.length, table.rows[0]?.name]).toEqual([1_000, 50, 'Person 101 Example'])

    const few = await counted(agency, 'view=columns')
    expect(few.rows.length).toBeLessThan(20)
    expect([board.queries, table.queries]).toEqual([few.queries, few.queries])
    expect(few.queries).toBeLessThanOrEqual(8)
  })
})
