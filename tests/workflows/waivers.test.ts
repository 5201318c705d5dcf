import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { evidenceOf } from '#db/queries/evidence.ts'
import { countWaiversWaiting, waiversKnown } from '#db/queries/waivers.ts'
import * as schema from '#db/schema/index.ts'
import type { Fact } from '#domain/facts.ts'
import { evaluate } from '#domain/standing.ts'
import { everythingInOrder, type TestAgency, testAgency } from '#tests/support/agency.ts'
import { applicant, may } from '#tests/support/hr.ts'
import { retractFact } from '#workflows/facts/retract-fact.ts'
import { changePolicies } from '#workflows/policies/change-policies.ts'
import { NotFound } from '#workflows/problems.ts'
import { approveWaiver } from '#workflows/waivers/approve-waiver.ts'
import { endWaiver } from '#workflows/waivers/end-waiver.ts'
import { proposeWaiver } from '#workflows/waivers/propose-waiver.ts'
import { refuseWaiver } from '#workflows/waivers/refuse-waiver.ts'
import { withdrawWaiver } from '#workflows/waivers/withdraw-waiver.ts'

type Account = Awaited<ReturnType<TestAgency['person']>>

const today = '2026-11-20'
let agency: TestAgency
let hr: Account
let second: Account
let nurse: Account
let rosa: Account

const firstAid = (fact: Fact) => fact.kind === 'credential' && fact.of.includes('first-aid')

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
  second = await agency.person({ name: 'Sam Second', roles: ['hr'] })
  nurse = await agency.person({ name: 'Nora Medical', roles: ['hr', 'medical'] })
})

