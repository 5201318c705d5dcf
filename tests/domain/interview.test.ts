import { describe, expect, test } from 'vitest'
import { appointmentProblem, readTimeOfDay } from '#domain/interview.ts'
import { builtInPositions } from '#domain/positions/index.ts'
import { adviceOf, criteriaFor, interviewRequirements, reasonProblem, tallyOf } from '#domain/scorecard.ts'
import { versionOn } from '#domain/versions.ts'

describe('a typed time', () => {
  test.each([
    ['2:30 pm', '14:30'],
    ['2.30PM', '14:30'],
    ['9 a.m.', '09:00'],
    ['12 am', '00:00'],
    ['12:15 p. m.', '12:15'],
    ['14:05', '14:05'],
    ['0:30', '00:30'],
  ])('%s is %s', (typed, time) => expect(readTimeOfDay(typed)).toBe(time))

  test.each(['', 'half past two', '2', '13 pm', '0 am', '24:00', '10:60', '2:3 pm'])(
    '“%s” is none, or could be two',
    (typed) => expect(readTimeOfDay(typed)).toBeNull(),
  )
})

test('an appointment is today or later, within half a year, and somewhere', () => {
  const at = (on: string, place = 'Room 3') =>
    appointmentProblem({ on, time: '10:00', way: 'phone', place }, '2026-08-31')
  expect(at('2026-08-30')).toBe('on-past')
  expect(at('2026-08-31')).toBeNull()
  expect(at('2027-02-28')).toBeNull()
  expect(at('2027-03-01')).toBe('on-far')
  expect(at('2026-09-01', '  ')).toBe('place-missing')
})

describe('the scorecard', () => {
  test.each(Object.entries(builtInPositions))(
    'of %s asks about each requirement in five steps of words',
    (_, position) => {
      const asked = interviewRequirements(versionOn(position, '2026-11-27'))
      const criteria = criteriaFor(asked)
      expect(criteria.length).toBeGreaterThan(0)
      expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length)
      for (const { anchors } of criteria) expect(new Set(anchors).size).toBe(5)
      for (const { of } of asked) expect(criteria.some((criterion) => criterion.of === of)).toBe(true)
    },
  )

  test('asks about leadership and about organization, and never about health, family or age', () => {
    const text = JSON.stringify(criteriaFor([{ requirement: 'leadership', of: 'leadership' }]))
    expect(text).toMatch(/led|lead/)
    expect(text).toMatch(/[Oo]rganiz/)
    expect(text).not.toMatch(/health|illness|medicat|famil|child|years old/i)
  })

  test('a check without questions of its own is asked about in general', () => {
    expect(criteriaFor([{ requirement: 'x', of: 'typing' }])).toMatchObject([{ id: 'typing', of: 'typing' }])
  })
})

test('the average is advice: against it a reason of a sentence, with it a reason', () => {
  const criteria = criteriaFor([{ requirement: 'leadership', of: 'leadership' }])
  const card = (score: number) => Object.fromEntries(criteria.map(({ id }) => [id, { score, note: 'x' }]))
  const tally = tallyOf([card(2), card(5)], criteria)
  expect(tally).toEqual({ count: 8, average: 3.5, lowest: 2, highest: 5 })
  if (!tally) throw new Error('no tally')
  const advice = adviceOf(tally, 3)
  expect(advice).toBe('shown')
  expect(adviceOf(tally, 4)).toBe('not-shown')
  expect(reasonProblem({ outcome: 'shown', reason: ' ' }, advice)).toBe('missing')
  expect(reasonProblem({ outcome: 'shown', reason: 'Good examples' }, advice)).toBeNull()
  expect(reasonProblem({ outcome: 'not-shown', reason: 'Weak examples' }, advice)).toBe('too-short')
  expect(reasonProblem({ outcome: 'not-shown', reason: 'No example was of their own work.' }, advice)).toBeNull()
  expect(tallyOf([], criteria)).toBeNull()
})
