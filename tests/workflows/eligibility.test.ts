import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { eligibilityOf, openEligibility } from '#db/queries/eligibility.ts'
import * as schema from '#db/schema/index.ts'
import type { EligibilityRecord } from '#domain/eligibility.ts'
import { standingSteps } from '#domain/eligibility.ts'
import { dueOf } from '#domain/eligibility-due.ts'
import { defaultPolicies as policies } from '#domain/policies.ts'
import { type TestAgency, testAgency } from '#tests/support/agency.ts'
import { accepted, applicant, may } from '#tests/support/hr.ts'
import { correctStep } from '#workflows/eligibility/correct-step.ts'
import { recordStep } from '#workflows/eligibility/record-step.ts'
import { correctEmployment } from '#workflows/employments/correct-employment.ts'
import { endEmployment } from '#workflows/employments/end-employment.ts'
import { hireApplicant } from '#workflows/employments/hire-applicant.ts'
import { NotFound } from '#workflows/problems.ts'

const offered = '2026-11-20'
const monday = '2026-12-07'
const today = '2026-12-08'
const timeZone = policies.agency.timeZone
let agency: TestAgency
let hr: Awaited<ReturnType<TestAgency['person']>>

beforeAll(async () => {
  agency = await testAgency()
  hr = await agency.person({ name: 'Hana Reviewer', roles: ['hr'] })
})

const one: EligibilityRecord = { step: 'section-1', on: monday }
const two: EligibilityRecord = { step: 'section-2', on: today, authorizedThrough: null }
const opened: EligibilityRecord = { step: 'case-opened', on: today, caseNumber: '2026342123456AB' }

const record = (applicationId: string, step: EligibilityRecord, day = today, by = hr) =>
  recordStep(agency.portal, agency.at(day), may(by, 'record eligibility'), { applicationId, record: step })

const correct = (applicationId: string, recordId: string, step: EligibilityRecord | null, day = today) =>
  correctStep(agency.portal, agency.at(day), may(hr, 'record eligibility'), {
    applicationId,
    recordId,
    record: step,
    reason: 'Read from the form again',
  })

async function read(applicationId: string, day = today) {
  const found = await eligibilityOf(agency.database.db, may(hr, 'read application'), day, applicationId, timeZone)
  if (!found) throw new Error('no such application')
  const steps = standingSteps(found.rows)
  return {
    ...found,
    steps,
    due: dueOf(
      steps.map((step) => step.record),
      found.hiring,
      policies,
      day,
    ),
  }
}

async function hired(firstDay = monday) {
  const made = await accepted(agency, hr, { today: offered, firstDay })
  const input = { applicationId: made.applicationId, firstDay, teamId: null }
  const done = await hireApplicant(agency.portal, agency.at(offered), may(hr, 'hire applicant'), input)
  if (!done.ok) throw new Error(done.problem)
  return { ...made, employmentId: done.employmentId }
}

describe('recording', () => {
  test('each step says who and when, and is in the ledger by ids alone', async () => {
    const { applicationId, viewer } = await hired()
    for (const step of [one, two, opened]) expect(await record(applicationId, step)).toEqual({ ok: true })
    const { steps, due } = await read(applicationId)
    expect(steps.map(({ record: { step }, by }) => [step, by])).toEqual([
      ['section-1', hr.accountId],
      ['section-2', hr.accountId],
      ['case-opened', hr.accountId],
    ])
    expect(due).toEqual([])
    const entries = await agency.database.db
      .select()
      .from(schema.ledger)
      .where(eq(schema.ledger.chain, viewer.personId))
    const entered = entries.filter(({ event }) => event === 'eligibility recorded')
    expect(entered.map(({ ids }) => Object.keys(ids).sort())).toEqual(Array(3).fill(['applicationId', 'recordId']))
    expect(JSON.stringify(entries)).not.toContain(opened.step === 'case-opened' ? opened.caseNumber : '')
  })

  test('law case 11: nothing before an accepted offer, and no case before a finished form', async () => {
    const before = await applicant(agency, { today: offered })
    for (const step of [one, two, opened])
      expect(await record(before.applicationId, step)).toEqual({ ok: false, problem: 'no-offer' })
    const { applicationId } = await accepted(agency, hr, { today: offered, firstDay: monday })
    expect(await record(applicationId, { ...one, on: '2026-11-19' })).toEqual({ ok: false, problem: 'before-offer' })
    expect(await record(applicationId, two)).toEqual({ ok: false, problem: 'section-1-first' })
    expect(await record(applicationId, opened)).toEqual({ ok: false, problem: 'section-2-first' })
    await record(applicationId, one)
    expect(await record(applicationId, opened)).toEqual({ ok: false, problem: 'section-2-first' })
    expect(await record(applicationId, { ...two, on: '2026-12-09' })).toEqual({ ok: false, problem: 'future' })
    expect((await read(applicationId)).steps).toHaveLength(1)
  })

  test('sent twice it stands once; from two tabs with different days the second is told', async () => {
    const { applicationId } = await hired()
    const both = await Promise.all([record(applicationId, one), record(applicationId, one)])
    expect(both).toEqual([{ ok: true }, { ok: true }])
    expect(await record(applicationId, { ...one, on: today })).toEqual({ ok: false, problem: 'recorded' })
    expect((await read(applicationId)).rows).toHaveLength(1)
  })

  test('nobody records their own, only HR records, and nobody changes or deletes what was recorded', async () => {
    const { applicationId, viewer } = await hired()
    await record(applicationId, one)
    await expect(record(applicationId, two, today, { ...viewer, roles: ['hr'] })).rejects.toThrow(NotFound)
    for (const role of ['manager', 'payroll', 'auditor', 'admin'] as const)
      expect(() => may({ ...viewer, roles: [role] }, 'record eligibility'), role).toThrow()
    const { db } = agency.database
    await expect(db.delete(schema.eligibilityRecords)).rejects.toThrow()
    await expect(db.update(schema.eligibilityRecords).set({ reason: 'x' })).rejects.toThrow()
  })
})

