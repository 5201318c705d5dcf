import { describe, expect, test } from 'vitest'
import type { FactOf } from '#domain/facts.ts'
import { factsAfterHold, gatesToHold, holdProblem, holdStateOn, sameTerms } from '#domain/holds.ts'
import { builtInPositions } from '#domain/positions/index.ts'

const today = '2026-11-20'
const hold = (body: Omit<FactOf<'hold'>, 'kind'>) => [{ id: 'h', body: { kind: 'hold' as const, ...body } }]

describe('a hold', () => {
  const gates = ['work', 'hospital']
  const problem = (terms: Partial<Parameters<typeof holdProblem>[0]>, began = false) =>
    holdProblem({ gates: ['work'], from: today, through: null, ...terms }, { today, gates, began })

  test('names gates that there are, or every one, from today on', () => {
    expect(problem({})).toBeNull()
    expect(problem({ gates: null })).toBeNull()
    expect(problem({ gates: [] })).toBe('no-gate')
    expect(problem({ gates: ['work', 'moon'] })).toBe('no-gate')
    expect(problem({ from: '2026-11-19' })).toBe('past')
  })

  test('ends after it begins, and not before today', () => {
    expect(problem({ through: today })).toBeNull()
    expect(problem({ from: '2026-12-02', through: '2026-12-01' })).toBe('ends-early')
    expect(problem({ from: '2026-11-01', through: '2026-11-19' }, true)).toBe('over')
  })
})

describe('what changing and lifting does to the facts', () => {
  test('lifted today it held through yesterday', () => {
    expect(factsAfterHold(hold({ gates: ['work'], from: '2026-11-01' }), null, today)).toEqual({
      retract: ['h'],
      add: [{ kind: 'hold', gates: ['work'], from: '2026-11-01', through: '2026-11-19' }],
    })
  })

  test('lifted on the day on which it began, and before, nothing is left of it', () => {
    expect(factsAfterHold(hold({ from: today }), null, today)).toEqual({ retract: ['h'], add: [] })
    expect(factsAfterHold(hold({ from: '2026-12-01' }), null, today)).toEqual({ retract: ['h'], add: [] })
  })

  test('other gates count from today on; what was stopped before stays to be seen', () => {
    const known = hold({ gates: ['work'], from: '2026-11-01' })
    expect(factsAfterHold(known, { gates: null, from: '2026-11-01', through: null }, today)).toEqual({
      retract: ['h'],
      add: [
        { kind: 'hold', gates: ['work'], from: '2026-11-01', through: '2026-11-19' },
        { kind: 'hold', from: today },
      ],
    })
  })

  test('another last day alone makes no second part', () => {
    const known = hold({ gates: ['work', 'hospital'], from: '2026-11-01' })
    const wanted = { gates: ['hospital', 'work'], from: '2026-11-01', through: '2026-12-24' }
    expect(factsAfterHold(known, wanted, today)).toEqual({
      retract: ['h'],
      add: [{ kind: 'hold', gates: ['hospital', 'work'], from: '2026-11-01', through: '2026-12-24' }],
    })
  })

  test('a part that is over is left alone', () => {
    const known = [
      ...hold({ from: '2026-10-01', through: '2026-10' }),
      { id: 'n', body: { kind: 'hold' as const, from: today } },
    ]
    expect(factsAfterHold(known, null, today)).toEqual({ retract: ['n'], add: [] })
  })
})

test('where it stands on a day, and whether two stop the same', () => {
  expect(holdStateOn(hold({ from: '2026-11-01' }), today)).toBe('running')
  expect(holdStateOn(hold({ from: '2026-11-01', through: today }), today)).toBe('running')
  expect(holdStateOn(hold({ from: '2026-11-01', through: '2026-11-19' }), today)).toBe('over')
  expect(holdStateOn(hold({ from: '2026-12-01' }), today)).toBe('to come')
  expect(holdStateOn([], today)).toBe('over')
  const terms = { gates: ['a', 'b'], from: today, through: null }
  expect(sameTerms(terms, { ...terms, gates: ['b', 'a'] })).toBe(true)
  expect(sameTerms(terms, { ...terms, gates: null })).toBe(false)
})

test('hiring can be stopped for who accepted an offer, and not for who works', () => {
  const position = builtInPositions['pact-peer-support-specialist']
  if (!position) throw new Error('no position')
  expect(gatesToHold([{ position, employments: [] }], today)).toContain('hire')
  expect(gatesToHold([{ position, employments: [{ hiredOn: '2026-01-01' }] }], today)).toEqual([
    'work',
    'transport',
    'peer-services',
    'hospital',
  ])
})
