import { describe, expect, test } from 'vitest'
import type { Employment, Fact } from '#domain/facts.ts'
import type { Gate, Position, PositionVersion, Requirement } from '#domain/positions/index.ts'
import { UnanswerableError } from '#domain/problems.ts'
import { evaluate, standingOf } from '#domain/standing.ts'

const open: Gate = { requires: [], employed: false, grace: false, present: false }

function asking(requirement: Requirement, gate: Gate = { ...open, requires: ['it'] }): Position {
  return {
    probation: null,
    bonuses: [],
    versions: [{ effectiveFrom: '2020-01-01', requirements: { it: requirement }, gates: { gate } }],
  }
}

const statusOf = (
  asOf: string,
  requirement: Requirement,
  facts: Fact[],
  more: { employments?: Employment[]; knownAt?: string } = {},
) => evaluate({ position: asking(requirement), facts, asOf, ...more }).requirements.it

const runsOf = (requirement: Requirement, facts: Fact[], employments: Employment[] = []) =>
  standingOf({ position: asking(requirement), facts, employments }).requirements.it

const check = (on: string, outcome: 'clear' | 'not-clear', recordedAt?: string): Fact => ({
  kind: 'check',
  of: 'tb',
  on,
  outcome,
  ...(recordedAt ? { recordedAt } : {}),
})
const tb: Requirement = { needs: 'check', of: 'tb', within: { years: 1 } }

describe('facts of one day', () => {
  test.each([
    [
      'the later in the list, where nothing says when',
      [check('2026-03-01', 'clear'), check('2026-03-01', 'not-clear')],
      'failed',
    ],
    [
      'the one recorded later',
      [check('2026-03-01', 'not-clear', '2026-03-03T00:00:00Z'), check('2026-03-01', 'clear', '2026-03-02T00:00:00Z')],
      'failed',
    ],
    [
      'the one that says when it was recorded',
      [check('2026-03-01', 'not-clear', '2026-03-02T00:00:00Z'), check('2026-03-01', 'clear')],
      'failed',
    ],
    [
      'the one recorded later by time, not as text',
      [
        check('2026-03-01', 'not-clear', '2026-03-02T00:00:00Z'),
        check('2026-03-01', 'clear', '2026-03-02T01:00:00+02:00'),
      ],
      'failed',
    ],
    [
      'on a tie of instants, the later in the list',
      [
        check('2026-03-01', 'clear', '2026-03-02T00:00:00Z'),
        check('2026-03-01', 'not-clear', '2026-03-02T02:00:00+02:00'),
      ],
      'failed',
    ],
  ] as const)('governs %s', (_which, facts, status) => {
    expect(statusOf('2026-03-10', tb, [...facts])).toMatchObject({ status })
  })

  test('of several birth dates the one recorded later governs, whichever is earlier', () => {
    const age: Requirement = { needs: 'age', years: 21 }
    const born = (on: string, recordedAt?: string): Fact => ({
      kind: 'birth-date',
      on,
      ...(recordedAt && { recordedAt }),
    })
    expect(runsOf(age, [born('2006-01-01', '2026-02-01T00:00:00Z'), born('2000-01-01')])).toEqual([
      ['2027-01-01', null],
    ])
    expect(runsOf(age, [born('2006-01-01'), born('2000-01-01')])).toEqual([['2021-01-01', null]])
  })
})

describe('a check measured at hire', () => {
  const atHire: Requirement = { ...tb, measured: 'at-hire' } as Requirement
  const hired = (hiredOn: string): Employment[] => [{ hiredOn }]

  test('stays good from a first day on which it was good', () => {
    expect(runsOf(atHire, [check('2025-03-10', 'clear')], hired('2026-03-10'))).toEqual([['2025-03-10', null]])
    expect(runsOf(atHire, [check('2025-03-10', 'clear')], hired('2026-03-11'))).toEqual([['2025-03-10', '2026-03-10']])
    expect(runsOf(atHire, [check('2025-03-10', 'clear')])).toEqual([['2025-03-10', '2026-03-10']])
  })

  test('until a result that is not clear governs; an earlier one does not matter', () => {
    const facts = [check('2024-01-01', 'not-clear'), check('2025-03-10', 'clear'), check('2027-01-01', 'not-clear')]
    expect(runsOf(atHire, facts, hired('2025-06-01'))).toEqual([['2025-03-10', '2026-12-31']])
    const clearAgain = [...facts, check('2027-02-01', 'clear')]
    expect(runsOf(atHire, clearAgain, hired('2025-06-01'))).toEqual([
      ['2025-03-10', '2026-12-31'],
      ['2027-02-01', '2028-02-01'],
    ])
  })

  test('a result that was overruled on its own day never governed', () => {
    const facts = [check('2025-03-10', 'clear'), check('2025-09-01', 'not-clear'), check('2025-09-01', 'clear')]
    expect(runsOf(atHire, facts, hired('2025-06-01'))).toEqual([['2025-03-10', null]])
  })
})