describe('correcting', () => {
  test('puts a new row with a reason in the place of the old one, once', async () => {
    const { applicationId } = await hired()
    await record(applicationId, { ...one, on: '2026-12-03' })
    const [first] = (await read(applicationId)).steps
    expect(await correct(applicationId, first?.id ?? '', one)).toEqual({ ok: true })
    expect(await correct(applicationId, first?.id ?? '', { ...one, on: '2026-12-01' })).toEqual({
      ok: false,
      problem: 'changed',
    })
    const { steps, rows } = await read(applicationId)
    expect(steps.map(({ record: { on }, reason }) => [on, reason])).toEqual([[monday, 'Read from the form again']])
    expect(rows).toHaveLength(2)
  })

  test('cannot take away what a later step rests on, nor move it behind that', async () => {
    const { applicationId } = await hired()
    for (const step of [one, { ...two, on: monday }]) await record(applicationId, step)
    const [first, second] = (await read(applicationId)).steps
    expect(await correct(applicationId, first?.id ?? '', null)).toEqual({ ok: false, problem: 'later-step' })
    expect(await correct(applicationId, first?.id ?? '', { ...one, on: today })).toMatchObject({ ok: false })
    expect(await correct(applicationId, second?.id ?? '', null)).toEqual({ ok: true })
    expect(await correct(applicationId, first?.id ?? '', null)).toEqual({ ok: true })
    expect((await read(applicationId)).due.map(({ what }) => what)).toEqual(['section-1', 'section-2', 'case'])
  })
})

describe('what is due', () => {
  test('moves when the first day is corrected, and ends with the employment', async () => {
    const { applicationId, viewer, employmentId } = await hired()
    expect((await read(applicationId)).due.map(({ by }) => by)).toEqual([monday, '2026-12-10', '2026-12-10'])
    const revision = async () => {
      const rows = await agency.database.db
        .select()
        .from(schema.employments)
        .where(eq(schema.employments.personId, viewer.personId))
      return rows.sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0]?.id ?? ''
    }
    const scope = may(hr, 'change employment')
    const moved = { hiredOn: '2026-12-09', lastDay: null, leaves: [], reason: 'Began on Wednesday' }
    const input = { ...moved, employmentId, revisionId: await revision() }
    expect(await correctEmployment(agency.portal, agency.at(today), scope, input)).toEqual({ ok: true })
    expect((await read(applicationId)).due.map(({ by }) => by)).toEqual(['2026-12-09', '2026-12-14', '2026-12-14'])
    await endEmployment(agency.portal, agency.at('2026-12-20'), scope, { employmentId, lastDay: '2026-12-18' })
    expect((await read(applicationId, '2026-12-20')).due).toEqual([])
  })

  test('is listed until the case has come to an end, and never what is complete', async () => {
    const one_ = await hired()
    const open = async (day = today) => {
      const list = await openEligibility(agency.database.db, may(hr, 'see today'), { today: day, timeZone, policies })
      return list.some(({ applicationId }) => applicationId === one_.applicationId)
    }
    expect(await open()).toBe(true)
    for (const step of [one, { ...two, authorizedThrough: '2027-06-30' }, opened])
      await record(one_.applicationId, step)
    expect(await open()).toBe(true)
    await record(one_.applicationId, { step: 'case-result', on: today, result: 'employment-authorized' })
    expect(await open()).toBe(false)
    expect(await open('2027-04-15')).toBe(true)
  })

  test('after a rehire an earlier form counts again, its case too', async () => {
    const first = await hired()
    for (const step of [one, two, opened, { step: 'case-result', on: today, result: 'employment-authorized' } as const])
      await record(first.applicationId, step)
    const { db } = agency.database
    const again = await accepted(agency, hr, { today: '2027-12-01', firstDay: '2027-12-06' })
    await db
      .update(schema.applications)
      .set({ personId: first.viewer.personId })
      .where(eq(schema.applications.id, again.applicationId))
    expect((await read(again.applicationId, '2027-12-06')).hiring.earlier).toEqual({
      completedOn: today,
      authorized: true,
    })
    const reused: EligibilityRecord = { step: 'earlier-form', on: '2027-12-06', authorizedThrough: null }
    expect(await record(again.applicationId, reused, '2027-12-06')).toEqual({ ok: true })
    expect((await read(again.applicationId, '2027-12-06')).due).toEqual([])
  })
})
