import { describe, expect, test } from 'vitest'
import { dueBy, isLate, kindOfError, runNames, timetable } from '#domain/timetable.ts'

const now = new Date('2026-11-22T12:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const longAgo = ago(100_000)

describe('a run', () => {
  test.each(runNames)('%s is missed once it was not completed for longer than it may take, and not before', (name) => {
    const { everyMinutes, lateAfterMinutes } = timetable[name]
    expect(lateAfterMinutes).toBeGreaterThanOrEqual(2 * everyMinutes)
    expect(isLate(name, ago(lateAfterMinutes), longAgo, now)).toBe(false)
    expect(isLate(name, ago(lateAfterMinutes + 1), longAgo, now)).toBe(true)
    expect(dueBy(name, ago(lateAfterMinutes), longAgo)).toEqual(now)
  })

  test.each(runNames)('%s that never ran is missed once the portal is old enough for it', (name) => {
    const { lateAfterMinutes } = timetable[name]
    expect(isLate(name, null, ago(lateAfterMinutes), now)).toBe(false)
    expect(isLate(name, null, ago(lateAfterMinutes + 1), now)).toBe(true)
  })
})

test('of an error only its kind is kept, and of several at once that of the first too', () => {
  const quoting = new RangeError('Failed query, params: canary of a diagnosis')
  expect(kindOfError(quoting)).toBe('RangeError')
  expect(kindOfError(new AggregateError([quoting, new Error('x')], 'canary'))).toBe('AggregateError: RangeError')
  expect(kindOfError('canary')).toBe('no error')
  expect(kindOfError(Object.assign(new Error('x'), { name: 'canary of a diagnosis' }))).toBe('Error')
})
