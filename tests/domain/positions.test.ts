import { expect, test } from 'vitest'
import { positionSchema } from '#domain/positions/index.ts'
import { read } from '#domain/problems.ts'

const version = {
  effectiveFrom: '2026-01-01',
  requirements: { cpr: { needs: 'credential', of: 'cpr' } },
  gates: { work: { requires: ['cpr'], employed: true, grace: true, present: false } },
}
const position = { probation: null, bonuses: [], versions: [version] }
const withRequirement = (requirement: unknown) => ({
  ...position,
  versions: [{ ...version, requirements: { cpr: requirement } }],
})

test('a position of its own is valid', () => {
  expect(read(positionSchema, position)).toEqual({ value: position })
})

test.each([
  [{ ...position, versions: undefined }, 'versions: is missing'],
  [
    { ...position, versions: [{ ...version, effectiveFrom: '2026-02-30' }] },
    'versions[0].effectiveFrom: is not a calendar date (YYYY-MM-DD)',
  ],
  [
    { ...position, versions: [{ ...version, gates: { work: { requires: ['cpr', 'tb'] } } }] },
    'versions[0].gates.work.requires[1]: this version has no requirement "tb"',
  ],
  [
    { ...position, versions: [{ ...version, gates: { work: { requires: ['toString'] } } }] },
    'versions[0].gates.work.requires[0]: this version has no requirement "toString"',
  ],
  [withRequirement({ needs: 'luck' }), 'versions[0].requirements.cpr.needs: is not a known need'],
  [withRequirement({ needs: 'credential' }), 'versions[0].requirements.cpr.of: is missing'],
  [withRequirement({}), 'versions[0].requirements.cpr: must have either needs, any or all'],
  [withRequirement('cpr'), 'versions[0].requirements.cpr: must have either needs, any or all'],
  [
    withRequirement({ needs: 'credential', of: 'cpr', any: [] }),
    'versions[0].requirements.cpr: must have either needs, any or all',
  ],
  [withRequirement({ any: [] }), 'versions[0].requirements.cpr.any: is empty'],
  [
    withRequirement({ any: [{ all: [{ needs: 'check', of: 'tb', within: { years: -1 } }] }] }),
    'versions[0].requirements.cpr.any[0].all[0].within.years: must be at least 0',
  ],
  [
    withRequirement({ needs: 'check', of: 'tb', within: { years: 0.5 } }),
    'versions[0].requirements.cpr.within.years: must be a whole number',
  ],
  [
    withRequirement({ needs: 'check', of: 'tb', measured: 'monthly' }),
    'versions[0].requirements.cpr.measured: must be "at-hire"',
  ],
  [
    withRequirement({ needs: 'driving-record', violations: 2, suspensions: 0 }),
    'versions[0].requirements.cpr.lookback: is missing',
  ],
  [
    withRequirement({ needs: 'training', course: 'c', grace: 'a year' }),
    'versions[0].requirements.cpr.grace: must be an object',
  ],
  [{ ...position, probation: { days: 0 } }, 'probation.days: must be at least 1'],
  [
    { ...position, bonuses: [{ milestone: 'birthday', amount: 5 }] },
    'bonuses[0].milestone: must be "hire" or "probation"',
  ],
  [[], 'must be an object'],
])('%j: %s', (value, problem) => {
  expect(read(positionSchema, value)).toEqual({ problem })
})
