import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { beforeAll, describe, expect, test } from 'vitest'
import { loader as siteLoader } from '#app/routes/hr.sites.$id._index.tsx'
import { loader as boardLoader } from '#app/routes/team._index.tsx'
import { loader as personLoader } from '#app/routes/team.people.$id.tsx'
import { loader as rosterCsv } from '#app/routes/team.roster[.]csv.tsx'
import * as schema from '#db/schema/index.ts'
import { requirementLayers, sites, standingSpans, sweeps } from '#db/schema/index.ts'
import { siteGate, siteOfGate } from '#domain/compose.ts'
import type { Addition } from '#domain/positions/index.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { asking } from '#tests/support/asking.ts'
import { joins, type Manager, memberIn, teamIn } from '#tests/support/team.ts'

const today = '2026-11-22'
let agency: TestAgency
let north: string
let shut: string

/** A site that asks for one training more, and is closed from a day on where told. */
async function site(name: string, closedFrom?: string): Promise<string> {
  const { db } = agency.database
  const recordedAt = agency.at('2026-01-01').now
  const [row] = await db.insert(sites).values({ name, createdAt: recordedAt }).returning()
  const siteId = row?.id ?? ''
  const rules: Omit<Addition, 'effectiveFrom'> = {
    requirements: { 'hipaa-training': { needs: 'training', course: 'hipaa' } },
    gates: { hospital: { requires: ['hipaa-training'] } },
  }
  await db.insert(requirementLayers).values({ siteId, effectiveFrom: '2026-01-01', rules, recordedAt })
  if (closedFrom) {
    const closed = { ...rules, closed: true }
    await db.insert(requirementLayers).values({ siteId, effectiveFrom: closedFrom, rules: closed, recordedAt })
  }
  return siteGate(siteId)
}

const open = (manager: Manager, search = '') => boardLoader(asking(agency, manager, today, `/team${search}`))

const openPerson = (manager: Manager, personId: string, search = '') =>
  personLoader(asking(agency, manager, today, `/team/people/${personId}${search}`, { id: personId }))

const named = async (manager: Manager, search = '') => (await open(manager, search)).rows.map(({ name }) => name)

beforeAll(async () => {
  agency = await testAgency()
  north = await site('North Hospital')
  shut = await site('Old Clinic', '2026-06-01')
})

describe('the gates of a board', () => {
  test('are those of the positions, then the sites that are open on the day by name', async () => {
    const { manager, teamId } = await teamIn(agency)
    await memberIn(agency, teamId, 'Ada Own')
    const names = async (search = '') => (await open(manager, search)).gates.map(({ name }) => name)
    expect(await names()).toEqual(['Work', 'Driving members', 'Peer services', 'Hospital', 'North Hospital'])
    expect((await names('?on=2026-05-31')).slice(-2)).toEqual(['North Hospital', 'Old Clinic'])
    expect((await open(manager)).question.gate).toBe('hospital')
  })

  test('a site asks what it asks more, and says so by its name', async () => {
    const { manager, teamId } = await teamIn(agency)
    const personId = await memberIn(agency, teamId, 'Ada Own')
    const data = await open(manager, `?gate=${north}`)
    expect(data.counts).toMatchObject({ cleared: 0, notCleared: 1 })
    expect(data.words).toBe('cleared for North Hospital')
    expect(data.requirements.at(-1)?.requirement).toBe('hipaa-training')
    expect(data.rows[0]).toMatchObject({ gate: { name: 'North Hospital', word: 'Not cleared' } })
    expect(data.rows[0]?.phrases).toMatch(/^may not enter North Hospital until .*HIPAA.* in order; /)
    await agency.facts(personId, agency.at('2026-02-01'), { kind: 'training', course: 'hipaa', on: '2026-02-01' })
    expect((await open(manager, `?gate=${north}`)).counts).toMatchObject({ cleared: 1 })
    expect(await (await rosterCsv(asking(agency, manager, today, `/team/roster.csv?gate=${north}`))).text()).toContain(
      'Cleared',
    )
    const { gates } = await openPerson(manager, personId, `?gate=${north}`)
    expect(gates.find(({ gate }) => gate === north)?.sentence).toMatch(/^Cleared for North Hospital through /)
  })

  test('a closed site and one that never was are told, and the hospital is shown', async () => {
    const { manager, teamId } = await teamIn(agency)
    await memberIn(agency, teamId, 'Ada Own')
    const closed = await open(manager, `?gate=${shut}`)
    expect(closed.question.gate).toBe('hospital')
    expect(closed.wrongGate).toContain('Old Clinic is not open to people of your team today')
    const unknown = await open(manager, `?gate=${siteGate(crypto.randomUUID())}`)
    expect(unknown.wrongGate).toContain('not there')
    expect((await open(manager, '?gate=hire')).wrongGate).toContain('not there')
    expect((await open(manager, `?gate=${shut}&on=2026-05-31`)).wrongGate).toBeNull()
  })
})

