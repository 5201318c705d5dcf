import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drivingSentences } from '#app/wording/driving.ts'
import { needsOf } from '#domain/application.ts'
import { drivingArithmetic } from '#domain/driving/arithmetic.ts'
import type { Fact, FactOf } from '#domain/facts.ts'
import { evaluate } from '#domain/standing.ts'
import { versionOn } from '#domain/versions.ts'
import { askedDay, someRecords } from './arbitraries.ts'

const need = {
  needs: 'driving-record',
  violations: 2,
  suspensions: 0,
  lookback: { years: 3 },
  recheck: { years: 1 },
} as const

type Record = FactOf<'driving-record'>
const record = (on: string, violations: string[], more: Partial<Record> = {}): Record => ({
  kind: 'driving-record',
  on,
  state: 'AZ',
  violations,
  suspensions: [],
  ...more,
})

const judged = (facts: Fact[], on: string) =>
  drivingArithmetic(need, facts, on).violations.map(({ on: day, why, until }) => `${day} ${why} ${until}`)

describe('the arithmetic of a driving record', () => {
  const two = [record('2026-02-01', ['2023-03-14', '2025-05-01'])]

  test('a violation of 14 March 2023 counts on 14 March 2026 and no longer on 15 March', () => {
    expect(judged(two, '2026-03-14')).toEqual(['2023-03-14 counts 2026-03-15', '2025-05-01 counts 2028-05-02'])
    expect(judged(two, '2026-03-15')).toEqual(['2023-03-14 aged-out 2026-03-15', '2025-05-01 counts 2028-05-02'])
    expect(drivingSentences(drivingArithmetic(need, two, '2026-03-14'), 'en')).toEqual([
      'The newest complete record is of 1 February 2026; it must be renewed by 1 February 2027.',
      'Two moving violations count, and at most 2 may; the one of 14 March 2023 ages out on 15 March 2026, the one of 1 May 2025 ages out on 2 May 2028.',
    ])
    expect(drivingSentences(drivingArithmetic(need, two, '2026-03-15'), 'es')[1]).toBe(
      'Una infracción en movimiento cuenta, y se permiten como máximo 2; la del 1 de mayo de 2025 deja de contar el 2 de mayo de 2028.',
    )
  })

  test('one of a leap day counts through 28 February three years on', () => {
    expect(judged([record('2024-03-10', ['2024-02-29'])], '2027-02-28')).toEqual(['2024-02-29 counts 2027-03-01'])
    expect(judged([record('2024-03-10', ['2024-02-29'])], '2027-03-01')).toEqual(['2024-02-29 aged-out 2027-03-01'])
  })

  test('three are over the limit until the oldest ages out', () => {
    const three = [record('2026-02-01', ['2023-03-14', '2025-05-01', '2025-06-01'])]
    expect(drivingArithmetic(need, three, '2026-03-14')).toMatchObject({ over: true, overUntil: '2026-03-15' })
    expect(drivingArithmetic(need, three, '2026-03-15')).toMatchObject({ over: false, counting: 2 })
    expect(drivingSentences(drivingArithmetic(need, three, '2026-03-14'), 'en').at(-1)).toBe(
      'That is more than may count. It ends on 15 March 2026, if nothing is added.',
    )
  })

  test('a reported ticket counts beside the record, until the next complete one of that state', () => {
    const reported = record('2026-02-10', ['2026-02-08'], { partial: true })
    const facts = [record('2026-02-01', []), reported]
    expect(drivingArithmetic(need, facts, '2026-03-01')).toMatchObject({
      counting: 1,
      violations: [{ on: '2026-02-08', why: 'counts', partial: true }],
    })
    const elsewhere = record('2026-03-05', [], { state: 'CA' })
    expect(drivingArithmetic(need, [...facts, elsewhere], '2026-03-06')).toMatchObject({
      counting: 1,
      states: ['AZ', 'CA'],
    })
    const next = record('2026-03-05', [])
    expect(judged([...facts, next], '2026-03-06')).toEqual(['2026-02-08 not-listed 2029-02-09'])
  })

  test('one that two records list counts once, and a record is due again after a year', () => {
    const both = [record('2026-02-01', ['2025-05-01']), record('2026-02-02', ['2025-05-01'], { state: 'CA' })]
    expect(drivingArithmetic(need, both, '2026-03-01').counting).toBe(1)
    expect(drivingArithmetic(need, both, '2027-02-02').record).toEqual({
      on: '2026-02-02',
      through: '2027-02-02',
      recent: true,
    })
    expect(drivingArithmetic(need, both, '2027-02-03').record).toMatchObject({ recent: false })
    expect(drivingSentences(drivingArithmetic(need, both, '2027-02-03'), 'en')[0]).toContain('since 3 February 2027')
  })

  test('a suspension touches through its last day and three years, and without end while it goes on', () => {
    const ended = [record('2026-02-01', [], { suspensions: [{ from: '2023-01-01', through: '2023-03-14' }] })]
    expect(drivingArithmetic(need, ended, '2026-03-14')).toMatchObject({ over: true, overUntil: '2026-03-15' })
    expect(drivingArithmetic(need, ended, '2026-03-15').over).toBe(false)
    const open = [record('2026-02-01', [], { suspensions: [{ from: '2023-01-01' }] })]
    expect(drivingArithmetic(need, open, '2030-01-01')).toMatchObject({ over: true, overUntil: null })
    const license: Fact = {
      kind: 'credential',
      of: ['driver-license'],
      state: 'NV',
      from: '2020-01-01',
      interruptions: [{ from: '2026-01-05', why: 'revoked' }],
    }
    expect(drivingArithmetic(need, [record('2026-02-01', []), license], '2026-03-01')).toMatchObject({
      over: true,
      suspensions: [{ from: '2026-01-05', until: null, counts: true }],
    })
  })

  test('what waits for review and what was taken back does not count', () => {
    const facts = [
      record('2026-02-01', []),
      record('2026-02-10', ['2026-02-08'], { partial: true, review: 'pending' }),
      record('2026-02-11', ['2026-02-09'], { partial: true, retractedAt: '2026-02-12T00:00:00Z' }),
    ]
    expect(drivingArithmetic(need, facts, '2026-03-01')).toMatchObject({ counting: 0, violations: [] })
  })

  test('agrees with the engine on whoever and whenever', () => {
    let asked = 0
    fc.assert(
      fc.property(someRecords, askedDay, ({ position, facts }, on) => {
        const version = versionOn(position, on)
        const found = needsOf(version).find(({ need }) => need.needs === 'driving-record')?.need
        if (found?.needs !== 'driving-record') return
        asked += 1
        const alone = { ...version, requirements: { driving: found }, gates: {} }
        const { status } = evaluate({ position: { ...position, versions: [alone] }, facts, asOf: on }).requirements
          .driving as { status: string }
        const {
          counting,
          mayCount,
          suspensions,
          suspensionsMay,
          record: newest,
          over,
        } = drivingArithmetic(found, facts, on)
        const touching = suspensions.filter(({ counts }) => counts).length
        expect(over).toBe(counting > mayCount || touching > suspensionsMay)
        if (status === 'waived') return
        expect(status === 'met').toBe(newest?.recent === true && !over)
        expect(status === 'failed').toBe(over)
      }),
      { numRuns: 1500 },
    )
    expect(asked).toBeGreaterThan(200)
  })
})
