import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/application.ts'
import { addDays, addPeriod } from '#domain/calendar/dates.ts'
import { educationLevels } from '#domain/education-levels.ts'
import type { Fact } from '#domain/facts.ts'
import { builtInPosition, builtInPositions } from '#domain/positions/index.ts'
import { isAnswered, type PreCheckQuestion, preCheck, preCheckQuestions } from '#domain/pre-check.ts'
import {
  answersCarried,
  boxesAsked,
  carried,
  carriesTooEarly,
  readPreCheckAnswer,
  readWork,
} from '#domain/pre-check-boxes.ts'
import { standingOf } from '#domain/standing.ts'

const today = '2026-03-02'
const ids = Object.keys(builtInPositions)

function position(id: string) {
  const found = builtInPosition(id)
  if (!found) throw new Error(id)
  return found
}

const pact = position('pact-peer-support-specialist')
const diploma = { level: 'high-school', behavioralHealth: false, completedOn: '2010-06-01' } as const
const degree = { level: 'associate', behavioralHealth: true, completedOn: '2020-05-01' } as const
const job = (from: string, through: string | null) => ({
  employer: '',
  title: '',
  behavioralHealth: true,
  from,
  through,
})
const rest = {
  age: { oldEnough: true },
  license: { holds: true, state: 'AZ' },
  'lived-experience': { agrees: true },
} as const

describe('asks only what decides', () => {
  test.each([
    ['pact-peer-support-specialist', ['age', 'education', 'experience', 'license', 'lived-experience']],
    ['certified-peer-specialist', ['education', 'peer-credential']],
    ['certified-peer-recovery-supporter', ['peer-credential', 'lived-experience']],
    ['peer-recovery-supporter-co-op', ['enrollment', 'lived-experience']],
    ['peer-specialist-mental-health-program', ['license', 'lived-experience']],
  ])('of %s: %j', (id, questions) => {
    expect(preCheckQuestions(position(id), {}, today)).toEqual(questions)
  })

  test('no jobs of someone whose schooling is enough without them, or is not enough with any', () => {
    const without = ['age', 'education', 'license', 'lived-experience']
    const none = { level: 'none', behavioralHealth: false, completedOn: null } as const
    expect(preCheckQuestions(pact, { education: degree }, today)).toEqual(without)
    expect(preCheckQuestions(pact, { education: none }, today)).toEqual(without)
    expect(preCheckQuestions(pact, { education: diploma }, today)).toContain('experience')
    const { findings } = preCheck(pact, { ...rest, education: none }, today)
    expect(findings.find(({ requirement }) => requirement === 'education-or-experience')).toMatchObject({
      outcome: 'needed',
      question: 'education',
      worked: null,
    })
  })
})

describe('what it finds', () => {
  test('a degree in the field, a license, both statements: yes to each, and nothing medical is asked', () => {
    const found = preCheck(pact, { ...rest, education: degree }, today)
    expect(found).toMatchObject({ outcome: 'yes', from: null, interview: ['leadership'] })
    expect(found.findings.map(({ requirement, outcome }) => `${requirement} ${outcome}`)).toEqual([
      'age yes',
      'education-or-experience yes',
      'lived-experience yes',
      'driver-license yes',
    ])
    expect(found.later).toEqual(['driving-record', 'cpr', 'first-aid', 'tuberculosis'])
  })

  test('a job that goes on: from the 730th day, with the days so far counted once', () => {
    const experience = { jobs: [job('2024-06-01', null), job('2025-01-01', '2025-02-01')] }
    const found = preCheck(pact, { ...rest, education: diploma, experience }, today)
    expect(found).toMatchObject({ outcome: 'from', from: '2026-05-31' })
    expect(found.findings[1]).toEqual({
      requirement: 'education-or-experience',
      outcome: 'from',
      from: '2026-05-31',
      worked: { days: 640, needed: 730 },
    })
  })

  test('work that has ended leads to no date, and no other answer ever does', () => {
    const experience = { jobs: [job('2025-01-01', '2025-06-30')] }
    const found = preCheck(pact, { ...rest, education: diploma, experience }, today)
    expect(found).toMatchObject({ outcome: 'needed', from: null })
    expect(found.findings[1]).toMatchObject({ outcome: 'needed', question: 'experience' })
  })

  test('a date for one thing does not hide that another is still needed', () => {
    const experience = { jobs: [job('2024-06-01', null)] }
    const answers = { ...rest, age: { oldEnough: false }, education: diploma, experience }
    expect(preCheck(pact, answers, today)).toMatchObject({ outcome: 'needed', from: null })
  })
})

