import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { evidenceOf } from '#db/queries/evidence.ts'
import { employmentsOf } from '#db/queries/person.ts'
import * as schema from '#db/schema/index.ts'
import { evaluate } from '#domain/standing.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { may, opening } from '#tests/support/hr.ts'
import { correctEmployment } from '#workflows/employments/correct-employment.ts'
import { endEmployment } from '#workflows/employments/end-employment.ts'
import { recordLeave } from '#workflows/employments/record-leave.ts'
import { recordSupervision } from '#workflows/facts/record-supervision.ts'
import { retractFact } from '#workflows/facts/retract-fact.ts'
import { NotFound } from '#workflows/problems.ts'

const today = '2026-06-01'
let agency: TestAgency

beforeAll(async () => {
  agency = await testAgency()
})

const reviewer = () => agency.person({ name: 'Hana Reviewer', roles: ['hr'] })

async function employee(hiredOn = '2026-03-02') {
  const viewer = await agency.person({ name: 'Ana Flores' })
  await agency.facts(viewer.personId, agency.at(hiredOn), ...everythingInOrder(hiredOn))
  const employmentId = await agency.employ(viewer.personId, agency.at(hiredOn), { hiredOn })
  return { ...viewer, employmentId }
}

async function hospitalOn(personId: string, day: string) {
  const { facts, positions } = await evidenceOf(agency.database.db, personId)
  const [held] = positions
  if (!held) throw new Error('no position')
  const { gates } = evaluate({ ...held, facts, asOf: day })
  return gates.hospital
}

async function hospitalSpans(personId: string) {
  const rows = await agency.database.sql`
    select from_day, until_day from standing_spans
    where person_id = ${personId} and subject = 'gate' and name = 'hospital' order by from_day`
  return rows.map((row) => [row.from_day, row.until_day])
}

async function known(personId: string) {
  const hr = await reviewer()
  const { employments } = await employmentsOf(agency.database.db, may(hr, 'read person'), today, personId)
  return employments
}

describe('a leave', () => {
  test('closes the hospital on its days and on no other', async () => {
    const hr = await reviewer()
    const { personId, employmentId } = await employee()
    const leave = { employmentId, from: '2026-06-10', through: '2026-06-20' }
    const scope = may(hr, 'change employment')
    expect(await recordLeave(agency.portal, agency.at(today), scope, leave)).toEqual({ ok: true })
    expect(await hospitalOn(personId, '2026-06-09')).toMatchObject({ cleared: true, limitedBy: ['leave'] })
    expect(await hospitalOn(personId, '2026-06-10')).toMatchObject({ blockedBy: ['leave'], again: '2026-06-21' })
    expect(await hospitalOn(personId, '2026-06-21')).toMatchObject({ cleared: true })
    expect((await hospitalSpans(personId)).slice(0, 2)).toEqual([
      ['2026-03-02', '2026-06-10'],
      ['2026-06-21', '2027-03-03'],
    ])
  })

  test('keeps what was known before', async () => {
    const hr = await reviewer()
    const { personId, employmentId } = await employee()
    const scope = may(hr, 'change employment')
    await recordLeave(agency.portal, agency.at(today), scope, { employmentId, from: '2026-05-01', through: null })
    const { facts, positions } = await evidenceOf(agency.database.db, personId)
    const [held] = positions
    if (!held) throw new Error('no position')
    const asOf = '2026-05-20'
    const then = evaluate({ ...held, facts, asOf, knownAt: '2026-05-21T00:00:00Z' })
    expect([then.gates.hospital?.cleared, evaluate({ ...held, facts, asOf }).gates.hospital?.cleared]).toEqual([
      true,
      false,
    ])
  })

  test.each([
    [{ from: '2026-06-20', through: '2026-06-10' }, 'through-before-from'],
    [{ from: '2026-03-01', through: '2026-03-10' }, 'leave-before-hire'],
    [{ from: '2026-06-20', through: '2026-06-25' }, 'leaves-overlap'],
    [{ from: '2026-06-01', through: null }, 'leaves-overlap'],
  ])('of %j is refused and changes nothing', async (days, problem) => {
    const hr = await reviewer()
    const { personId, employmentId } = await employee()
    const scope = may(hr, 'change employment')
    const first = { employmentId, from: '2026-06-10', through: '2026-06-20' }
    await recordLeave(agency.portal, agency.at(today), scope, first)
    const refused = await recordLeave(agency.portal, agency.at(today), scope, { employmentId, ...days })
    expect(refused).toMatchObject({ ok: false, problem })
    expect((await known(personId)).map(({ leaves }) => leaves)).toEqual([
      [{ from: '2026-06-10', through: '2026-06-20' }],
    ])
  })
})

