import { describe, expect, it } from 'vitest'
import {
  type Action,
  authorize,
  frontsOf,
  operatorScope,
  ownScope,
  type StaffRole,
  teamScope,
  type Viewer,
} from '#domain/authority.ts'

const viewer = (...roles: StaffRole[]): Viewer => ({ kind: 'account', accountId: 'a', personId: 'p', roles })
const reach = (action: Action, ...roles: StaffRole[]) => authorize(viewer(...roles), action)?.reach ?? null

describe('who may do what', () => {
  it.each([
    'screen application',
    'make offer',
    'hire applicant',
    'decide submission',
    'change employment',
    'record fact',
    'act on report',
    'record eligibility',
    'record clearance card',
    'record e-mail address',
  ] as const)('T20 HR may %s, never their own', (action) => {
    expect(reach(action, 'hr')).toBe('others')
    for (const role of ['manager', 'payroll', 'auditor', 'admin', 'medical'] as const)
      expect(reach(action, role), role).toBeNull()
  })

  it('the medical permission alone opens nothing', () => {
    expect(frontsOf(viewer('medical'))).toEqual(['me'])
    expect(reach('read person', 'medical')).toBeNull()
  })

  it('a manager reaches the own team, and on the team’s pages no further with other roles', () => {
    expect(reach('read standing', 'manager')).toBe('own team')
    expect(reach('read standing', 'manager', 'hr')).toBe('everyone')
    expect(teamScope(viewer('manager', 'hr'), 'read standing')?.reach).toBe('own team')
    expect(teamScope(viewer('hr'), 'read standing')).toBeNull()
  })

  it('on one’s own pages nobody reaches further than themself', () => {
    expect(ownScope(viewer('hr', 'admin'), 'read application')?.reach).toBe('self')
    expect(ownScope(viewer('hr'), 'decide submission')).toBeNull()
  })

  it('the machine may only do what the table gives it', () => {
    expect(operatorScope('jobs', 'run sweep').reach).toBe('everyone')
    expect(() => operatorScope('jobs', 'decide submission')).toThrow('an operator may not decide submission')
  })
})