const day = fc.integer({ min: 0, max: 1_500 }).map((ago) => addDays(today, -ago))
const someJob = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 900 }), { freq: 2 }))
  .map(([from, length]) => job(from, length === null ? null : ([addDays(from, length), today].sort()[0] ?? today)))
const yesNo = fc.boolean()
const someAnswers: fc.Arbitrary<Required<Omit<Answers, 'name' | 'contact' | 'qualification' | 'training'>>> = fc.record(
  {
    age: fc.record({ oldEnough: yesNo }),
    education: fc
      .record({ level: fc.constantFrom(...educationLevels), field: yesNo, on: day })
      .map(({ level, field, on }) =>
        level === 'none'
          ? { level, behavioralHealth: false, completedOn: null }
          : { level, behavioralHealth: field, completedOn: `${on.slice(0, 7)}-01` },
      ),
    experience: fc.record({ jobs: fc.array(someJob, { maxLength: 4 }) }),
    license: fc
      .tuple(yesNo, fc.constantFrom('AZ', 'NM'))
      .map(([holds, state]) => ({ holds, state: holds ? state : '' })),
    'peer-credential': fc
      .tuple(yesNo, fc.constantFrom('MO', 'OH'), fc.option(fc.integer({ min: -60, max: 900 })))
      .map(([holds, state, left]) => ({
        holds,
        state: holds ? state : '',
        through: holds && left !== null ? addDays(today, left) : null,
      })),
    enrollment: yesNo.map((enrolled) => ({ enrolled, college: enrolled ? '-' : '' })),
    'lived-experience': fc.record({ agrees: yesNo }),
  },
)

/** The facts that the answers would be, once verified today, written down here a second time. */
function factsOf(answers: Answers, statement: string): Fact[] {
  const { age, education, experience, license, enrollment } = answers
  const card = answers['peer-credential']
  const facts: Fact[] = []
  if (age?.oldEnough) facts.push({ kind: 'birth-date', on: '1980-01-01' })
  if (education && education.level !== 'none') {
    const field = education.behavioralHealth ? 'behavioral-health' : null
    facts.push({ kind: 'education', level: education.level, on: education.completedOn ?? today, field })
  }
  for (const { from, through } of experience?.jobs ?? []) {
    const last = through ?? addPeriod(today, { years: 10 })
    facts.push({ kind: 'experience', field: 'behavioral-health', from, through: last })
  }
  if (license?.holds) {
    facts.push({ kind: 'credential', of: ['driver-license'], state: license.state, from: '2020-01-01' })
  }
  if (card?.holds) {
    const from = card.through && card.through < today ? card.through : today
    facts.push({ kind: 'credential', of: ['peer-specialist'], state: card.state, from, through: card.through })
  }
  if (enrollment?.enrolled) facts.push({ kind: 'enrollment', eligibleFrom: today })
  if (answers['lived-experience']?.agrees) facts.push({ kind: 'attestation', statement, on: today })
  return facts
}

