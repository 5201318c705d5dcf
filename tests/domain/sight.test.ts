import { describe, expect, it } from 'vitest'
import type { StaffRole, Viewer } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { builtInPositions } from '#domain/positions/index.ts'
import { evaluate } from '#domain/standing.ts'
import { compartmentOfRequirement, seenGate, seenStatus, sightOf } from '#domain/visibility.ts'

const position = builtInPositions['pact-peer-support-specialist']
const [version = { requirements: {} }] = position.versions
const asOf = '2026-11-22'

const viewer = (...roles: StaffRole[]): Viewer => ({ kind: 'account', accountId: 'a', personId: 'someone else', roles })
const sight = (who: Viewer, requirement: string, personId = 'p', front: 'any' | 'team' = 'any') =>
  sightOf(who, compartmentOfRequirement(version, requirement), personId, front)

const check = (on: string, outcome: 'clear' | 'not-clear'): Fact => ({ kind: 'check', of: 'tuberculosis', on, outcome })
const unmet: Record<string, Fact[]> = {
  missing: [],
  failed: [check('2026-08-01', 'not-clear')],
  lapsed: [check('2025-01-10', 'clear')],
  pending: [{ ...check('2026-08-01', 'clear'), review: 'pending' }],
  'not-yet': [check('2026-12-24', 'clear')],
}

describe('what of a TB check is seen', () => {
  const seen = (who: Viewer, facts: Fact[]) => {
    const answer = evaluate({ position, facts, employments: [{ hiredOn: '2026-03-02' }], asOf })
    const status = answer.requirements.tuberculosis
    const hospital = answer.gates.hospital
    if (!status || !hospital) throw new Error('the position asks for TB')
    const of = (requirement: string) => sight(who, requirement)
    return JSON.stringify([seenStatus(status, of('tuberculosis')), seenGate(hospital, of).again])
  }

  it.each([[['manager']], [['hr']], [['auditor']], [['hr', 'manager', 'auditor']], [['medical']]] as StaffRole[][][])(
    'as %s: missing, failed, lapsed, pending and not yet are the same bytes',
    (roles) => {
      const answers = new Set(Object.values(unmet).map((facts) => seen(viewer(...roles), facts)))
      expect(answers.size).toBe(1)
    },
  )

  it('in full by HR with the medical permission, and by the person', () => {
    expect(seen(viewer('hr', 'medical'), unmet.failed ?? [])).toContain('"failed"')
    const own: Viewer = { kind: 'account', accountId: 'a', personId: 'p', roles: [] }
    expect(sight(own, 'tuberculosis')).toBe('full')
  })

  it('no more on a manager’s page by a manager who is HR as well', () => {
    expect(sight(viewer('hr', 'medical', 'manager'), 'tuberculosis', 'p', 'team')).toBe('masked')
  })

  it('through when it is met, and a waiver as a waiver', () => {
    expect(seenStatus({ status: 'met', through: '2027-01-10' }, 'masked')).toEqual({
      seen: 'masked',
      status: 'met',
      through: '2027-01-10',
    })
    expect(seenStatus({ status: 'waived', through: '2027-01-10' }, 'masked')).toMatchObject({ status: 'waived' })
  })
})

it.each(['tuberculosis', 'lived-experience', 'unrestricted-driving'])(
  '%s is confidential to all without the permission',
  (name) => {
    for (const roles of [['manager'], ['hr'], ['auditor'], ['hr', 'auditor', 'manager']] as StaffRole[][])
      expect(sight(viewer(...roles), name), roles.join()).toBe('masked')
    for (const roles of [['payroll'], ['admin'], []] as StaffRole[][])
      expect(sight(viewer(...roles), name), roles.join()).toBe('none')
    expect(sight(viewer('hr', 'medical'), name)).toBe('full')
  },
)

it('what is ordinary is seen by those who work with it, and by nobody else', () => {
  expect(sight(viewer('manager'), 'cpr')).toBe('full')
  expect(sight(viewer('payroll', 'admin'), 'cpr')).toBe('none')
})
