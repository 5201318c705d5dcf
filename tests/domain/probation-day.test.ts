import { expect, test } from 'vitest'
import { probationDay } from '#domain/probation-day.ts'

const probation = { days: 90, extendedByLeave: true }

test('the first day is day 1, and day 90 of 2026-03-02 is 2026-05-30', () => {
  const employment = { hiredOn: '2026-03-02' }
  expect(probationDay(probation, employment, '2026-03-01')).toBe(null)
  expect(probationDay(probation, employment, '2026-03-02')).toEqual({ day: 1, of: 90, onLeave: false })
  expect(probationDay(probation, employment, '2026-03-24')).toEqual({ day: 23, of: 90, onLeave: false })
  expect(probationDay(probation, employment, '2026-05-30')).toEqual({ day: 90, of: 90, onLeave: false })
  expect(probationDay(probation, employment, '2026-05-31')).toBe(null)
})

test('days of leave stop the count where the position says so', () => {
  const employment = { hiredOn: '2026-03-02', leaves: [{ from: '2026-03-05', through: '2026-03-10' }] }
  expect(probationDay(probation, employment, '2026-03-04')).toEqual({ day: 3, of: 90, onLeave: false })
  expect(probationDay(probation, employment, '2026-03-08')).toEqual({ day: 3, of: 90, onLeave: true })
  expect(probationDay(probation, employment, '2026-03-11')).toEqual({ day: 4, of: 90, onLeave: false })
  expect(probationDay({ days: 90 }, employment, '2026-03-11')).toEqual({ day: 10, of: 90, onLeave: false })
})

test('a position without probation has no day of it', () => {
  expect(probationDay(null, { hiredOn: '2026-03-02' }, '2026-03-02')).toBe(null)
})
