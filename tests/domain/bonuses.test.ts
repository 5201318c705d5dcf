import { describe, expect, test } from 'vitest'
import { type BonusStep, correctionOf, earnedIn, hasBonuses, standingOfBonus, workweekOf } from '#domain/bonuses.ts'

const at = (
  steps: (BonusStep | [BonusStep, string | null])[],
  more: { lines?: { amountCents: number; paid: boolean }[]; reversing?: boolean } = {},
) =>
  standingOfBonus({
    earnedOn: '2026-05-30',
    steps: steps.map((step) =>
      typeof step === 'string' ? { step, earnedOn: null } : { step: step[0], earnedOn: step[1] },
    ),
    lines: more.lines ?? [],
    reversing: more.reversing ?? false,
  })
const line = (amountCents: number, paid: boolean) => ({ amountCents, paid })

describe('a bonus', () => {
  test('is earned, approved, in a batch and paid, one after the other, and an approval can be taken back', () => {
    expect(at([]).state).toBe('earned')
    expect(at(['approved']).state).toBe('approved')
    expect(at(['approved', 'approval taken back']).state).toBe('earned')
    expect(at(['approved'], { lines: [line(10_000, false)] }).state).toBe('in batch')
    expect(at(['approved'], { lines: [line(10_000, true)] }).state).toBe('paid')
  })

  test('that is taken back waits for a batch, and is reversed once that holds it', () => {
    expect(at(['approved'], { lines: [line(10_000, true)], reversing: true }).state).toBe('reversing')
    const both = [line(10_000, true), line(-10_000, false)]
    expect(at(['approved'], { lines: both, reversing: true }).state).toBe('reversed')
  })

  test('that was withdrawn and is earned again has to be approved anew, on its new day', () => {
    expect(at(['approved', 'withdrawn']).state).toBe('withdrawn')
    const again = at(['approved', 'withdrawn', ['earned again', '2026-06-15']])
    expect(again).toEqual({ state: 'earned', earnedOn: '2026-06-15', questioned: null })
  })

  test('that payroll has is asked about until somebody decides', () => {
    const lines = [line(10_000, true)]
    expect(at(['approved', ['questioned', null]], { lines }).questioned).toEqual({ earnedBy: null })
    expect(at(['approved', ['questioned', null], 'kept'], { lines }).questioned).toBeNull()
    expect(at(['approved', ['questioned', null], 'in order again'], { lines }).questioned).toBeNull()
  })
})

test.each([
  { step: 'moved', day: '2026-06-15' },
  { step: 'earned again', day: '2026-05-30' },
] as const)(
  'what was asked about a bonus in a batch that was called off is not asked in the next: $step',
  ({ step, day }) => {
    const steps: Parameters<typeof at>[0] = ['approved', ['questioned', step === 'moved' ? day : null]]
    if (step === 'earned again') steps.push('withdrawn')
    const { earnedOn, questioned } = at([...steps, [step, day], 'approved'], { lines: [line(10_000, false)] })
    expect({ earnedOn, questioned }).toEqual({ earnedOn: day, questioned: null })
  },
)

describe('a change of the employment', () => {
  test.each([
    { of: at([]), earnedBy: '2026-05-30', step: null },
    { of: at([]), earnedBy: null, step: 'withdrawn' },
    { of: at(['approved']), earnedBy: '2026-06-02', step: 'moved' },
    { of: at(['withdrawn']), earnedBy: null, step: null },
    { of: at(['withdrawn']), earnedBy: '2026-05-30', step: 'earned again' },
    { of: at(['approved'], { lines: [line(10_000, false)] }), earnedBy: null, step: 'questioned' },
    { of: at(['approved'], { lines: [line(10_000, true)] }), earnedBy: '2026-06-02', step: 'questioned' },
    { of: at(['approved'], { lines: [line(10_000, true)] }), earnedBy: '2026-05-30', step: null },
    { of: at([['questioned', null]], { lines: [line(10_000, true)] }), earnedBy: null, step: null },
    { of: at([['questioned', null]], { lines: [line(10_000, true)] }), earnedBy: '2026-05-30', step: 'in order again' },
    { of: at([], { lines: [line(10_000, true), line(-10_000, true)] }), earnedBy: null, step: null },
  ])('finds $step where it was $of.state and is earned by $earnedBy', ({ of, earnedBy, step }) => {
    expect(correctionOf(of, earnedBy)).toBe(step)
  })
})

describe('someone who comes back', () => {
  const earlier = [{ hiredOn: '2025-01-06', lastDay: '2025-08-31' }]
  const policy = { afterMonths: 12, workweekStartsOn: 0 }
  test('has bonuses again, once, or after so many months, as the agency decided', () => {
    expect(hasBonuses({ ...policy, rehire: 'again' }, '2026-03-02', earlier)).toBe(true)
    expect(hasBonuses({ ...policy, rehire: 'once' }, '2026-03-02', earlier)).toBe(false)
    expect(hasBonuses({ ...policy, rehire: 'after months' }, '2026-08-30', earlier)).toBe(false)
    expect(hasBonuses({ ...policy, rehire: 'after months' }, '2026-08-31', earlier)).toBe(true)
  })

  test('is nobody who was never here before', () => {
    expect(hasBonuses({ ...policy, rehire: 'once' }, '2025-01-06', earlier)).toBe(true)
  })
})

test('payroll learns over which days a bonus was earned and in which workweek', () => {
  expect(earnedIn('probation', '2026-03-02', '2026-05-30')).toEqual({ from: '2026-03-02', through: '2026-05-30' })
  expect(earnedIn('hire', '2026-03-02', '2026-03-02')).toEqual({ from: '2026-03-02', through: '2026-03-02' })
  // 30 May 2026 is a Saturday.
  expect(workweekOf('2026-05-30', 0)).toEqual({ from: '2026-05-24', through: '2026-05-30' })
  expect(workweekOf('2026-05-30', 6)).toEqual({ from: '2026-05-30', through: '2026-06-05' })
  expect(workweekOf('2026-05-30', 1)).toEqual({ from: '2026-05-25', through: '2026-05-31' })
})
