import { describe, expect, test } from 'vitest'
import type { Fact } from '#domain/facts.ts'
import { lapsesOf } from '#domain/lapses.ts'
import { defaultPolicies } from '#domain/policies.ts'
import type { Position } from '#domain/positions/index.ts'
import { evaluate, standingOf } from '#domain/standing.ts'
import {
  daysOnceApproved,
  endedEarly,
  longestWaiver,
  waiverProblem,
  waiverStateOn,
  waiversBehind,
  withWaivers,
} from '#domain/waivers.ts'

const today = '2026-11-20'
const policy = { months: 6, never: ['age'] }
const given = { today, asked: ['cpr', 'age'], others: [], policy }

describe('a waiver that is proposed', () => {
  const problem = (wanted: { requirement?: string; from?: string; through?: string }, others = given.others) =>
    waiverProblem({ requirement: 'cpr', from: today, through: '2027-01-31', ...wanted }, { ...given, others })

  test('may begin today and last six months, the last day included', () => {
    expect(longestWaiver(today, policy)).toBe('2027-05-19')
    expect(problem({})).toBeNull()
    expect(problem({ through: today })).toBeNull()
    expect(problem({ through: '2027-05-19' })).toBeNull()
    expect(problem({ through: '2027-05-20' })).toBe('too-long')
  })

  test('is about something that is asked and may be waived, on days to come, in their order', () => {
    expect(problem({ requirement: 'enrollment' })).toBe('not-asked')
    expect(problem({ requirement: 'age' })).toBe('never')
    expect(problem({ from: '2026-11-19' })).toBe('past')
    expect(problem({ from: '2026-12-02', through: '2026-12-01' })).toBe('ends-early')
  })

  test('shares no day with another one; it may follow the day after', () => {
    const others = [{ from: '2026-10-01', through: '2026-11' }]
    expect(waiverProblem({ requirement: 'cpr', from: '2026-11-30', through: '2026-12-31' }, { ...given, others })).toBe(
      'overlaps',
    )
    expect(
      waiverProblem({ requirement: 'cpr', from: '2026-12-01', through: '2026-12-31' }, { ...given, others }),
    ).toBeNull()
  })

  test('of what statutes ask for is not to be had under the defaults', () => {
    for (const requirement of ['age', 'fingerprint-clearance', 'exclusion', 'driver-license', 'unrestricted-driving'])
      expect(
        waiverProblem(
          { requirement, from: today, through: today },
          { ...given, asked: [requirement], policy: defaultPolicies.waivers },
        ),
      ).toBe('never')
  })
})

test('once approved it counts from that day on, never before, and not at all when its last day has gone', () => {
  expect(daysOnceApproved({ from: '2026-11-10', through: '2026-12-31' }, today)).toEqual({
    from: today,
    through: '2026-12-31',
  })
  expect(daysOnceApproved({ from: '2026-12-01', through: '2026-12-31' }, today)?.from).toBe('2026-12-01')
  expect(daysOnceApproved({ from: '2026-11-10', through: today }, today)).toEqual({ from: today, through: today })
  expect(daysOnceApproved({ from: '2026-11-10', through: '2026-11-19' }, today)).toBeNull()
})

test('ended early it keeps the days that have passed, and can be shortened only', () => {
  const days = { from: '2026-11-01', through: '2026-12-31' }
  expect(endedEarly(days, '2026-11-19', today)).toEqual({ days: { from: '2026-11-01', through: '2026-11-19' } })
  expect(endedEarly(days, '2026-12-30', today)).toEqual({ days: { from: '2026-11-01', through: '2026-12-30' } })
  expect(endedEarly(days, '2026-12-31', today)).toEqual({ problem: 'earlier' })
  expect(endedEarly(days, '2026-11-18', today)).toEqual({ problem: 'past' })
  expect(endedEarly({ from: '2026-12-01', through: '2026-12-31' }, '2026-11-19', today)).toEqual({ days: null })
})

test('where it stands on a day', () => {
  const proposed = { from: '2026-11-10', through: '2026-12-31' }
  const state = (more: Partial<Parameters<typeof waiverStateOn>[0]>, day = today) =>
    waiverStateOn({ proposed, outcome: null, counts: null, endedEarly: false, ...more }, day)
  expect(state({})).toBe('waiting')
  expect(state({}, '2026-12-31')).toBe('waiting')
  expect(state({}, '2027-01-01')).toBe('overtaken')
  expect(state({ outcome: 'refused' })).toBe('refused')
  expect(state({ outcome: 'withdrawn' })).toBe('withdrawn')
  expect(state({ outcome: 'approved', counts: proposed })).toBe('running')
  expect(state({ outcome: 'approved', counts: proposed }, '2026-11-09')).toBe('to come')
  expect(state({ outcome: 'approved', counts: proposed }, '2027-01-01')).toBe('over')
  expect(state({ outcome: 'approved', endedEarly: true })).toBe('ended')
})

const position: Position = {
  probation: null,
  bonuses: [],
  versions: [
    {
      effectiveFrom: '2020-01-01',
      requirements: {
        cpr: { needs: 'credential', of: 'cpr' },
        license: { needs: 'credential', of: 'driver-license' },
      },
      gates: { hospital: { requires: ['cpr', 'license'], employed: true, grace: false, present: false } },
    },
  ],
}
const license: Fact = { kind: 'credential', of: ['driver-license'], from: '2020-01-01', through: '2026-12-24' }
const employments = [{ hiredOn: '2026-01-01' }]
const waiver: Fact = { kind: 'waiver', requirement: 'cpr', from: '2026-11-01', through: '2026-12-15' }

describe('a gate that rests on a waiver', () => {
  const standing = standingOf({ position, facts: [license, waiver], employments })

  test('says which one and through when, and that it is the waiver that ends', () => {
    const { hospital } = standing.at(today).gates
    if (!hospital) throw new Error('no gate')
    expect(waiversBehind(standing, 'hospital', today)).toEqual([{ requirement: 'cpr', through: '2026-12-15' }])
    expect(withWaivers(standing, hospital)).toMatchObject({ limitedBy: ['cpr'], waived: ['cpr'] })
    expect(waiversBehind(standing, 'hospital', '2026-12-16')).toEqual([])
  })

  test('a card that lapses is no waiver that ends', () => {
    const cpr: Fact = { kind: 'credential', of: ['cpr'], from: '2026-01-01', through: '2026-12-15' }
    const carded = standingOf({ position, facts: [license, cpr], employments })
    const { hospital } = carded.at(today).gates
    if (!hospital) throw new Error('no gate')
    expect(withWaivers(carded, hospital)).not.toHaveProperty('waived')
    expect(waiversBehind(carded, 'hospital', today)).toEqual([])
  })

  test('its end is warned of like a lapse, as the end of a waiver', () => {
    const records = { position, employments }
    expect(lapsesOf({ ...records, facts: [license, waiver] }, today, 30)).toEqual([
      { requirement: 'cpr', through: '2026-12-15', waived: true },
    ])
    expect(lapsesOf({ ...records, facts: [license] }, today, 60)).toEqual([
      { requirement: 'license', through: '2026-12-24' },
    ])
  })
})

test('a proposal that waits changes no answer', () => {
  const asked = { position, employments, asOf: today }
  const pending: Fact = { ...waiver, review: 'pending' }
  expect(evaluate({ ...asked, facts: [license, pending] })).toEqual(evaluate({ ...asked, facts: [license] }))
})