describe('whom a board is about', () => {
  test('on another day: who is of the team today and was then', async () => {
    const { manager, teamId } = await teamIn(agency)
    const other = await teamIn(agency)
    await memberIn(agency, teamId, 'Ada Always')
    await memberIn(agency, teamId, 'Bea Joined', { from: '2026-10-01' })
    await memberIn(agency, teamId, 'Cem Leaves', { until: '2027-01-01' })
    const gone = await memberIn(agency, teamId, 'Dov Gone', { until: '2026-06-01' })
    await joins(agency, other.teamId, gone, '2026-06-01')
    expect(await named(manager)).toEqual(['Ada Always', 'Bea Joined', 'Cem Leaves'])
    expect(await named(manager, '?on=2026-03-01')).toEqual(['Ada Always', 'Cem Leaves'])
    expect(await named(manager, '?on=2027-02-01')).toEqual(['Ada Always', 'Bea Joined'])
    expect(await named(other.manager, '?on=2026-03-01')).toEqual([])
    await expect(openPerson(manager, gone, '?on=2026-03-01')).rejects.toMatchObject({ status: 404 })
  })

  test('a manager of two teams narrows down to a program or a team; someone else’s are left out of account', async () => {
    const one = await teamIn(agency)
    const two = await teamIn(agency, { manager: one.manager })
    const foreign = await teamIn(agency)
    const both = await memberIn(agency, one.teamId, 'Ada Both')
    await joins(agency, two.teamId, both, '2026-02-01')
    await memberIn(agency, two.teamId, 'Bea Second')
    const shared = await memberIn(agency, one.teamId, 'Cem First')
    await joins(agency, foreign.teamId, shared, '2026-02-01')
    expect(await named(one.manager)).toEqual(['Ada Both', 'Cem First', 'Bea Second'])
    expect(await named(one.manager, `?program=${two.programId}`)).toEqual(['Ada Both', 'Bea Second'])
    expect(await named(one.manager, `?team=${one.teamId}`)).toEqual(['Ada Both', 'Cem First'])
    const guessed = await open(one.manager, `?team=${foreign.teamId}&program=${foreign.programId}`)
    expect(guessed.question).toMatchObject({ teamId: null, programId: null })
    expect(guessed.rows).toHaveLength(3)
  })

  test('no team, and a team without members', async () => {
    const none = await agency.person({ name: 'Nora Noteam', roles: ['manager'] })
    expect(await open(none)).toMatchObject({ teams: [], rows: [], total: 0 })
    const { manager } = await teamIn(agency)
    const empty = await open(manager, '?on=not-a-day&page=7')
    expect(empty).toMatchObject({ rows: [], total: 0, counts: { cleared: 0, notCleared: 0 } })
    expect(empty.wrongDate).toContain('not-a-day')
  })

  test('between two employments nobody is cleared, and it says from when they are again', async () => {
    const { manager, teamId } = await teamIn(agency)
    const personId = await memberIn(agency, teamId, 'Ada Twice', { lastDay: '2026-10-31' })
    await agency.employ(personId, agency.at('2026-11-01'), { hiredOn: '2026-12-07' })
    const [row] = (await open(manager)).rows
    expect(row?.gate).toMatchObject({ word: 'Not cleared', again: '2026-12-07' })
    expect(row?.gate.reason).toBe('There is no employment on this day')
    expect((await open(manager, '?on=2026-12-07')).rows[0]?.gate.word).toBe('Cleared')
    expect((await open(manager, '?on=2026-10-31')).rows[0]?.gate).toMatchObject({ through: '2026-10-31' })
  })

  test('of two positions the one that clears longest is shown', async () => {
    const { manager, teamId } = await teamIn(agency)
    const personId = await memberIn(agency, teamId, 'Ada Two')
    await agency.employ(personId, agency.at('2026-02-01'), {
      hiredOn: '2026-02-01',
      positionId: 'certified-peer-specialist',
      lastDay: '2026-12-01',
    })
    const data = await open(manager)
    expect(data.rows).toHaveLength(1)
    expect(data.rows[0]?.gate.through).toBe('2027-01-10')
    expect(data.rows[0]?.position).toContain('PACT')
  })
})