describe('a credential', () => {
  const need: Requirement = { needs: 'credential', of: 'card', states: ['AZ'], level: 2, validFor: { years: 1 } }
  const card = (more: object): Fact => ({
    kind: 'credential',
    of: ['card'],
    state: 'AZ',
    level: 2,
    from: '2026-01-01',
    ...more,
  })

  test('without a printed end is good for as long as the position says, else for ever', () => {
    expect(runsOf(need, [card({})])).toEqual([['2026-01-01', '2027-01-01']])
    expect(runsOf(need, [card({ through: '2030-06' })])).toEqual([['2026-01-01', '2030-06-30']])
    expect(runsOf({ needs: 'credential', of: 'card' }, [card({})])).toEqual([['2026-01-01', null]])
  })

  test('is stopped by an interruption of a card of a lower level, outside the days of that card', () => {
    const lower = card({
      level: 1,
      from: '2020-01-01',
      through: '2021-01-01',
      interruptions: [{ from: '2026-05-01', through: '2026-05-31', why: 'lost' }],
    })
    expect(runsOf(need, [card({}), lower])).toEqual([
      ['2026-01-01', '2026-04-30'],
      ['2026-06-01', '2027-01-01'],
    ])
    expect(statusOf('2026-05-10', need, [lower])).toEqual({ status: 'failed', again: null })
  })

  test('is not stopped by one of another state, or of none', () => {
    const interruptions = [{ from: '2026-05-01', why: 'suspended' }]
    for (const state of ['CA', undefined]) {
      expect(runsOf(need, [card({}), card({ state, interruptions })])).toEqual([['2026-01-01', '2027-01-01']])
    }
  })

  test('restricted: the one that began last governs, before its state, its level and its expiry', () => {
    const free: Requirement = { needs: 'unrestricted', of: 'card', restriction: 'driving' }
    const facts = [
      card({ from: '2026-01-01', through: '2026-02-01', restrictions: ['driving'] }),
      card({ from: '2026-06-01', state: 'CA', level: 0, interruptions: [{ from: '2026-06-01', why: 'revoked' }] }),
    ]
    expect(runsOf(free, facts)).toEqual([
      [null, '2025-12-31'],
      ['2026-06-01', null],
    ])
    expect(statusOf('2026-05-31', free, facts)).toEqual({ status: 'failed', again: '2026-06-01' })
  })
})

