import { expect, test } from 'vitest'
import { employmentSchema, factSchema, personSchema } from '#domain/facts.ts'
import { read } from '#domain/problems.ts'

const valid = {
  'birth-date': { kind: 'birth-date', on: '1990-01-01' },
  education: { kind: 'education', level: 'ged', on: '2010-05-01' },
  experience: { kind: 'experience', field: 'behavioral-health', from: '2024-01-01', through: '2025-12-30' },
  attestation: { kind: 'attestation', statement: 'lived-experience', on: '2026-01-10' },
  training: { kind: 'training', course: 'peer-support', on: '2025-06-20' },
  credential: { kind: 'credential', of: ['cpr', 'first-aid'], from: '2025-05-01' },
  check: { kind: 'check', of: 'tuberculosis', on: '2026-02-15', outcome: 'clear' },
  'driving-record': { kind: 'driving-record', on: '2026-02-10', violations: [], suspensions: [] },
  supervision: { kind: 'supervision', by: 'direct-supervisor', from: '2026-06-01' },
  enrollment: { kind: 'enrollment', eligibleFrom: '2026-05-20' },
  waiver: { kind: 'waiver', requirement: 'cpr', from: '2026-11-01', through: '2026-12-31' },
  hold: { kind: 'hold', from: '2026-11-20' },
} as const

test.each(Object.entries(valid))('a %s with what it must have is valid', (_kind, fact) => {
  expect(read(factSchema, fact)).toEqual({ value: fact })
})

test.each(
  Object.entries(valid).flatMap(([kind, fact]) =>
    Object.keys(fact)
      .filter((key) => key !== 'kind')
      .map((key) => [kind, key, fact] as const),
  ),
)('a %s without its %s is refused at that place', (_kind, key, fact) => {
  expect(read(factSchema, { ...fact, [key]: undefined })).toEqual({ problem: `${key}: is missing` })
  expect(read(factSchema, { ...fact, [key]: null })).toMatchObject({ problem: expect.stringMatching(`^${key}: `) })
  expect(read(factSchema, { ...fact, [key]: 7 })).toMatchObject({ problem: expect.stringMatching(`^${key}: `) })
})

const span = { from: '2026-03-02', through: '2026-03-01' }
const backwards = [
  { ...valid.experience, ...span },
  { ...valid.credential, ...span },
  { ...valid.credential, from: '2026-03-02', through: '2026-02' },
  { ...valid.supervision, ...span },
  { ...valid.waiver, ...span },
  { ...valid.hold, ...span },
  { ...valid.enrollment, eligibleFrom: span.from, through: span.through },
  { ...valid.attestation, on: span.from, withdrawnOn: span.through },
  { ...valid.credential, interruptions: [{ ...span, why: 'suspended' }] },
  { ...valid['driving-record'], suspensions: [span] },
]

test.each(backwards)('an end before its beginning is refused: %j', (fact) => {
  expect(read(factSchema, fact)).toMatchObject({ problem: expect.stringMatching('before') })
})

test.each([
  [{ ...valid.training, on: '2026-02-30' }, 'on: is not a calendar date (YYYY-MM-DD)'],
  [{ ...valid.training, on: '2026-02' }, 'on: is not a calendar date (YYYY-MM-DD)'],
  [{ ...valid.credential, from: '2026-02-30', through: '2026-02-01' }, 'from: is not a calendar date (YYYY-MM-DD)'],
  [{ ...valid.credential, through: '2026-13' }, 'through: is not a calendar date (YYYY-MM-DD, or YYYY-MM)'],
  [
    { ...valid['driving-record'], violations: ['2026-01-01', 'May'] },
    'violations[1]: is not a calendar date (YYYY-MM-DD)',
  ],
  [{ ...valid.credential, interruptions: [{ from: '2026-01-01' }] }, 'interruptions[0].why: is missing'],
  [{ ...valid.credential, of: [] }, 'of: is empty'],
  [{ ...valid.credential, of: 'cpr' }, 'of: must be a list'],
  [{ ...valid.credential, level: '1' }, 'level: must be a number'],
  [{ ...valid.credential, restrictions: 'driving' }, 'restrictions: must be a list'],
  [{ ...valid.check, outcome: 'positive' }, 'outcome: must be "clear" or "not-clear"'],
  [{ ...valid.check, review: 'rejected' }, 'review: must be "pending"'],
  [
    { ...valid.check, recordedAt: '2026-05-01' },
    'recordedAt: is not an instant (YYYY-MM-DDTHH:MM:SS with Z or an offset)',
  ],
  [{ kind: 'horoscope' }, 'kind: is not a kind of fact'],
  [{ on: '2026-01-01' }, 'kind: is not a kind of fact'],
  ['a fact', 'must be an object'],
  [null, 'must be an object'],
])('%j: %s', (fact, problem) => {
  expect(read(factSchema, fact)).toEqual({ problem })
})

test('null means absent wherever a field may be absent, and what a kind does not have is dropped', () => {
  const fact = { ...valid.credential, state: null, level: null, through: null, interruptions: null, recordedAt: null }
  expect(read(factSchema, { ...fact, source: 'personnel file' })).toEqual({ value: fact })
})

test('an end on the day of its beginning, or in its month, is an end', () => {
  for (const through of ['2026-03-31', '2026-03']) {
    expect(read(factSchema, { ...valid.credential, from: '2026-03-31', through })).toHaveProperty('value')
  }
  expect(read(factSchema, { ...valid.attestation, withdrawnOn: '2026-01-10' })).toHaveProperty('value')
})

test.each([
  [{ hiredOn: '2026-03-02', lastDay: '2026-03-01' }, 'lastDay: ends before it begins'],
  [{ hiredOn: '2026-03-02', lastDay: '2026-03' }, 'lastDay: is not a calendar date (YYYY-MM-DD)'],
  [{ hiredOn: '2026-03-02', leaves: [span] }, 'leaves[0].through: ends before it begins'],
  [{ lastDay: '2026-03-02' }, 'hiredOn: is missing'],
])('employment %j: %s', (employment, problem) => {
  expect(read(employmentSchema, employment)).toEqual({ problem })
})

test('a person without employments was never hired; facts must be there', () => {
  expect(read(personSchema, { person: 'p', facts: [] })).toEqual({ value: { person: 'p', facts: [] } })
  expect(read(personSchema, { person: 'p' })).toEqual({ problem: 'facts: is missing' })
  expect(read(personSchema, { person: 'p', facts: [{ kind: 'training', course: 'c' }] })).toEqual({
    problem: 'facts[0].on: is missing',
  })
})
