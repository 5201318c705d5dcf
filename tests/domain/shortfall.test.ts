import { expect, test } from 'vitest'
import type { Answers, QuestionId } from '#domain/application.ts'
import { builtInPosition } from '#domain/positions/index.ts'
import { shortfallOf } from '#domain/shortfall.ts'

const today = '2026-03-02'

function short(positionId: string, question: QuestionId, answers: Answers) {
  const position = builtInPosition(positionId)
  if (!position) throw new Error(positionId)
  return shortfallOf(position, answers, question, today)
}

const pact = 'pact-peer-support-specialist'
const diploma = { level: 'high-school', behavioralHealth: false, completedOn: '2010-06-01' } as const
const job = (from: string, through: string | null, behavioralHealth = true) => ({
  employer: 'A',
  title: 'B',
  behavioralHealth,
  from,
  through,
})

test('a no about the age falls short, a yes does not, and no date of birth is needed for it', () => {
  expect(short(pact, 'age', { age: { oldEnough: false } })).toEqual({ requirement: 'age', from: null })
  expect(short(pact, 'age', { age: { oldEnough: true } })).toBeNull()
})

test('education alone is not looked at before the jobs have been asked', () => {
  expect(short(pact, 'education', { education: diploma })).toBeNull()
  expect(
    short('certified-peer-specialist', 'education', { education: { ...diploma, level: 'none', completedOn: null } }),
  ).toEqual({
    requirement: 'education',
    from: null,
  })
})

test('two years of work that goes on: from the 730th day', () => {
  const answers = { education: diploma, experience: { jobs: [job('2024-06-01', null)] } }
  expect(short(pact, 'experience', answers)).toEqual({ requirement: 'education-or-experience', from: '2026-05-31' })
  const long = { education: diploma, experience: { jobs: [job('2023-01-01', null)] } }
  expect(short(pact, 'experience', long)).toBeNull()
})

test('work that ended or that is in another field leads to no date; a degree in the field needs no work', () => {
  const ended = {
    education: diploma,
    experience: { jobs: [job('2025-01-01', '2025-06-30'), job('2010-01-01', null, false)] },
  }
  expect(short(pact, 'experience', ended)).toEqual({ requirement: 'education-or-experience', from: null })
  const degree = { level: 'associate', behavioralHealth: true, completedOn: '2020-05-01' } as const
  expect(short(pact, 'experience', { education: degree, experience: { jobs: [] } })).toBeNull()
})

test('a license of another state, a credential that ran out, no college', () => {
  expect(short(pact, 'license', { license: { holds: true, state: 'NM' } })?.requirement).toBe('driver-license')
  expect(short(pact, 'license', { license: { holds: true, state: 'AZ' } })).toBeNull()
  const card = (through: string | null, state = 'MO') => ({ 'peer-credential': { holds: true, state, through } })
  expect(short('certified-peer-specialist', 'peer-credential', card('2026-03-01'))?.from).toBeNull()
  expect(short('certified-peer-specialist', 'peer-credential', card('2026-03-02'))).toBeNull()
  expect(short('certified-peer-specialist', 'peer-credential', card(null, 'OH'))).not.toBeNull()
  const college = { enrolled: false, college: '' }
  expect(short('peer-recovery-supporter-co-op', 'enrollment', { enrollment: college })?.requirement).toBe('enrollment')
})

test('training that may be done in the first year is no shortfall', () => {
  expect(short(pact, 'training', { training: { graduated: false, on: null } })).toBeNull()
})

test('a no about lived experience falls short of the one statement of the position', () => {
  expect(short(pact, 'lived-experience', { 'lived-experience': { agrees: false } })?.requirement).toBe(
    'lived-experience',
  )
  expect(short(pact, 'lived-experience', { 'lived-experience': { agrees: true } })).toBeNull()
})