describe('a driving record', () => {
  const need: Requirement = {
    needs: 'driving-record',
    violations: 1,
    suspensions: 0,
    lookback: { years: 3 },
    recheck: { years: 1 },
  }
  const driving = (on: string, violations: string[], more: object = {}): Fact => ({
    kind: 'driving-record',
    on,
    violations,
    suspensions: [],
    ...more,
  })
  const on = (asOf: string, ...facts: Fact[]) => statusOf(asOf, need, facts)?.status

  test('a date that several counting records list counts as often as in the one that lists it most', () => {
    const twice = ['2025-05-01', '2025-05-01']
    expect(
      on(
        '2026-03-01',
        driving('2026-01-01', ['2025-05-01'], { state: 'AZ' }),
        driving('2026-01-01', ['2025-05-01'], { state: 'CA' }),
      ),
    ).toBe('met')
    expect(on('2026-03-01', driving('2026-01-01', twice))).toBe('failed')
  })

  test('a partial record counts from its day, unless a newer complete one of its state has come', () => {
    const complete = driving('2026-01-01', ['2025-05-01'], { state: 'AZ' })
    const partial = (day: string, state?: string) =>
      driving(day, ['2025-06-01'], { partial: true, ...(state && { state }) })
    expect(on('2026-03-01', complete, partial('2026-01-01', 'AZ'))).toBe('failed')
    expect(on('2026-03-01', complete, partial('2025-12-31', 'AZ'))).toBe('met')
    expect(on('2026-03-01', complete, partial('2025-12-31', 'CA'))).toBe('failed')
    expect(on('2026-03-01', complete, partial('2025-12-31'))).toBe('met')
    expect(on('2025-12-31', complete, partial('2025-12-31'), driving('2025-01-01', ['2024-05-01']))).toBe('failed')
  })

  test('of two complete records of one state and day the one recorded later counts, of two states both', () => {
    const bad = (more: object) => driving('2026-01-01', ['2025-05-01', '2025-06-01'], more)
    const clean = (more: object) => driving('2026-01-01', [], more)
    const later = { recordedAt: '2026-01-02T00:00:00Z' }
    expect(on('2026-03-01', bad({}), clean({}))).toBe('met')
    expect(on('2026-03-01', clean({}), bad({}))).toBe('failed')
    expect(on('2026-03-01', bad(later), clean({}))).toBe('failed')
    expect(on('2026-03-01', clean(later), bad({}))).toBe('met')
    expect(on('2026-03-01', clean({ state: 'AZ' }), bad({}))).toBe('failed')
  })

  test('says no even where no complete record was ever obtained', () => {
    expect(on('2026-03-01', driving('2026-01-01', ['2025-05-01', '2025-06-01'], { partial: true }))).toBe('failed')
    expect(on('2026-03-01', driving('2026-01-01', ['2025-05-01'], { partial: true }))).toBe('missing')
  })

  test('says no within recheck or not, and lapses where nothing says no', () => {
    expect(on('2027-01-02', driving('2026-01-01', ['2025-05-01', '2025-06-01']))).toBe('failed')
    expect(on('2027-01-02', driving('2026-01-01', ['2025-05-01']))).toBe('lapsed')
  })

  test('a suspension without a last day counts for ever; of two with one first day the one that touches longest counts', () => {
    const suspended = (...suspensions: object[]) => driving('2026-01-01', [], { suspensions })
    expect(
      statusOf('2026-03-01', { ...need, recheck: null } as Requirement, [suspended({ from: '2020-01-01' })]),
    ).toEqual({ status: 'failed', again: null })
    const both = suspended({ from: '2022-01-01', through: '2022-02-01' }, { from: '2022-01-01', through: '2023-05-01' })
    expect(statusOf('2026-03-01', need, [both])).toEqual({ status: 'failed', again: '2026-05-02' })
    const limit: Requirement = { ...need, suspensions: 1 } as Requirement
    expect(statusOf('2026-03-01', limit, [both])?.status).toBe('met')
  })

  test('a violation or suspension that is still to come does not count yet', () => {
    expect(
      runsOf({ ...need, violations: 0, recheck: null } as Requirement, [driving('2026-01-01', ['2026-04-01'])]),
    ).toEqual([
      ['2026-01-01', '2026-03-31'],
      ['2029-04-02', null],
    ])
  })
})

describe('grace, waivers and refusals', () => {
  const need: Requirement = { needs: 'check', of: 'tb', grace: { months: 1 } }
  const employments = [{ hiredOn: '2026-01-31', lastDay: '2026-02-10' }, { hiredOn: '2026-02-20' }]

  test('grace runs from the first hire, on days of employment, through its last day whatever the last day of employment', () => {
    expect(statusOf('2026-02-10', need, [], { employments })).toEqual({ status: 'grace', through: '2026-02-28' })
    expect(statusOf('2026-02-11', need, [], { employments })).toEqual({ status: 'missing' })
    expect(statusOf('2026-02-28', need, [], { employments })).toEqual({ status: 'grace', through: '2026-02-28' })
    expect(statusOf('2026-03-01', need, [], { employments })).toEqual({ status: 'missing' })
  })

  test('a refusal is not excused by grace but by a waiver, of several by the one that lasts longest', () => {
    const facts: Fact[] = [check('2026-02-01', 'not-clear')]
    expect(statusOf('2026-02-05', need, facts, { employments })).toEqual({ status: 'failed', again: null })
    const waivers: Fact[] = [
      { kind: 'waiver', requirement: 'it', from: '2026-02-01', through: '2026-03' },
      { kind: 'waiver', requirement: 'it', from: '2026-02-01', through: '2026-02-06' },
      { kind: 'waiver', requirement: 'it', from: '2026-02-06', through: '2027-01-01' },
      { kind: 'waiver', requirement: 'unheard-of', from: '2026-02-01', through: '2027-01-01' },
    ]
    expect(statusOf('2026-02-05', need, [...facts, ...waivers], { employments })).toEqual({
      status: 'waived',
      through: '2026-03-31',
    })
  })

  test('an any of refusals is never failed', () => {
    const any: Requirement = { any: [{ needs: 'check', of: 'tb' }] }
    const facts = [check('2026-01-01', 'clear'), check('2026-02-01', 'not-clear'), check('2026-03-01', 'clear')]
    expect(statusOf('2026-02-05', any, facts)).toEqual({ status: 'lapsed', since: '2026-02-01', again: '2026-03-01' })
    expect(statusOf('2025-02-05', any, facts)).toEqual({ status: 'not-yet', again: '2026-01-01' })
  })

  test('what is pending is told beside every status but met, waivers and holds not', () => {
    const pending = { review: 'pending' } as const
    const facts: Fact[] = [
      { ...check('2026-02-01', 'clear'), ...pending },
      { kind: 'waiver', requirement: 'it', from: '2026-01-01', through: '2026-12-31', ...pending },
      { kind: 'hold', from: '2026-01-01', ...pending },
    ]
    const answer = evaluate({ position: asking(need), facts, employments, asOf: '2026-02-05' })
    expect(answer.requirements.it).toEqual({ status: 'grace', through: '2026-02-28', pending: true })
    expect(answer.gates.gate?.blockedBy).toEqual(['it'])
    expect(statusOf('2026-01-31', need, facts, { employments })).toEqual({ status: 'grace', through: '2026-02-28' })
  })
})

