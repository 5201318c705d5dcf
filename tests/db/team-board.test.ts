import { beforeAll, describe, expect, test } from 'vitest'
import { loader as boardLoader } from '#app/routes/team._index.tsx'
import { loader as forecast } from '#app/routes/team.forecast._index.tsx'
import { loader as forecastCsv } from '#app/routes/team.forecast[.]csv.tsx'
import { loader as personLoader } from '#app/routes/team.people.$id.tsx'
import { loader as rosterCsv } from '#app/routes/team.roster[.]csv.tsx'
import { evidenceOf } from '#db/queries/evidence.ts'
import { boardPage, boardPerson } from '#db/queries/team-board.ts'
import { submissions } from '#db/schema/index.ts'
import { operatorScope, type Scope } from '#domain/authority.ts'
import { addDays } from '#domain/calendar/dates.ts'
import type { Fact } from '#domain/facts.ts'
import { evaluate } from '#domain/standing.ts'
import { everythingInOrder, pact, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { type Manager, memberIn, teamIn } from '#tests/support/team.ts'
import { inDeed } from '#workflows/deed.ts'

const today = '2026-11-22'
let agency: TestAgency

const team = () => teamIn(agency)
const member = (teamId: string, name: string, options: Parameters<typeof memberIn>[3] = {}) =>
  memberIn(agency, teamId, name, options)

const question = {
  today,
  on: today,
  gate: 'hospital',
  programId: null,
  teamId: null,
  search: '',
  show: 'everyone',
  lapsesWithin: 30,
  sort: 'name',
  page: 1,
} as const

const names = async (scope: Scope<'read team board'>, change: Partial<Parameters<typeof boardPage>[2]> = {}) =>
  (await boardPage(agency.database.db, scope, { ...question, ...change })).people.map(({ name }) => name)

const openBoard = (manager: Manager, search = '', day = today) =>
  boardLoader(asking(agency, manager, day, `/team${search}`))

const openPerson = (manager: Manager, personId: string, day = today) =>
  personLoader(asking(agency, manager, day, `/team/people/${personId}`, { id: personId }))

beforeAll(async () => {
  agency = await testAgency()
})

describe('whom the board shows', () => {
  test('the people of the own teams who belong today and are employed or going to be', async () => {
    const own = await team()
    const other = await team()
    await member(own.teamId, 'Ada Own')
    await member(own.teamId, 'Bea Soon', { hiredOn: '2026-12-07' })
    await member(own.teamId, 'Cem Left', { lastDay: '2026-10-31' })
    await member(own.teamId, 'Dov Lastday', { lastDay: today })
    await member(own.teamId, 'Eli Moved', { until: today })
    await member(own.teamId, 'Flo Later', { from: '2026-11-23' })
    await member(other.teamId, 'Gus Other')
    expect(await names(own.scope)).toEqual(['Dov Lastday', 'Ada Own', 'Bea Soon'])
    expect(await names(own.scope, { on: '2026-02-01' })).toEqual(['Dov Lastday', 'Ada Own', 'Bea Soon'])
    expect(await names(other.scope)).toEqual(['Gus Other'])
  })

  test('another team’s person is 404, and so is a colleague who left, and who is no manager', async () => {
    const own = await team()
    const other = await team()
    const mine = await member(own.teamId, 'Ada Own')
    const theirs = await member(other.teamId, 'Gus Other')
    const left = await member(own.teamId, 'Cem Left', { lastDay: '2026-10-31' })
    expect(await openPerson(own.manager, mine)).toMatchObject({ name: 'Ada Own' })
    for (const personId of [theirs, left, own.manager.personId, 'not-an-id', crypto.randomUUID()])
      await expect(openPerson(own.manager, personId)).rejects.toMatchObject({ status: 404 })
    const clerk = await agency.person({ roles: ['hr', 'payroll', 'admin', 'auditor'] })
    await expect(openPerson(clerk, mine)).rejects.toMatchObject({ status: 404 })
    await expect(openBoard(clerk)).rejects.toMatchObject({ status: 404 })
    expect(await boardPerson(agency.database.db, other.scope, mine, today)).toBeNull()
  })

  test('searches, sorts, narrows down and turns pages', async () => {
    const { teamId, scope } = await team()
    for (let index = 0; index < 51; index++)
      await member(teamId, `Nora Page${String(index).padStart(2, '0')}`, { facts: [] })
    await member(teamId, 'Zoe Cleared')
    expect(await names(scope, { page: 1 })).toHaveLength(50)
    expect(await names(scope, { page: 2 })).toEqual(['Nora Page49', 'Nora Page50'])
    expect(await names(scope, { search: 'page0 nora' })).toHaveLength(10)
    expect(await names(scope, { search: '%' })).toEqual([])
    expect(await names(scope, { show: 'cleared' })).toEqual(['Zoe Cleared'])
    expect(await names(scope, { sort: 'through', page: 1 })).toHaveLength(50)
    expect((await names(scope, { sort: 'through' }))[0]).toBe('Zoe Cleared')
    expect((await names(scope, { sort: '-name' }))[1]).toBe('Nora Page49')
    expect(await boardPage(agency.database.db, scope, { ...question, show: 'not-cleared' })).toMatchObject({
      counts: { cleared: 1, notCleared: 51 },
      total: 51,
    })
  })
})

describe('counts and answers against the engine', () => {
  const days = [
    '2026-01-11',
    '2026-02-01',
    '2026-06-30',
    '2026-11-22',
    '2026-12-20',
    '2027-01-10',
    '2027-01-11',
    '2028-03-01',
  ]
  let own: Awaited<ReturnType<typeof team>>
  const people: string[] = []

  beforeAll(async () => {
    own = await team()
    const inOrder = everythingInOrder('2026-01-10')
    const without = (kind: Fact['kind']) => inOrder.filter((fact) => fact.kind !== kind)
    const variants: Parameters<typeof member>[2][] = [
      {},
      { facts: without('training') },
      { facts: without('check') },
      { facts: everythingInOrder('2025-12-10') },
      { facts: everythingInOrder('2026-12-01') },
      { facts: [...inOrder, { kind: 'hold', from: '2026-11-01', through: '2026-12-15' }] },
      { facts: [...inOrder, { kind: 'waiver', requirement: 'cpr', from: '2028-01-01', through: '2028-06-30' }] },
      { leaves: [{ from: '2026-11-01' }] },
      { hiredOn: '2026-12-07' },
      { lastDay: '2026-12-24' },
      { facts: [] },
    ]
    for (const [index, options] of variants.entries())
      people.push(await member(own.teamId, `Person V${index}`, { from: '2026-01-01', ...options }))
  })

  test.each(days)('on %s', async (on) => {
    for (const gate of ['hospital', 'work', 'transport', 'peer-services']) {
      const answers = await Promise.all(
        people.map(async (personId) => {
          const { facts, positions } = await evidenceOf(agency.database.db, personId)
          const [held] = positions
          if (!held) throw new Error('no position')
          return evaluate({ facts, position: held.position, employments: held.employments, asOf: on }).gates[gate]
        }),
      )
      const cleared = answers.filter((answer) => answer?.cleared)
      const within = (count: number) =>
        cleared.filter((answer) => answer?.through && answer.through <= addDays(on, count)).length
      const page = await boardPage(agency.database.db, own.scope, { ...question, on, gate })
      expect(page.counts, gate).toEqual({
        cleared: cleared.length,
        notCleared: people.length - cleared.length,
        lapsing: { 30: within(30), 60: within(60), 90: within(90) },
      })
      const data = await openBoard(own.manager, `?on=${on}&gate=${gate}`)
      expect(data.rows.filter((row) => row.gate.kind !== 'not-cleared')).toHaveLength(cleared.length)
      expect(
        data.rows
          .map((row) => row.gate.through)
          .filter(Boolean)
          .sort(),
      ).toEqual(
        cleared
          .map((answer) => answer?.through)
          .filter(Boolean)
          .sort(),
      )
    }
  })

  test('who is on leave is not cleared for the hospital, and the board says so', async () => {
    const { rows } = await openBoard(own.manager, '?q=V7')
    expect(rows).toMatchObject([{ gate: { word: 'Not cleared', reason: 'There is a leave on this day' } }])
    expect(rows[0]?.phrases).toContain('is in good standing for work')
  })

  test('a hold says only whom to ask', async () => {
    const { rows } = await openBoard(own.manager, '?q=V5')
    expect(rows[0]?.gate).toMatchObject({ word: 'Not cleared', reason: 'Held; ask HR', again: null, through: null })
    expect(rows[0]?.phrases).toMatch(/^may not enter the hospital, .*\(held; ask HR\)$/)
    expect(JSON.stringify(rows)).not.toContain('2026-12-1')
    expect(JSON.stringify(await openPerson(own.manager, rows[0]?.personId ?? ''))).not.toContain('2026-12-1')
  })

  test('a day that does not exist is told, and today is shown', async () => {
    const data = await openBoard(own.manager, '?on=2027-02-30')
    expect(data.wrongDate).toContain('“2027-02-30” is not a day')
    expect(data.question.on).toBe(today)
    expect((await openBoard(own.manager, '?on=2027-02-28')).wrongDate).toBeNull()
  })
})

describe('T17 what is confidential looks the same to the byte, whatever is behind it', () => {
  /** All that a manager's pages and files send of one person, in every way of looking at the board. */
  async function everySight(manager: Manager, personId: string) {
    const views = [
      '',
      '?show=not-cleared',
      '?sort=through',
      '?sort=-through',
      '?gate=work',
      '?gate=peer-services',
      '?show=lapsing-90',
      '?on=2026-11-30',
    ]
    const boards = []
    for (const view of views) boards.push(await openBoard(manager, view))
    const at = (path: string) => asking(agency, manager, today, path)
    const files = [await rosterCsv(at('/team/roster.csv?sort=through')), await forecastCsv(at('/team/forecast.csv'))]
    const elsewhere = await Promise.all([forecast(at('/team/forecast')), ...files.map((file) => file.text())])
    const later = await personLoader(
      asking(agency, manager, today, `/team/people/${personId}?on=2026-11-30`, { id: personId }),
    )
    return JSON.stringify({ boards, elsewhere, later, person: await openPerson(manager, personId) })
  }

  const scope = operatorScope('command line', 'import people')
  const retract = (personId: string, ids: string[]) =>
    inDeed(agency.portal, agency.at(today), scope, async (deed) => {
      for (const id of ids) await deed.retractFact(personId, id, 'test')
    })

  const tb = (on: string, outcome: 'clear' | 'not-clear'): Fact => ({ kind: 'check', of: 'tuberculosis', on, outcome })
  const statement = (on: string, withdrawnOn?: string): Fact => ({
    kind: 'attestation',
    statement: 'lived-experience',
    on,
    ...(withdrawnOn && { withdrawnOn }),
  })

  const cases: { what: string; kept(fact: Fact): boolean; states: Record<string, Fact[]>; pending: Fact }[] = [
    {
      what: 'a TB check',
      kept: (fact) => !(fact.kind === 'check' && fact.of === 'tuberculosis'),
      states: {
        failed: [tb('2026-11-01', 'not-clear')],
        'failed after it was met': [tb('2026-03-01', 'clear'), tb('2026-11-01', 'not-clear')],
        lapsed: [tb('2025-06-01', 'clear')],
        'not yet': [tb('2026-12-01', 'clear')],
      },
      pending: tb('2026-11-20', 'clear'),
    },
    {
      what: 'lived experience',
      kept: (fact) => fact.kind !== 'attestation',
      states: { withdrawn: [statement('2025-01-01', '2026-11-01')], 'not yet': [statement('2026-12-01')] },
      pending: statement('2026-11-20'),
    },
  ]

  test.each(cases)('$what: failed, lapsed, missing and pending', async ({ kept, states, pending }) => {
    const { manager, teamId } = await team()
    const inOrder = everythingInOrder('2026-03-10')
    const personId = await member(teamId, 'Yael Masked', { facts: inOrder.filter(kept) })
    await member(teamId, 'Abe Before')
    await member(teamId, 'Zed After', { facts: [] })
    const missing = await everySight(manager, personId)
    expect(missing).toContain('Not cleared yet')

    for (const [state, facts] of Object.entries(states)) {
      const ids = await agency.facts(personId, agency.at(today), ...facts)
      expect(await everySight(manager, personId), state).toBe(missing)
      await retract(personId, ids)
    }
    await agency.database.db.insert(submissions).values({
      personId,
      positionId: pact,
      requirements: ['tuberculosis'],
      claims: pending,
      sentAt: agency.at(today).now,
    })
    expect(await everySight(manager, personId), 'pending').toBe(missing)

    await agency.facts(personId, agency.at(today), ...inOrder.filter((fact) => !kept(fact)))
    const met = await everySight(manager, personId)
    expect(met).not.toBe(missing)
    expect(met).toContain('"word":"Cleared"')
  })

  test('a driving restriction: a manager reads no more than that it is not cleared yet', async () => {
    const { manager, teamId } = await team()
    const restricted: Fact = {
      kind: 'credential',
      of: ['fingerprint-clearance'],
      state: 'AZ',
      from: '2026-02-01',
      through: '2031-02-01',
      restrictions: ['driving'],
    }
    const personId = await member(teamId, 'Rex Restricted', { facts: [...everythingInOrder('2026-01-10'), restricted] })
    const person = await openPerson(manager, personId)
    expect(person.requirements.find(({ requirement }) => requirement === 'unrestricted-driving')).toEqual({
      requirement: 'unrestricted-driving',
      name: 'Permission to drive members',
      kind: 'not-cleared',
      word: 'Not cleared yet',
      detail: null,
    })
    expect(person.gates.find(({ gate }) => gate === 'transport')).toMatchObject({ again: null, kind: 'not-cleared' })
  })

  test('a manager who is HR with the medical permission sees no more on these pages', async () => {
    const { manager, teamId } = await team()
    const facts = [...everythingInOrder('2026-03-10'), tb('2026-11-01', 'not-clear')]
    const personId = await member(teamId, 'Yael Masked', { facts })
    const both: Manager = { ...manager, roles: ['manager', 'hr', 'medical', 'admin', 'auditor'] }
    expect(await everySight(both, personId)).toBe(await everySight(manager, personId))
  })
})