describe('what a row says', () => {
  test('every requirement of the gate, waived as waived, masked ones without a reason', async () => {
    const { manager, teamId } = await teamIn(agency)
    const facts = everythingInOrder('2026-01-10').filter(
      (fact) => fact.kind !== 'training' && fact.kind !== 'attestation',
    )
    await memberIn(agency, teamId, 'Ada Waived', {
      facts: [
        ...facts,
        { kind: 'waiver', requirement: 'peer-support-training', from: '2026-02-01', through: '2026-12-31' },
      ],
    })
    const { requirements, rows } = await open(manager, '?gate=peer-services')
    const cell = (name: string) => rows[0]?.cells[requirements.findIndex(({ requirement }) => requirement === name)]
    expect(requirements.map(({ requirement }) => requirement)).toContain('lived-experience')
    expect(cell('lived-experience')).toEqual({ kind: 'not-cleared', word: 'Not cleared yet', date: null })
    const waived = rows[0]?.cells.find((each) => each?.word === 'Waived')
    expect(waived).toEqual({ kind: 'waived', word: 'Waived', date: 'through 31 December 2026' })
  })

  test('whose standing was never derived is not verified, and never cleared', async () => {
    const { manager, teamId } = await teamIn(agency)
    const personId = await memberIn(agency, teamId, 'Ada Underived')
    await memberIn(agency, teamId, 'Bea Derived')
    await agency.database.db.delete(standingSpans).where(eq(standingSpans.personId, personId))
    const reports: unknown[] = []
    const asked = asking(agency, manager, today, '/team')
    const data = await boardLoader({ ...asked, context: { ...asked.context, report: (error) => reports.push(error) } })
    expect(data.counts).toMatchObject({ cleared: 1, notCleared: 1 })
    const row = data.rows.find((each) => each.personId === personId)
    expect(row).toMatchObject({ phrases: '', gate: { kind: 'unknown', word: 'Not verified', through: null } })
    expect(new Set(row?.cells.map((cell) => cell?.word))).toEqual(new Set(['Not verified']))
    expect(reports).toHaveLength(1)
    expect(String(reports[0])).not.toMatch(/Ada|Underived|[0-9a-f]{8}-/)
    const person = await openPerson(manager, personId)
    expect(person).toMatchObject({ strips: null, nextLapse: null })
    expect(person.gates.every(({ kind }) => kind === 'unknown')).toBe(true)
    expect(person.requirements.every(({ word }) => word === 'Not verified')).toBe(true)
    const csv = await (await rosterCsv(asking(agency, manager, today, '/team/roster.csv'))).text()
    expect(csv).toMatch(/Ada Underived,[^,]*,Not verified,,/)
  })

  test('where kept spans and rules differ the worse answer shows', async () => {
    const { manager, teamId } = await teamIn(agency)
    const early = await memberIn(agency, teamId, 'Ada Early')
    const closed = await memberIn(agency, teamId, 'Bea Closed', { facts: [] })
    const lost = await memberIn(agency, teamId, 'Cem Lost')
    const { db } = agency.database
    const hospital = (personId: string) =>
      sql`${standingSpans.personId} = ${personId} and ${standingSpans.subject} = 'gate' and ${standingSpans.name} = 'hospital'`
    await db.update(standingSpans).set({ untilDay: '2026-12-02' }).where(hospital(early))
    await db.delete(standingSpans).where(hospital(lost))
    await db.insert(standingSpans).values({
      personId: closed,
      positionId: 'pact-peer-support-specialist',
      subject: 'gate',
      name: 'hospital',
      fromDay: '2026-01-01',
      untilDay: '2027-01-01',
    })
    const reports: unknown[] = []
    const asked = asking(agency, manager, today, '/team')
    const { rows } = await boardLoader({
      ...asked,
      context: { ...asked.context, report: (error) => reports.push(error) },
    })
    expect(rows.map(({ gate }) => [gate.word, gate.through])).toEqual([
      ['Not cleared', null],
      ['Cleared, lapses soon', '2026-12-01'],
      ['Not verified', null],
    ])
    expect(String(reports[0])).toContain('3 gates')
  })

  test('says when the last sweep ran, and that it is late', async () => {
    const { manager, teamId } = await teamIn(agency)
    await memberIn(agency, teamId, 'Ada Own')
    expect((await open(manager)).fresh).toMatchObject({ swept: null, late: true })
    const ran = (minutesAgo: number) =>
      agency.database.db.insert(sweeps).values({
        day: today,
        ranAt: new Date(agency.at(today).now.getTime() - minutesAgo * 60_000),
        notices: 0,
        milestones: 0,
      })
    await ran(31)
    expect((await open(manager)).fresh.late).toBe(true)
    await ran(29)
    expect((await open(manager)).fresh).toMatchObject({ late: false, now: '22 November 2026, 5:00 am' })
  })

  test('a person’s page: what ends next, and nothing of before the day', async () => {
    const { manager, teamId } = await teamIn(agency)
    const personId = await memberIn(agency, teamId, 'Ada Own')
    const person = await openPerson(manager, personId, '?gate=work&page=3')
    expect(person.question).toMatchObject({ gate: 'work', page: 3 })
    expect(person.nextLapse).toEqual({ names: ['driving-record', 'tuberculosis'], through: '2027-01-10' })
    const runs = person.strips?.rows.flatMap((row) => row.runs) ?? []
    expect(runs.length).toBeGreaterThan(5)
    expect(runs.every(({ from }) => from === today)).toBe(true)
  })
})