describe('gates', () => {
  const position = asking(
    { needs: 'training', course: 'c' },
    { requires: ['it'], employed: true, grace: false, present: true },
  )
  const trained: Fact = { kind: 'training', course: 'c', on: '2026-01-01' }
  const ask = (asOf: string, facts: Fact[], employments: Employment[]) =>
    evaluate({ position, facts, employments, asOf }).gates.gate

  test('what closes a gate is listed after its requirements: employment, leave, hold', () => {
    const hold: Fact = { kind: 'hold', from: '2026-05-01' }
    expect(ask('2026-05-01', [hold], [])?.blockedBy).toEqual(['it', 'employment', 'hold'])
    const employments = [{ hiredOn: '2026-02-01', leaves: [{ from: '2026-05-01', through: '2026-05-31' }] }]
    expect(ask('2026-05-01', [hold], employments)?.blockedBy).toEqual(['it', 'leave', 'hold'])
    expect(ask('2026-04-01', [trained, hold], employments)).toEqual({
      cleared: true,
      through: '2026-04-30',
      limitedBy: ['leave', 'hold'],
      blockedBy: [],
      again: null,
    })
  })

  test('a leave ends with the employment that it belongs to', () => {
    const employments = [
      { hiredOn: '2026-02-01', lastDay: '2026-03-31', leaves: [{ from: '2026-03-01' }] },
      { hiredOn: '2026-06-01' },
    ]
    expect(ask('2026-03-15', [trained], employments)).toMatchObject({ blockedBy: ['leave'], again: '2026-06-01' })
    expect(ask('2026-04-15', [trained], employments)?.blockedBy).toEqual(['employment'])
    expect(ask('2026-06-15', [trained], employments)?.through).toBeNull()
  })

  test('a hold of no gates closes none, one that names none closes all', () => {
    const employments = [{ hiredOn: '2026-02-01' }]
    expect(ask('2026-05-01', [trained, { kind: 'hold', from: '2026-01-01', gates: [] }], employments)?.cleared).toBe(
      true,
    )
    expect(ask('2026-05-01', [trained, { kind: 'hold', from: '2026-01-01' }], employments)?.blockedBy).toEqual(['hold'])
  })
})