beforeEach(async () => {
  rosa = await agency.person()
  await agency.employ(rosa.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
  const inOrder = everythingInOrder('2026-01-05').filter((fact) => !firstAid(fact))
  await agency.facts(rosa.personId, agency.at('2026-01-05'), ...inOrder, {
    kind: 'credential',
    of: ['cpr'],
    from: '2026-01-05',
    through: '2028-01-05',
  })
})

const wanted = { requirement: 'first-aid', from: today, through: '2027-02-28', reason: 'The course is full until May.' }
const propose = (by = hr, more: Partial<typeof wanted> = {}, on = today, personId = rosa.personId) =>
  proposeWaiver(agency.portal, agency.at(on), may(by, 'propose waiver'), { personId, ...wanted, ...more })
const approve = (waiverId: string, by = second, on = today) =>
  approveWaiver(agency.portal, agency.at(on), may(by, 'approve waiver'), { waiverId })

async function proposed(by = hr, more: Partial<typeof wanted> = {}) {
  const done = await propose(by, more)
  if (!done.ok) throw new Error(done.problem)
  return done.waiverId
}

async function standing(asOf = today, knownAt: string | null = null) {
  const { facts, positions } = await evidenceOf(agency.database.db, rosa.personId)
  const [held] = positions
  if (!held) throw new Error('no position')
  return evaluate({ ...held, facts, asOf, knownAt })
}

const known = (by = hr, masked: string[] = []) =>
  waiversKnown(agency.database.db, may(by, 'propose waiver'), today, [rosa.personId], masked)

const counted = async () => (await known()).find(({ counts }) => counts !== null)

describe('proposing', () => {
  test('changes nothing for the person, and waits for everyone in HR but the proposer', async () => {
    const before = await standing()
    const waiting = (by: Account) => countWaiversWaiting(agency.database.db, may(by, 'approve waiver'), today, [])
    const [own, others] = [await waiting(hr), await waiting(second)]
    await proposed()
    expect(await standing()).toEqual(before)
    expect(await waiting(hr)).toBe(own)
    expect(await waiting(second)).toBe(others + 1)
  })

  test('the same twice keeps one, and says so', async () => {
    const [one, other] = await Promise.all([propose(), propose()])
    expect([one, other].filter((done) => done.ok && done.recorded)).toHaveLength(1)
    expect(await known()).toHaveLength(1)
  })

  test('shares no day with one that waits or runs; one that was refused is no hindrance', async () => {
    const first = await proposed()
    expect(await propose(second, { from: '2027-02-28', through: '2027-03-31' })).toMatchObject({ problem: 'overlaps' })
    await refuseWaiver(agency.portal, agency.at(today), may(second, 'approve waiver'), {
      waiverId: first,
      reason: 'No',
    })
    expect(await propose(second)).toMatchObject({ ok: true })
  })

  test('is refused for what may never be waived, for too long, for a day that has passed', async () => {
    expect(await propose(hr, { requirement: 'fingerprint-clearance' })).toMatchObject({ problem: 'never' })
    expect(await propose(hr, { through: '2027-05-20' })).toMatchObject({ problem: 'too-long', latest: '2027-05-19' })
    expect(await propose(hr, { from: '2026-11-19' })).toMatchObject({ problem: 'past' })
    expect(await known()).toHaveLength(0)
  })

  test('of TB is for the medical permission alone, the approval too', async () => {
    const tb = { requirement: 'tuberculosis' }
    expect(await propose(hr, tb)).toMatchObject({ ok: false, problem: 'not-asked' })
    const waiverId = await proposed(nurse, tb)
    await expect(approve(waiverId)).rejects.toThrow(NotFound)
    const masked = ['tuberculosis']
    expect(await known(hr, masked)).toEqual([])
    const other = await agency.person({ roles: ['hr', 'medical'] })
    expect(await approve(waiverId, other)).toEqual({ ok: true })
    const [seen] = await known(hr, masked)
    expect(seen).toMatchObject({ requirement: 'tuberculosis', masked: true, proposal: null, decision: null })
    expect(JSON.stringify(seen)).not.toContain(wanted.reason)
  })

  test('is not for one’s own, nor for an applicant before an accepted offer', async () => {
    await agency.employ(hr.personId, agency.at('2026-01-05'), { hiredOn: '2026-01-05' })
    await expect(propose(hr, {}, today, hr.personId)).rejects.toThrow(NotFound)
    const { viewer } = await applicant(agency, { today })
    await expect(propose(hr, {}, today, viewer.personId)).rejects.toThrow(NotFound)
  })
})

describe('approving', () => {
  test('T20 is for a second person, and not for the person themself', async () => {
    const waiverId = await proposed()
    expect(await approve(waiverId, hr)).toEqual({ ok: false, problem: 'proposer' })
    const self = { ...rosa, roles: ['hr'] as const }
    await expect(approve(waiverId, self as unknown as Account)).rejects.toThrow(NotFound)
    expect((await standing()).requirements['first-aid']).toEqual({ status: 'missing' })
  })

  test('counts at once, as waived and never as met', async () => {
    expect((await standing()).gates.hospital?.cleared).toBe(false)
    expect(await approve(await proposed())).toEqual({ ok: true })
    const after = await standing()
    expect(after.requirements['first-aid']).toEqual({ status: 'waived', through: '2027-02-28' })
    expect(after.gates.hospital).toMatchObject({ cleared: true })
    const spans = await agency.database.db
      .select()
      .from(schema.standingSpans)
      .where(eq(schema.standingSpans.personId, rosa.personId))
    const of = (subject: string) => spans.filter((span) => span.subject === subject && span.name === 'first-aid')
    expect(of('requirement')).toEqual([])
    expect(of('tolerated')).toMatchObject([{ fromDay: today, untilDay: '2027-03-01' }])
  })

  test('of two at once one wins, the other is told; so is who refuses or withdraws late', async () => {
    const waiverId = await proposed()
    const third = await agency.person({ roles: ['hr'] })
    const done = await Promise.all([approve(waiverId), approve(waiverId, third)])
    expect(done).toContainEqual({ ok: true })
    expect(done).toContainEqual({ ok: false, problem: 'decided', outcome: 'approved' })
    const late = { ok: false, problem: 'decided', outcome: 'approved' }
    const moment = agency.at(today)
    expect(
      await refuseWaiver(agency.portal, moment, may(third, 'approve waiver'), { waiverId, reason: 'Too late' }),
    ).toEqual(late)
    expect(await withdrawWaiver(agency.portal, moment, may(hr, 'propose waiver'), { waiverId })).toEqual(late)
    expect(
      (await evidenceOf(agency.database.db, rosa.personId)).facts.filter(({ kind }) => kind === 'waiver'),
    ).toHaveLength(1)
  })

  test('days that passed meanwhile stay as they were; after the last day nothing is approved', async () => {
    const waiverId = await proposed()
    expect(await approve(waiverId, second, '2027-03-01')).toEqual({ ok: false, problem: 'overtaken' })
    expect(await approve(waiverId, second, '2026-12-01')).toEqual({ ok: true })
    expect((await standing('2026-11-25')).requirements['first-aid']?.status).toBe('missing')
    expect((await standing('2026-12-01')).requirements['first-aid']?.status).toBe('waived')
  })

  test('what may no longer be waived is not approved', async () => {
    const waiverId = await proposed()
    const admin = await agency.person({ roles: ['admin'] })
    const set = (on: string, never: string[]) =>
      changePolicies(agency.portal, agency.at(on), may(admin, 'change policies'), { waivers: { months: 6, never } })
    await set('2026-11-21', ['first-aid'])
    await set('2026-11-22', ['age', 'fingerprint-clearance'])
    expect(await approve(waiverId, second, '2026-11-21')).toEqual({ ok: false, problem: 'never' })
    expect(await approve(waiverId, second, '2026-11-22')).toEqual({ ok: true })
  })
})

test('a proposal is withdrawn by its proposer alone', async () => {
  const waiverId = await proposed()
  const withdraw = (by: Account) =>
    withdrawWaiver(agency.portal, agency.at(today), may(by, 'propose waiver'), { waiverId })
  await expect(withdraw(second)).rejects.toThrow(NotFound)
  expect(await withdraw(hr)).toEqual({ ok: true })
  expect(await approve(waiverId)).toEqual({ ok: false, problem: 'decided', outcome: 'withdrawn' })
})

describe('ending early', () => {
  const end = (factId: string, lastDay: string, on = today) =>
    endWaiver(agency.portal, agency.at(on), may(hr, 'propose waiver'), {
      personId: rosa.personId,
      factId,
      lastDay,
      reason: 'The course is done.',
    })

  test('leaves a shorter one, and what was known before stays answerable', async () => {
    await approve(await proposed())
    const before = await counted()
    expect(await end(before?.factId ?? '', '2026-11-30', '2026-11-25')).toEqual({ ok: true })
    expect((await standing('2026-12-01')).requirements['first-aid']?.status).toBe('missing')
    expect((await standing('2026-11-30')).requirements['first-aid']).toEqual({
      status: 'waived',
      through: '2026-11-30',
    })
    const then = await standing('2026-12-01', '2026-11-24T00:00:00Z')
    expect(then.requirements['first-aid']).toEqual({ status: 'waived', through: '2027-02-28' })
  })

  test('of a form that looked at an older state says that it changed, and is not carried out twice', async () => {
    await approve(await proposed())
    const factId = (await counted())?.factId ?? ''
    const both = await Promise.all([end(factId, '2026-11-30'), end(factId, '2026-12-10')])
    expect(both).toContainEqual({ ok: true })
    expect(both).toContainEqual({ ok: false, problem: 'changed' })
  })

  test('at once takes today off; a longer one is no ending', async () => {
    await approve(await proposed(), second, '2026-11-20')
    const factId = (await counted())?.factId ?? ''
    expect(await end(factId, '2027-02-28')).toEqual({ ok: false, problem: 'earlier' })
    expect(await end(factId, '2026-11-18')).toEqual({ ok: false, problem: 'past' })
    expect(await end(factId, '2026-11-19')).toEqual({ ok: true })
    expect((await standing()).requirements['first-aid']?.status).toBe('missing')
    expect((await known())[0]).toMatchObject({ endedEarly: true, counts: null })
  })

  test('works for a waiver of the personnel file; one with a history is not taken back as a mere fact', async () => {
    const [factId = ''] = await agency.facts(rosa.personId, agency.at('2026-11-01'), {
      kind: 'waiver',
      requirement: 'leadership',
      from: '2026-11-01',
      through: '2027-01',
    })
    expect((await known())[0]).toMatchObject({ id: factId, proposal: null, counts: { through: '2027-01-31' } })
    expect(await end(factId, '2026-11-30')).toEqual({ ok: true })
    const shorter = (await counted())?.factId ?? ''
    const take = (id: string) =>
      retractFact(agency.portal, agency.at(today), may(hr, 'retract fact'), {
        personId: rosa.personId,
        factId: id,
        reason: 'Mistake',
      })
    expect(await take(shorter)).toEqual({ ok: false, problem: 'waiver' })
  })
})

test('what HR wrote down about waivers is not changed or deleted by the portal', async () => {
  const waiverId = await proposed()
  await approve(waiverId)
  const { db } = agency.database
  const cause = { cause: expect.objectContaining({ message: expect.stringContaining('append-only') }) }
  await expect(db.update(schema.waivers).set({ reason: 'x' })).rejects.toMatchObject(cause)
  await expect(db.delete(schema.waiverDecisions)).rejects.toMatchObject(cause)
  await expect(db.execute('truncate waiver_endings')).rejects.toMatchObject(cause)
})
