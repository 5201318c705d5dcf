import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '#domain/calendar/dates.ts'
import type { Fact } from '#domain/facts.ts'
import { lapsesOf } from '#domain/lapses.ts'
import { builtInPositions } from '#domain/positions/index.ts'
import { warningDue } from '#domain/reminders.ts'

const position = builtInPositions['pact-peer-support-specialist']
const cpr = (from: string, through: string): Fact => ({ kind: 'credential', of: ['cpr'], from, through })
const employments = [{ hiredOn: '2026-03-02' }]

describe('what lapses', () => {
  it('is the end of a run of good days, not of a card that was renewed', () => {
    const facts = [cpr('2025-01-01', '2026-12-31'), cpr('2026-12-01', '2027-02-10')]
    expect(lapsesOf({ position, facts, employments }, '2026-12-15', 90)).toEqual([
      { requirement: 'cpr', through: '2027-02-10' },
      { requirement: 'peer-support-training', through: '2027-03-02', grace: true },
    ])
  })

  it('counts the end of grace: training must be done within a year of hire', () => {
    const lapses = lapsesOf({ position, facts: [], employments }, '2027-02-01', 90)
    expect(lapses).toEqual([{ requirement: 'peer-support-training', through: '2027-03-02', grace: true }])
  })

  it('leaves out what outlasts the employment and whoever is not employed today', () => {
    const facts = [cpr('2025-01-01', '2026-12-31')]
    const leaving = [{ hiredOn: '2026-03-02', lastDay: '2026-12-31' }]
    expect(lapsesOf({ position, facts, employments: leaving }, '2026-12-15', 30)).toEqual([])
    expect(lapsesOf({ position, facts, employments: leaving }, '2027-01-15', 30)).toEqual([])
  })

  it('leaves out what is not asked any more once it ends, and what some gate does not need any more', () => {
    const facts = [cpr('2025-01-01', '2026-12-31')]
    const [version] = position.versions
    if (!version) throw new Error('a position has a version')
    const without = (effectiveFrom: string) => ({
      ...version,
      effectiveFrom,
      gates: Object.fromEntries(
        Object.entries(version.gates).map(([name, gate]) => [
          name,
          { ...gate, requires: gate.requires.filter((each) => each !== 'cpr') },
        ]),
      ),
    })
    const { cpr: _, ...requirements } = version.requirements
    const rules = (...later: (typeof version)[]) => ({ ...position, versions: [version, ...later] })
    const of = (later: typeof version, today: string) =>
      lapsesOf({ position: rules(later), facts, employments }, today, 30)
    const lapse = { requirement: 'cpr', through: '2026-12-31' }
    expect(of({ ...without('2026-12-20'), requirements }, '2026-12-10')).toEqual([])
    expect(of(without('2026-12-20'), '2026-12-10')).toEqual([])
    expect(of(without('2027-01-10'), '2026-12-10')).toEqual([lapse])
    expect(of(without('2027-01-10'), '2027-01-10')).toEqual([])
  })

  it('remembers a lapse for a month, unless it was renewed since', () => {
    const late = [cpr('2025-01-01', '2026-12-01')]
    expect(lapsesOf({ position, facts: late, employments }, '2026-12-31', 7)).toEqual([
      { requirement: 'cpr', through: '2026-12-01' },
    ])
    expect(lapsesOf({ position, facts: late, employments }, '2027-01-01', 7)).toEqual([])
    const renewed = [...late, cpr('2026-12-20', '2028-12-31')]
    expect(lapsesOf({ position, facts: renewed, employments }, '2026-12-31', 7)).toEqual([])
  })
})

describe('which warning is due', () => {
  const rule = { thresholds: [90, 60, 30, 14, 7, 1, 0], weeksAfter: 2 }

  it.each([
    ['2026-12-01', null],
    ['2026-12-02', 90],
    ['2027-01-01', 60],
    ['2027-02-23', 7],
    ['2027-03-01', 1],
    ['2027-03-02', 0],
    ['2027-03-08', 0],
    ['2027-03-09', -7],
    ['2027-03-16', -14],
    ['2027-04-01', -14],
    ['2027-04-02', null],
  ])('on %s of something good through 2 March 2027: %s', (today, threshold) => {
    expect(warningDue('2027-03-02', today, rule, [])).toBe(threshold)
  })

  it('gives each once, and after downtime only the tightest', () => {
    expect(warningDue('2027-03-02', '2027-02-20', rule, [90, 60])).toBe(14)
    expect(warningDue('2027-03-02', '2027-02-20', rule, [14])).toBeNull()
    expect(warningDue('2027-03-02', '2027-02-23', rule, [14])).toBe(7)
  })
})

test('someone whose renewal has lapsed as well is told of the renewal alone', () => {
  const facts = [cpr('2025-01-01', '2026-06-01'), cpr('2026-07-01', '2026-12-01')]
  expect(lapsesOf({ position, facts, employments }, '2026-12-10', 7, 370)).toEqual([
    { requirement: 'cpr', through: '2026-12-01' },
  ])
})

test('however the server sleeps, a warning goes out at most once for a threshold, each tighter than the last, and one before a lapse that a sweep could see', () => {
  const through = '2027-03-02'
  const days = fc.uniqueArray(fc.integer({ min: -120, max: 420 }), { minLength: 1, maxLength: 60 })
  const rules = fc.record({
    thresholds: fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 1 }),
    weeksAfter: fc.integer({ min: 0, max: 52 }),
  })
  fc.assert(
    fc.property(days, rules, (swept, rule) => {
      const given: { threshold: number; day: number }[] = []
      for (const day of swept.toSorted((a, b) => a - b)) {
        const told = given.map(({ threshold }) => threshold)
        const due = warningDue(through, addDays(through, day), rule, told)
        if (due === null) continue
        expect(-day).toBeLessThanOrEqual(due)
        given.push({ threshold: due, day })
      }
      const order = given.map(({ threshold }) => threshold)
      expect(order).toEqual([...new Set(order)].sort((a, b) => b - a))
      const couldSee = swept.some((day) => day <= 0 && -day <= Math.max(...rule.thresholds))
      expect(given.some(({ day }) => day <= 0)).toBe(couldSee)
    }),
  )
})
