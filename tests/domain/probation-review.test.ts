import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/dates.ts'
import { dutiesOf, endOfProbation, longestExtension, readReview, reviewBoxes } from '#domain/probation-review.ts'
import { boxesOfDate } from '#domain/sending/boxes.ts'

const duties = dutiesOf([{ items: ['Give peer support.', 'Write the record.'] }, { items: ['Keep appointments.'] }])
const now = { today: '2026-05-20', lastDay: '2026-05-30' }
const rated = Object.fromEntries(
  duties.flatMap(({ duty }) => [
    [`rating-${duty}`, 'well'],
    [`words-${duty}`, `How ${duty} goes`],
  ]),
)
const whole = { ...rated, overall: 'Going well.', outcome: 'complete' }
const read = (change: Record<string, string>, at = now) => readReview({ ...whole, ...change }, duties, at)
const wrongAt = (change: Record<string, string>, at = now) => {
  const found = read(change, at)
  return 'errors' in found ? found.errors.map(({ box, error }) => `${box} ${error}`) : []
}
const extending = (through: string) => ({
  outcome: 'extend',
  reason: 'More time for the record.',
  ...boxesOfDate('extendedThrough', through),
})

describe('a review that is to be signed', () => {
  test('keeps every duty in its words as shown, with its rating and what was written', () => {
    expect(read({ 'rating-1-0': 'not-yet' })).toEqual({
      review: {
        duties: [
          { duty: '0-0', text: 'Give peer support.', rating: 'well', words: 'How 0-0 goes' },
          { duty: '0-1', text: 'Write the record.', rating: 'well', words: 'How 0-1 goes' },
          { duty: '1-0', text: 'Keep appointments.', rating: 'not-yet', words: 'How 1-0 goes' },
        ],
        overall: 'Going well.',
        outcome: 'complete',
        reason: '',
        extendedThrough: null,
      },
    })
  })

  test('names every duty without a rating, the words that lack and the outcome, all at once', () => {
    expect(wrongAt({ 'rating-0-1': '', 'rating-1-0': 'excellent', overall: '  ', outcome: '' })).toEqual([
      'rating-0-1 review.rating',
      'rating-1-0 review.rating',
      'overall review.overall',
      'outcome review.outcome',
    ])
  })

  test('wants words to each duty, but to one that nobody has seen yet', () => {
    expect(wrongAt({ 'words-0-1': ' ', 'words-1-0': '', 'rating-1-0': 'not-seen' })).toEqual(['words-0-1 review.words'])
  })

  test('takes nothing from a form but its own boxes', () => {
    const sent = { ...whole, personId: 'x', hiredOn: '2026-01-01', 'rating-9-9': 'well', as: 'person' }
    expect(reviewBoxes(sent, duties)).toEqual(whole)
  })

  test.each(['extend', 'end'])('says why where it is to %s', (outcome) => {
    expect(wrongAt({ ...extending('2026-06-30'), outcome, reason: '' })).toEqual(['reason review.reason'])
  })

  test('extends to a day after the last one and after today, by no more than the longest extension', () => {
    expect(read(extending('2026-05-31'))).toMatchObject({ review: { extendedThrough: '2026-05-31' } })
    expect(wrongAt(extending('2026-05-30'))).toEqual(['extendedThrough review.notLater'])
    const late = { today: '2026-06-10', lastDay: '2026-05-30' }
    expect(wrongAt(extending('2026-06-10'), late)).toEqual(['extendedThrough review.notLater'])
    const longest = addDays(now.lastDay, longestExtension)
    expect(wrongAt(extending(longest))).toEqual([])
    expect(wrongAt(extending(addDays(longest, 1)))).toEqual(['extendedThrough review.tooLate'])
    expect(wrongAt({ ...extending('2026-06-30'), 'extendedThrough.day': '31' })).toHaveLength(1)
  })

  test('takes no new last day from a form that does not extend', () => {
    expect(read({ ...extending('2026-06-30'), outcome: 'complete' })).toMatchObject({
      review: { outcome: 'complete', reason: '', extendedThrough: null },
    })
  })
})

describe('the end of an extended probation', () => {
  const goesOn = { extendedThrough: '2026-06-30', today: '2026-06-30', lastDay: null }
  test.each([
    { name: 'is the new last day, once that has come', with: goesOn, end: '2026-06-30' },
    { name: 'has not come the day before', with: { ...goesOn, today: '2026-06-29' }, end: null },
    { name: 'does not come for who left before it', with: { ...goesOn, lastDay: '2026-06-29' }, end: null },
    { name: 'comes for who leaves on it', with: { ...goesOn, lastDay: '2026-06-30' }, end: '2026-06-30' },
    {
      name: 'is by the calendar where a leave moved that further',
      with: { ...goesOn, extendedThrough: '2026-05-15' },
      end: '2026-05-30',
    },
    {
      name: 'is by the calendar where nobody extended it',
      with: { ...goesOn, extendedThrough: null },
      end: '2026-05-30',
    },
  ])('$name', ({ with: extension, end }) => {
    expect(endOfProbation('2026-05-30', extension)).toBe(end)
  })

  test('is none while the calendar has reached none', () => {
    expect(endOfProbation(null, goesOn)).toBeNull()
  })
})
