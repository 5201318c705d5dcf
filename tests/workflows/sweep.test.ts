import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  bonuses,
  employments,
  factRetractions,
  lapseWarnings,
  notices,
  probationCompletions,
  sweeps,
} from '#db/schema/index.ts'
import { operatorScope } from '#domain/authority.ts'
import { inDeed } from '#workflows/deed.ts'
import { runSweep } from '#workflows/sweeps/run-sweep.ts'
import { everythingInOrder, pact, type TestAgency, testAgency } from '../support/agency.ts'

const scope = operatorScope('jobs', 'run sweep')
let agency: TestAgency
beforeAll(async () => {
  agency = await testAgency()
})

const sweep = (day: string) => runSweep(agency.portal, agency.at(day), scope)
const warningsTo = async (personId: string) => {
  const letters = await agency.portal.database.db.select().from(notices).where(eq(notices.personId, personId))
  return letters.filter(({ body }) => body.kind === 'reminders')
}

describe('a sweep', () => {
  it('warns 90, 60, 30, 14, 7, 1 and 0 days before a lapse, each once', async () => {
    const { personId } = await agency.person()
    const first = agency.at('2026-01-10')
    const [, ...others] = everythingInOrder('2026-01-10')
    await agency.facts(personId, first, { kind: 'birth-date', on: '1990-01-01' }, ...others)
    await agency.employ(personId, first, { hiredOn: '2025-06-01' })
    for (let day = new Date('2026-10-01'); day <= new Date('2027-01-12'); day.setUTCDate(day.getUTCDate() + 1))
      await sweep(day.toISOString().slice(0, 10))
    const given = await agency.portal.database.db
      .select()
      .from(lapseWarnings)
      .where(eq(lapseWarnings.personId, personId))
    const tuberculosis = given.filter(({ requirement }) => requirement === 'tuberculosis')
    expect(tuberculosis.map(({ threshold }) => threshold).sort((a, b) => b - a)).toEqual([90, 60, 30, 14, 7, 1, 0])
    expect(new Set(tuberculosis.map(({ lapsesAfter }) => lapsesAfter))).toEqual(new Set(['2027-01-10']))
    const warnings = await warningsTo(personId)
    expect(warnings).toHaveLength(7)
    expect(warnings.every(({ body }) => body.kind === 'reminders' && body.items.length === 2)).toBe(true)
  })

  it('warns again each week after a lapse, until it is renewed', async () => {
    const { personId } = await agency.person()
    await agency.facts(personId, agency.at('2026-01-10'), ...everythingInOrder('2026-01-10'))
    await agency.employ(personId, agency.at('2026-01-10'), { hiredOn: '2025-06-01' })
    const told = async () => (await warningsTo(personId)).map(({ body }) => body.kind === 'reminders' && body.asOf)
    for (let day = new Date('2027-01-11'); day <= new Date('2027-01-25'); day.setUTCDate(day.getUTCDate() + 1))
      await sweep(day.toISOString().slice(0, 10))
    expect(await told()).toEqual(['2027-01-11', '2027-01-17', '2027-01-24'])
    await agency.facts(
      personId,
      agency.at('2027-01-26'),
      { kind: 'check', of: 'tuberculosis', on: '2027-01-26', outcome: 'clear' },
      { kind: 'driving-record', on: '2027-01-26', violations: [], suspensions: [] },
    )
    await sweep('2027-02-20')
    expect(await told()).toHaveLength(3)
  })

  it('after downtime gives only the tightest warning, and none once it is renewed', async () => {
    const { personId } = await agency.person()
    await agency.facts(personId, agency.at('2026-01-10'), ...everythingInOrder('2026-01-10'))
    await agency.employ(personId, agency.at('2026-01-10'), { hiredOn: '2025-06-01' })
    await sweep('2026-12-20')
    expect(await warningsTo(personId)).toMatchObject([{ body: { asOf: '2026-12-20' } }])
    await agency.facts(
      personId,
      agency.at('2026-12-21'),
      { kind: 'check', of: 'tuberculosis', on: '2026-12-21', outcome: 'clear' },
      { kind: 'driving-record', on: '2026-12-21', violations: [], suspensions: [] },
    )
    await sweep('2027-01-10')
    expect(await warningsTo(personId)).toHaveLength(1)
  })

  it('records each bonus and the end of probation on its day, once, however often and late it runs', async () => {
    const { personId } = await agency.person()
    const employmentId = await agency.employ(personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02' })
    const own = () => agency.portal.database.db.select().from(bonuses).where(eq(bonuses.employmentId, employmentId))
    await sweep('2026-03-01')
    expect(await own()).toEqual([])
    await sweep('2026-03-02')
    expect(await own()).toMatchObject([{ milestone: 'hire', earnedOn: '2026-03-02', amountCents: 10_000 }])
    await sweep('2026-05-29')
    expect(await own()).toHaveLength(1)
    const [both, again] = await Promise.all([sweep('2026-06-03'), sweep('2026-06-03')])
    expect(both.milestones + again.milestones).toBe(2)
    expect((await own()).find(({ milestone }) => milestone === 'probation')).toMatchObject({ earnedOn: '2026-05-30' })
    const completed = await agency.portal.database.db
      .select()
      .from(probationCompletions)
      .where(eq(probationCompletions.employmentId, employmentId))
    expect(completed).toMatchObject([{ lastDay: '2026-05-30' }])
  })

  it('never records the second bonus of someone who left on day 89', async () => {
    const { personId } = await agency.person()
    await agency.employ(personId, agency.at('2026-03-02'), { hiredOn: '2026-03-02', lastDay: '2026-05-29' })
    await sweep('2026-07-01')
    const own = await agency.portal.database.db.select().from(bonuses).where(eq(bonuses.personId, personId))
    expect(own.map(({ milestone }) => milestone)).toEqual(['hire'])
  })

  it('does not owe again what lies before a personnel file was taken over', async () => {
    const { personId } = await agency.person({ source: 'personnel file' })
    await agency.employ(personId, agency.at('2026-04-20'), { hiredOn: '2026-03-02' })
    await sweep('2026-07-01')
    const own = await agency.portal.database.db.select().from(bonuses).where(eq(bonuses.personId, personId))
    expect(own.map(({ milestone, earnedOn }) => [milestone, earnedOn])).toEqual([['probation', '2026-05-30']])
  })

  it('says that it ran, and counts what it did', async () => {
    const { personId } = await agency.person()
    await agency.employ(personId, agency.at('2028-02-01'), { hiredOn: '2028-02-01' })
    const done = await sweep('2028-02-01')
    const [last] = await agency.portal.database.db.select().from(sweeps).where(eq(sweeps.day, '2028-02-01'))
    expect(last).toMatchObject({ notices: done.notices.length, milestones: done.milestones })
    expect(done.milestones).toBeGreaterThanOrEqual(1)
  })
})

it('someone whose records contradict each other keeps nobody else from being warned', async () => {
  const muddled = await agency.person()
  await agency.facts(muddled.personId, agency.at('2030-01-10'), ...everythingInOrder('2030-01-10'))
  await agency.employ(muddled.personId, agency.at('2030-01-10'), { hiredOn: '2030-01-10' })
  const { personId } = await agency.person()
  await agency.facts(personId, agency.at('2030-01-10'), ...everythingInOrder('2030-01-10'))
  await agency.employ(personId, agency.at('2030-01-10'), { hiredOn: '2030-01-10' })
  await agency.portal.database.db.insert(employments).values({
    employmentId: randomUUID(),
    personId: muddled.personId,
    positionId: pact,
    hiredOn: '2030-02-01',
    recordedAt: agency.at('2030-02-01').now,
  })
  await expect(sweep('2031-01-09')).rejects.toThrow('a sweep failed for')
  expect(await warningsTo(personId)).toHaveLength(1)
  expect(await warningsTo(muddled.personId)).toEqual([])
})

it('a deed that fails leaves nothing: no fact, no ledger entry, no notice, no changed standing', async () => {
  const { personId } = await agency.person()
  const [factId = ''] = await agency.facts(personId, agency.at('2026-01-10'), { kind: 'birth-date', on: '1990-01-01' })
  const failing = inDeed(agency.portal, agency.at('2026-01-11'), scope, async (deed) => {
    await deed.retractFact(personId, factId, 'typed wrongly')
    throw new Error('the power went')
  })
  await expect(failing).rejects.toThrow('the power went')
  const retracted = await agency.portal.database.db
    .select()
    .from(factRetractions)
    .where(eq(factRetractions.factId, factId))
  expect(retracted).toEqual([])
})
