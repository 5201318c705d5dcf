import { expect, test } from 'vitest'
import { counted, isShown, type Mark, shows } from '#domain/marks.ts'

const lost: Mark = [true, '2026-12-31', false, null, 'answer']
const gained: Mark = [null, null, true, '2026-12-31', 'answer']
const unknown: Mark = [null, null, false, null, 'answer']

test('of whom nothing was known then and who is not cleared now has lost nothing, though the answer differs', () => {
  const all = [lost, gained, unknown].reduce((counts, mark) => counted(counts, { hospital: mark }), {})
  expect(all).toEqual({ hospital: { people: 3, before: 1, now: 1, gained: 1, lost: 1, dates: 0 } })
  expect(shows.filter((show) => isShown(show, unknown))).toEqual([
    'everyone',
    'differing',
    'not-cleared-then',
    'not-cleared-now',
  ])
  expect(shows.filter((show) => isShown(show, lost))).toContain('lost')
})
