import { expect, test } from 'vitest'
import { builtInPosition, type Position } from '#domain/positions/index.ts'
import { probationDay } from '#domain/probation-day.ts'
import { standingOf } from '#domain/standing.ts'

const position = builtInPosition('pact-peer-support-specialist') as Position
const statusOn = (records: Omit<Parameters<typeof standingOf>[0], 'position'>, requirement: string, day: string) =>
  standingOf({ position, ...records }).at(day).requirements[requirement]?.status

test('T48 who was born on a leap day is 21 on the first of March', () => {
  const born = { facts: [{ kind: 'birth-date', on: '2008-02-29' } as const] }
  expect(statusOn(born, 'age', '2029-02-28')).not.toBe('met')
  expect(statusOn(born, 'age', '2029-03-01')).toBe('met')
})

test('T48 what is good for a year from a leap day is good through the 28th of February', () => {
  const tested = { facts: [{ kind: 'check', of: 'tuberculosis', on: '2028-02-29', outcome: 'clear' } as const] }
  expect(statusOn(tested, 'tuberculosis', '2029-02-28')).toBe('met')
  expect(statusOn(tested, 'tuberculosis', '2029-03-01')).toBe('lapsed')
})

test('T48 who is hired on a leap day has until the 28th of February for the training', () => {
  const hired = { facts: [], employments: [{ hiredOn: '2028-02-29' }] }
  expect(statusOn(hired, 'peer-support-training', '2029-02-28')).toBe('grace')
  expect(statusOn(hired, 'peer-support-training', '2029-03-01')).not.toBe('grace')
})

test('T48 the ninety days of a probation count a leap day like any other', () => {
  const employment = { hiredOn: '2028-01-15' }
  expect(probationDay(position.probation, employment, '2028-02-29')).toMatchObject({ day: 46 })
  expect(probationDay(position.probation, employment, '2028-04-13')).toMatchObject({ day: 90 })
  expect(probationDay(position.probation, employment, '2028-04-14')).toBeNull()
})