describe('the end of an employment', () => {
  test('counts through its last day, and the person leaves the team on the day after', async () => {
    const hr = await reviewer()
    const { personId, employmentId } = await employee()
    const { teamId } = await opening(agency)
    const { db } = agency.database
    const recordedAt = agency.at(today).now
    await db.insert(schema.teamMembers).values({ teamId, personId, fromDay: '2026-03-02', recordedAt })
    const scope = may(hr, 'change employment')
    const end = (lastDay: string) => endEmployment(agency.portal, agency.at(today), scope, { employmentId, lastDay })
    expect(await end('2026-03-01')).toMatchObject({ problem: 'last-day-before-hire' })
    expect(await end('2026-06-30')).toEqual({ ok: true })
    expect(await end('2026-07-31')).toMatchObject({ problem: 'ended' })
    expect(await hospitalOn(personId, '2026-06-30')).toMatchObject({ cleared: true, limitedBy: ['employment'] })
    expect(await hospitalOn(personId, '2026-07-01')).toMatchObject({ cleared: false, blockedBy: ['employment'] })
    const [membership] = await db.select().from(schema.teamMembers).where(eq(schema.teamMembers.personId, personId))
    expect(membership?.untilDay).toBe('2026-07-01')
  })

  test('waits for a leave that would begin after it to be put right', async () => {
    const hr = await reviewer()
    const { employmentId } = await employee()
    const scope = may(hr, 'change employment')
    await recordLeave(agency.portal, agency.at(today), scope, { employmentId, from: '2026-08-01', through: null })
    expect(
      await endEmployment(agency.portal, agency.at(today), scope, { employmentId, lastDay: '2026-07-15' }),
    ).toEqual({
      ok: false,
      problem: 'leave-after-last-day',
      leave: 0,
    })
  })
})

describe('a correction', () => {
  test('replaces what was known under the same employment, and keeps the old row with the reason', async () => {
    const hr = await reviewer()
    const { personId, employmentId } = await employee()
    const [before] = await known(personId)
    const correction = {
      employmentId,
      revisionId: before?.id ?? '',
      hiredOn: '2026-03-09',
      lastDay: null,
      leaves: [],
      reason: 'First day was a week later',
    }
    const scope = may(hr, 'change employment')
    expect(await correctEmployment(agency.portal, agency.at(today), scope, correction)).toEqual({ ok: true })
    const after = await known(personId)
    expect(after.map((row) => [row.employmentId, row.hiredOn])).toEqual([[employmentId, '2026-03-09']])
    expect((await hospitalSpans(personId))[0]).toEqual(['2026-03-09', '2027-03-03'])
    const [kept] = await agency.database.db
      .select()
      .from(schema.employmentRetractions)
      .where(eq(schema.employmentRetractions.revisionId, before?.id ?? ''))
    expect(kept?.reason).toBe('First day was a week later')
    const stale = await correctEmployment(agency.portal, agency.at(today), scope, correction)
    expect(stale).toEqual({ ok: false, problem: 'changed' })
  })

  test('cannot make two employments in a position share a day', async () => {
    const hr = await reviewer()
    const { personId, employmentId } = await employee()
    await endEmployment(agency.portal, agency.at(today), may(hr, 'change employment'), {
      employmentId,
      lastDay: '2026-06-30',
    })
    const again = await agency.employ(personId, agency.at(today), { hiredOn: '2026-09-01' })
    const [second] = await known(personId)
    expect(second?.employmentId).toBe(again)
    const overlapping = {
      employmentId: again,
      revisionId: second?.id ?? '',
      hiredOn: '2026-06-30',
      lastDay: null,
      leaves: [],
      reason: 'Came back at once',
    }
    const refused = await correctEmployment(agency.portal, agency.at(today), may(hr, 'change employment'), overlapping)
    expect(refused).toEqual({ ok: false, problem: 'employments-overlap' })
  })
})