test('a site’s board shows HR everybody employed on the day, whose standing is not known as not verified; to managers it is not there', async () => {
  const { manager, teamId } = await teamIn(agency)
  const facts = [...everythingInOrder('2026-01-10'), { kind: 'training', course: 'hipaa', on: '2026-02-01' } as const]
  await memberIn(agency, teamId, 'Siteboard Known', { facts })
  const lost = await memberIn(agency, teamId, 'Siteboard Lost', { facts })
  await memberIn(agency, teamId, 'Siteboard Gone', { facts, lastDay: '2026-10-31' })
  await agency.database.db.delete(standingSpans).where(eq(standingSpans.personId, lost))
  const id = siteOfGate(north) ?? ''
  const ask = (viewer: Manager, search: string) =>
    siteLoader(asking(agency, viewer, today, `/hr/sites/${id}${search}`, { id }))
  const clerk = await agency.person({ name: 'Hank Resources', roles: ['hr'] })
  const { board } = await ask(clerk, '?q=siteboard')
  expect(board.rows.map(({ person, word }) => [person, word])).toEqual([
    ['Siteboard Known', 'Cleared'],
    ['Siteboard Lost', 'Not verified'],
  ])
  expect((await ask(clerk, '?q=siteboard&show=cleared')).board.rows).toHaveLength(1)
  expect((await ask(clerk, '?q=siteboard&on=2026-10-31')).board.total).toBe(3)
  expect((await ask(clerk, '?q=siteboard&page=9')).board.rows).toHaveLength(2)
  await expect(ask(manager, '')).rejects.toMatchObject({ status: 404 })
})

test('5,000 people on one board: a page of 50 in a fixed number of queries', async () => {
  const { manager, teamId } = await teamIn(agency)
  const model = await memberIn(agency, teamId, 'Ada Model')
  const { db, sql: client } = agency.database
  await db.transaction(async (tx) => {
    await tx.execute(
      sql`create temporary table copies on commit drop as select gen_random_uuid() as id, n from generate_series(1, 4999) n`,
    )
    await tx.execute(sql`insert into people (id, given_name, family_name, source, created_at)
      select id, 'Copy', lpad(n::text, 4, '0'), 'personnel file', now() from copies`)
    await tx.execute(sql`insert into employments (employment_id, person_id, position_id, hired_on, recorded_at)
      select gen_random_uuid(), c.id, e.position_id, e.hired_on, e.recorded_at from copies c, employments e where e.person_id = ${model}`)
    await tx.execute(sql`insert into facts (person_id, kind, body, source, recorded_at)
      select c.id, f.kind, f.body, f.source, f.recorded_at from copies c, facts f where f.person_id = ${model}`)
    await tx.execute(sql`insert into team_members (team_id, person_id, from_day, recorded_at)
      select ${teamId}, id, '2026-01-12', now() from copies`)
    await tx.execute(sql`insert into standing_spans select c.id, s.position_id, s.subject, s.name, s.from_day, s.until_day
      from copies c, standing_spans s where s.person_id = ${model} and (c.n % 3 > 0 or s.subject <> 'gate')`)
  })
  await db.execute(sql`analyze`)
  const queries: string[] = []
  const logger = { logQuery: (query: string) => queries.push(query) }
  const counting = drizzle(client, { schema, casing: 'snake_case', logger })
  const asked = asking(agency, manager, today, '/team?show=cleared&sort=-through&page=40')
  const portal = { ...agency.portal, database: { ...agency.database, db: counting } }
  const reports: unknown[] = []
  const data = await boardLoader({
    ...asked,
    context: { ...asked.context, portal, report: (error) => reports.push(error) },
  })
  expect(data.counts).toMatchObject({ cleared: 3334, notCleared: 1666 })
  expect(data.rows).toHaveLength(50)
  expect(reports).toEqual([])
  expect(queries.length).toBeLessThanOrEqual(33)
  expect(JSON.stringify(data).length).toBeLessThan(150_000)
  expect((await open(manager, '?q=0042')).rows.map(({ name }) => name)).toEqual(['Copy 0042'])
  expect((await open(manager, '?page=9999')).rows.length).toBeGreaterThan(0)
})
