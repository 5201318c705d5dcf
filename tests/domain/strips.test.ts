import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#domain/calendar/dates.ts'
import { builtInPosition, type Position } from '#domain/positions/index.ts'
import { standingOf } from '#domain/standing.ts'
import { type Run, stripsOf } from '#domain/strips.ts'
import { askedDay, someRecords } from './arbitraries.ts'

const window = { from: '2025-01-01', through: '2026-12-31' }
const everything = { gate: () => true, masked: () => false }
const pact = builtInPosition('pact-peer-support-specialist') as Position

const holds = ({ from, through }: Run, day: string) =>
  (from === null || from <= day) && (through === null || through >= day)

test('what a strip says of a day is what the engine says of it', () => {
  fc.assert(
    fc.property(someRecords, askedDay, (records, day) => {
      const standing = standingOf(records)
      const strips = stripsOf(standing, day, { from: addDays(day, -40), through: addDays(day, 40) }, everything)
      const answers = standing.at(day)
      for (const { of, name, runs } of strips) {
        const kinds = runs.filter((run) => holds(run, day)).map(({ kind }) => kind)
        if (of === 'gate') expect(kinds).toEqual(answers.gates[name]?.cleared ? ['good'] : [])
        else {
          const status = answers.requirements[name]?.status
          const expected = status === 'met' ? ['good'] : status === 'waived' || status === 'grace' ? [status] : []
          expect(kinds).toEqual(expected)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('of a masked requirement a failed, a missing and a pending one are drawn alike', () => {
  const strip = (facts: Parameters<typeof standingOf>[0]['facts']) =>
    stripsOf(standingOf({ position: pact, facts, employments: [{ hiredOn: '2025-06-02' }] }), '2026-01-01', window, {
      gate: () => false,
      masked: () => true,
    }).find(({ name }) => name === 'tuberculosis')
  const check = { kind: 'check', of: 'tuberculosis', on: '2025-05-01' } as const
  expect(strip([{ ...check, outcome: 'not-clear' }])).toEqual(strip([]))
  expect(strip([{ ...check, outcome: 'clear', review: 'pending' }])).toEqual(strip([]))
  expect(
    strip([
      { ...check, outcome: 'clear' },
      { ...check, on: '2025-09-01', outcome: 'not-clear' },
    ]),
  ).toEqual(strip([]))
  expect(strip([{ ...check, outcome: 'clear' }])?.runs).toEqual([
    { kind: 'good', from: '2026-01-01', through: '2026-05-01' },
  ])
})

test('grace and a waiver are told apart from what is met, day by day', () => {
  const standing = standingOf({
    position: pact,
    employments: [{ hiredOn: '2025-06-02' }],
    facts: [
      { kind: 'waiver', requirement: 'peer-support-training', from: '2026-03-01', through: '2026-09-30' },
      { kind: 'training', course: 'peer-support', on: '2026-10-10' },
    ],
  })
  const training = stripsOf(standing, '2026-01-01', window, everything).find(
    ({ name }) => name === 'peer-support-training',
  )
  expect(training?.runs).toEqual([
    { kind: 'grace', from: '2025-06-02', through: '2026-02-28' },
    { kind: 'waived', from: '2026-03-01', through: '2026-09-30' },
    { kind: 'good', from: '2026-10-10', through: null },
  ])
})
