import { expect, test } from 'vitest'
import { siteGate } from '#domain/compose.ts'
import { builtInPosition, type Layer, type Position } from '#domain/positions/index.ts'
import { type SeenGate, siteGatesOfBoard, sweepIsLate, worseOf } from '#domain/team-board.ts'

const gate = (cleared: boolean, through: string | null = null): SeenGate => ({
  gate: 'hospital',
  answer: {
    cleared,
    through,
    limitedBy: through ? ['cpr'] : [],
    blockedBy: cleared ? [] : ['cpr'],
    again: null,
    waived: ['cpr'],
  },
  held: false,
})
const kept = (until: string | null) => new Map([['hospital', until]])

test('what is kept and what the rules say agree: nothing changes', () => {
  for (const [seen, until] of [
    [gate(true, '2027-01-10'), '2027-01-11'],
    [gate(true), 'infinity'],
    [gate(false), null],
  ] as const)
    expect(worseOf([seen], kept(until))).toEqual({ gates: [seen], differ: 0 })
  expect(worseOf([gate(false)], new Map())).toMatchObject({ differ: 0 })
})

test('where they differ the worse answer is shown, and never a yes that only one of them gives', () => {
  const worse = (seen: SeenGate, until: string | null) => worseOf([seen], kept(until))
  expect(worse(gate(true, '2027-01-10'), null)).toMatchObject({ differ: 1, gates: [{ unsure: true }] })
  expect(worse(gate(false), '2027-01-11')).toEqual({ differ: 1, gates: [gate(false)] })
  const earlier = worse(gate(true, '2027-01-10'), '2026-12-02')
  expect(earlier.gates[0]?.answer).toMatchObject({ through: '2026-12-01', limitedBy: [] })
  expect(earlier.gates[0]?.answer.waived).toBeUndefined()
  expect(worse(gate(true), '2026-12-02').gates[0]?.answer.through).toBe('2026-12-01')
  expect(worse(gate(true, '2027-01-10'), 'infinity')).toEqual({ differ: 1, gates: [gate(true, '2027-01-10')] })
})

test('nobody of whom nothing is kept is known to be cleared', () => {
  expect(worseOf([gate(true), gate(false)], undefined)).toMatchObject({
    differ: 2,
    gates: [{ unsure: true }, { unsure: true }],
  })
})

test('a board has the sites that are built on a gate of its positions', () => {
  const plain = builtInPosition('pact-peer-support-specialist') as Position
  const layer = (siteId: string, base: string): Layer => ({ of: 'site', siteId, base, versions: [] })
  const position = { ...plain, layers: [layer('north', 'hospital'), layer('moon', 'space-flight')] }
  expect([...siteGatesOfBoard([position])]).toEqual([siteGate('north')])
  expect(siteGatesOfBoard([plain]).size).toBe(0)
})

test('a sweep is late after half an hour, and where none ever ran', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  expect(sweepIsLate(new Date('2026-11-22T11:30:00Z'), now)).toBe(false)
  expect(sweepIsLate(new Date('2026-11-22T11:29:59Z'), now)).toBe(true)
  expect(sweepIsLate(null, now)).toBe(true)
})