test('supervision is recorded once, and only of the kind that a position asks for', async () => {
  const hr = await reviewer()
  const { personId } = await agency.person()
  await agency.employ(personId, agency.at(today), { hiredOn: '2026-03-02', positionId: 'certified-peer-specialist' })
  const by = 'qualified-mental-health-professional'
  const record = (input: { by?: string; from?: string; through?: string | null }) =>
    recordSupervision(agency.portal, agency.at(today), may(hr, 'record fact'), {
      personId,
      by,
      from: '2026-03-02',
      through: null,
      ...input,
    })
  expect(await record({ by: 'direct-supervisor' })).toMatchObject({ problem: 'not-needed' })
  expect(await record({ through: '2026-03-01' })).toMatchObject({ problem: 'through-before-from' })
  expect(await record({})).toEqual({ ok: true })
  expect(await record({})).toMatchObject({ problem: 'recorded' })
  const { facts, positions } = await evidenceOf(agency.database.db, personId)
  const [held] = positions
  const standing = held && evaluate({ ...held, facts, asOf: today })
  expect(standing?.requirements.supervision).toEqual({ status: 'met', through: null })
})

describe('taking back a fact', () => {
  test('a medical fact is not there for HR without the permission', async () => {
    const { personId } = await employee()
    const medical = await agency.person({ roles: ['hr', 'medical'] })
    const hr = await reviewer()
    const [fact] = await agency.database.db
      .select()
      .from(schema.facts)
      .where(and(eq(schema.facts.personId, personId), eq(schema.facts.kind, 'check')))
      .then((rows) => rows.filter(({ body }) => body.kind === 'check' && body.of === 'tuberculosis'))
    const input = { personId, factId: fact?.id ?? '', reason: 'Wrong person' }
    await expect(retractFact(agency.portal, agency.at(today), may(hr, 'retract fact'), input)).rejects.toThrow(NotFound)
    const done = await retractFact(agency.portal, agency.at(today), may(medical, 'retract fact'), input)
    expect(done).toEqual({ ok: true })
    const again = await retractFact(agency.portal, agency.at(today), may(medical, 'retract fact'), input)
    expect(again).toEqual({ ok: false, problem: 'retracted' })
    expect(await hospitalOn(personId, today)).toMatchObject({ blockedBy: ['tuberculosis'] })
  })

  test('nobody changes their own record', async () => {
    const { employmentId, ...viewer } = await employee()
    const own = { ...viewer, roles: ['hr', 'medical'] as const }
    await expect(
      recordLeave(agency.portal, agency.at(today), may(own, 'change employment'), {
        employmentId,
        from: today,
        through: null,
      }),
    ).rejects.toThrow(NotFound)
    const [fact] = await agency.database.db
      .select()
      .from(schema.facts)
      .where(eq(schema.facts.personId, own.personId))
      .limit(1)
    const input = { personId: own.personId, factId: fact?.id ?? '', reason: 'No' }
    await expect(retractFact(agency.portal, agency.at(today), may(own, 'retract fact'), input)).rejects.toThrow(
      NotFound,
    )
  })
})