describe('versions', () => {
  const version = (effectiveFrom: string, course: string, more: object = {}): PositionVersion => ({
    effectiveFrom,
    requirements: { [course]: { needs: 'training', course } },
    gates: { work: { requires: [course] } },
    ...more,
  })
  const facts: Fact[] = [
    { kind: 'training', course: 'old', on: '2019-01-01' },
    { kind: 'training', course: 'new', on: '2026-06-01' },
  ]
  const position = { versions: [version('2026-03-01', 'new'), version('2020-01-01', 'old')] }

  test('each day is judged by its own version, days before the first by the first', () => {
    const { gates, requirements, at, versionOn } = bound(standingOf({ position, facts }))
    expect(requirements).toEqual({ old: [['2019-01-01', '2026-02-28']], new: [['2026-06-01', null]] })
    expect(gates).toEqual({
      work: [
        ['2019-01-01', '2026-02-28'],
        ['2026-06-01', null],
      ],
    })
    expect(at('2026-02-01').gates.work).toEqual({
      cleared: true,
      through: '2026-02-28',
      limitedBy: ['new'],
      blockedBy: [],
      again: null,
    })
    expect(at('2026-02-01').requirements).toEqual({ old: { status: 'met', through: '2026-02-28' } })
    expect(at('2026-03-01').requirements).toEqual({ new: { status: 'not-yet', again: '2026-06-01' } })
    expect(versionOn('2026-02-28')).toBe(position.versions[1])
  })

  test('of two of one day the one recorded later judges, as far as it was known', () => {
    const rivals = {
      versions: [
        version('2020-01-01', 'new', { recordedAt: '2026-05-01T00:00:00Z', retractedAt: '2026-09-01T00:00:00Z' }),
        version('2020-01-01', 'old'),
      ],
    }
    const names = (knownAt?: string) =>
      Object.keys(
        evaluate({ position: rivals, facts, asOf: '2026-02-01', knownAt }).gates.work?.cleared
          ? { old: 1 }
          : { new: 1 },
      )
    expect(names('2026-05-01T00:00:00+02:00')).toEqual(['old'])
    expect(names('2026-05-01T00:00:00Z')).toEqual(['new'])
    expect(names('2026-09-01T00:00:00Z')).toEqual(['old'])
    expect(names()).toEqual(['old'])
  })

  test('without a version that is known there is no answer', () => {
    expect(() => standingOf({ position: { versions: [] }, facts })).toThrow(UnanswerableError)
  })

  function bound(standing: ReturnType<typeof standingOf>) {
    return {
      gates: standing.gates,
      requirements: standing.requirements,
      at: (day: string) => standing.at(day),
      versionOn: (day: string) => standing.versionOn(day),
    }
  }
})

describe('probation and bonuses', () => {
  const position: Position = {
    probation: { days: 90, extendedByLeave: true },
    bonuses: [
      { milestone: 'hire', amount: 100 },
      { milestone: 'probation', amount: 100 },
    ],
    versions: [{ effectiveFrom: '2020-01-01', requirements: {}, gates: {} }],
  }
  const ask = (asOf: string, ...employments: Employment[]) => {
    const { probation, bonuses } = evaluate({ position, facts: [], employments, asOf })
    return { ...probation, earned: bonuses.map(({ earnedOn }) => earnedOn) }
  }

  test.each([
    [
      'overlapping leaves once',
      [
        { from: '2026-04-01', through: '2026-04-10' },
        { from: '2026-04-05', through: '2026-04-14' },
      ],
      '2026-06-13',
    ],
    ['leave before the first day not at all', [{ from: '2026-01-01', through: '2026-03-01' }], '2026-05-30'],
    ['leave on the first days', [{ from: '2026-03-01', through: '2026-03-03' }], '2026-06-01'],
    ['leave without an end after it', [{ from: '2026-05-31' }], '2026-05-30'],
    ['leave without an end in it', [{ from: '2026-05-30' }], null],
  ])('counts %s', (_what, leaves, lastDay) => {
    expect(ask('2026-12-01', { hiredOn: '2026-03-02', leaves })).toMatchObject({
      lastDay,
      earned: lastDay ? ['2026-03-02', lastDay] : ['2026-03-02'],
    })
  })

  test('belongs to the latest employment begun by the day, else the first', () => {
    const both: Employment[] = [{ hiredOn: '2026-09-01' }, { hiredOn: '2026-03-02', lastDay: '2026-05-01' }]
    expect(ask('2026-03-01', ...both)).toEqual({ lastDay: '2026-05-30', state: 'not-started', earned: ['2026-03-02'] })
    expect(ask('2026-05-01', ...both)).toMatchObject({ state: 'running' })
    expect(ask('2026-08-31', ...both)).toMatchObject({ state: 'ended-early' })
    expect(ask('2026-09-01', ...both)).toEqual({
      lastDay: '2026-11-29',
      state: 'running',
      earned: ['2026-09-01', '2026-11-29'],
    })
    expect(ask('2026-11-29', ...both)).toMatchObject({ state: 'completed' })
  })

  test('someone who leaves on the last day has completed it', () => {
    expect(ask('2027-01-01', { hiredOn: '2026-03-02', lastDay: '2026-05-30' })).toMatchObject({
      state: 'completed',
      earned: ['2026-03-02', '2026-05-30'],
    })
  })

  test('employments that share a day are refused', () => {
    expect(() =>
      ask('2026-05-01', { hiredOn: '2026-05-01' }, { hiredOn: '2026-03-02', lastDay: '2026-05-01' }),
    ).toThrow(UnanswerableError)
    expect(
      ask('2026-05-01', { hiredOn: '2026-05-01' }, { hiredOn: '2026-03-02', lastDay: '2026-04-30' }),
    ).toMatchObject({ state: 'running' })
  })
})