describe('the result is what the engine says of the same facts', () => {
  test.each(ids)('of %s, requirement by requirement and for all together', (id) => {
    const asked = position(id)
    const [version] = asked.versions
    const lived = version?.requirements['lived-experience']
    const statement = lived && 'statement' in lived ? lived.statement : 'lived-experience'
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const found = preCheck(asked, answers, today)
        const requires = found.findings.map(({ requirement }) => requirement)
        const gate = { requires, employed: false, grace: false, present: false }
        const standing = standingOf({
          position: { ...asked, versions: asked.versions.map((each) => ({ ...each, gates: { asked: gate } })) },
          facts: factsOf(answers, statement),
        }).at(today)
        for (const finding of found.findings) {
          const status = standing.requirements[finding.requirement]
          expect(finding.outcome === 'yes').toBe(status?.status === 'met')
          const again = status && 'again' in status ? status.again : null
          expect(finding.outcome === 'from' ? finding.from : null).toBe(again)
        }
        expect(found.outcome === 'yes').toBe(standing.gates.asked?.cleared)
        if (found.outcome === 'from') expect(found.from).toBe(standing.gates.asked?.again)
        if (found.outcome === 'needed') expect(found.findings.some(({ outcome }) => outcome === 'needed')).toBe(true)
      }),
    )
  })

  test.each(ids)('of %s, with a date from experience alone and only in the future', (id) => {
    const hasExperience = preCheckQuestions(position(id), {}, today).includes('experience')
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { from, findings } = preCheck(position(id), answers, today)
        const dates = findings.flatMap((finding) => (finding.outcome === 'from' ? [finding.from] : []))
        if (!hasExperience) expect(dates).toEqual([])
        for (const date of [...dates, ...(from ? [from] : [])]) expect(date > today).toBe(true)
      }),
    )
  })

  test.each(ids)('of %s, whether the questions that do not decide were asked or not', (id) => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const asked = preCheckQuestions(position(id), answers, today)
        const only: Answers = Object.fromEntries(asked.map((question) => [question, answers[question as 'age']]))
        expect(isAnswered(position(id), only, today)).toBe(true)
        const outcomes = (given: Answers) =>
          preCheck(position(id), given, today).findings.map(({ requirement, outcome }) => [requirement, outcome])
        expect(outcomes(only)).toEqual(outcomes(answers))
      }),
    )
  })
})

describe('answers travel in hidden boxes', () => {
  test('and arrive as they left, whatever they are', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(answersCarried(carried(answers), today)).toEqual(answers)
      }),
    )
  })

  test('T18 without a name, a date of birth or a medical word, even where one is posted', () => {
    const posted: [string, string][] = [
      ['name.givenName', 'Rosa'],
      ['birthDate.year', '2004'],
      ['age.birthDate', '2004-01-01'],
      ['tuberculosis.outcome', 'clear'],
      ['enrollment.enrolled', 'yes'],
      ['enrollment.college', 'Cactus College'],
    ]
    const answers = answersCarried(posted, today)
    expect(answers).toEqual({ enrollment: { enrolled: true, college: '-' } })
    expect(carried(answers)).toEqual([['enrollment.enrolled', 'yes']])
    for (const [name] of posted) expect(carriesTooEarly([name])).toBe(/birth|tubercul/.test(name))
  })

  test('T18 without being taken for what may not be asked', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(carriesTooEarly(carried(answers).map(([name]) => name))).toBe(false)
      }),
    )
  })

  test('what nobody could have answered is left out and asked again', () => {
    const forged: [string, string][] = [
      ['age.oldEnough', 'perhaps'],
      ['license.holds', 'yes'],
      ['license.state', 'XX'],
      ['experience.asked', 'yes'],
      ['experience.0.from.year', '2999'],
      ['experience.0.from.month', '1'],
      ['experience.0.from.day', '1'],
      ['experience.0.still', 'on'],
    ]
    expect(answersCarried(forged, today)).toEqual({ experience: { jobs: [] } })
  })

  test('a job is its days and nothing else, with each mistake at its box', () => {
    const read = readWork(
      { 'from.month': '2', 'from.day': '1', 'from.year': '2024', still: 'on', employer: 'A' },
      today,
    )
    expect(read).toEqual({ ok: true, answer: job('2024-02-01', null) })
    const wrong = readWork({}, today)
    expect(wrong.ok ? [] : wrong.errors.map(({ box, error }) => `${box} ${error}`)).toEqual([
      'from job.fromMissing',
      'through job.throughMissing',
    ])
  })

  test('every question has boxes to be asked in', () => {
    const questions: PreCheckQuestion[] = ['age', 'education', 'license', 'peer-credential', 'training', 'enrollment']
    for (const question of questions) expect(boxesAsked(question).length).toBeGreaterThan(0)
    expect(readPreCheckAnswer('enrollment', { enrolled: 'yes' }, today).ok).toBe(true)
  })
})
