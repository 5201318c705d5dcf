import { expect, test } from 'vitest'
import { saysTheSame } from '#domain/says-the-same.ts'
import { sameFact } from '#domain/screening.ts'

test('what the database gives back in another order says the same', () => {
  const typed = [{ on: '2026-03-14', outcome: 'paid', type: 'speeding' }]
  expect(saysTheSame(typed, [{ on: '2026-03-14', type: 'speeding', outcome: 'paid' }])).toBe(true)
  expect(saysTheSame(typed, [{ on: '2026-03-15', type: 'speeding', outcome: 'paid' }])).toBe(false)
  expect(saysTheSame({ through: null }, {})).toBe(true)
})

test('a fact is the same however what it lists is ordered within', () => {
  const stop = { from: '2026-01-02', why: 'suspended', through: '2026-02-03' } as const
  const { from, why, through } = stop
  const card = { kind: 'credential', of: ['fingerprint-clearance'], from: '2025-01-02' } as const
  const kept = { ...card, of: [...card.of], interruptions: [{ why, from, through }] }
  expect(sameFact({ ...card, of: [...card.of], interruptions: [stop] }, kept)).toBe(true)
})
