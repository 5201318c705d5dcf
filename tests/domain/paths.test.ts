import { describe, expect, test } from 'vitest'
import { type Answers, askedAnswers, questionsFor, unanswered } from '#domain/application.ts'
import { givenExperience } from '#domain/experience-sum.ts'
import { twoPathsOf } from '#domain/paths.ts'
import { builtInPosition, builtInPositions } from '#domain/positions/index.ts'
import { shortfallOf } from '#domain/shortfall.ts'
import { versionOn } from '#domain/versions.ts'
import { lengthInWords } from '#locales/dates.ts'

const today = '2026-03-02'
const pact = builtInPosition('pact-peer-support-specialist')
if (!pact) throw new Error('there is no PACT position')
const version = versionOn(pact, today)

const diploma = { level: 'high-school', behavioralHealth: false, completedOn: '2010-06-01' } as const
const job = (from: string, through: string | null, behavioralHealth = true) => ({
  employer: 'Saguaro Day Center',
  title: 'Aide',
  behavioralHealth,
  from,
  through,
})
const qualifying = (answers: Answers) =>
  questionsFor(version, answers).filter((question) => ['qualification', 'education', 'experience'].includes(question))

describe('a requirement that schooling or work can meet', () => {
  test('is found where there is one, and nowhere else', () => {
    expect(twoPathsOf(version)).toEqual({
      requirement: 'education-or-experience',
      education: [{ needs: 'education', atLeast: 'associate', field: 'behavioral-health' }],
      experience: [
        { needs: 'education', atLeast: 'high-school' },
        { needs: 'experience', field: 'behavioral-health', days: 730 },
      ],
    })
    const others = Object.entries(builtInPositions).filter(([id]) => id !== 'pact-peer-support-specialist')
    for (const [id, position] of others) expect(twoPathsOf(versionOn(position, today)), id).toBeNull()
  })

  test('is asked by the way chosen alone: no jobs by education, jobs before schooling by experience', () => {
    expect(qualifying({})).toEqual(['qualification', 'education', 'experience'])
    expect(qualifying({ qualification: { by: 'education' } })).toEqual(['qualification', 'education'])
    expect(qualifying({ qualification: { by: 'experience' } })).toEqual(['qualification', 'experience', 'education'])
    expect(qualifying({ qualification: { by: 'both' } })).toEqual(['qualification', 'education', 'experience'])
  })

  test('is not asked for a way of who answered both before there was a choice', () => {
    const before: Answers = { education: diploma, experience: { jobs: [] } }
    expect(qualifying(before)).toEqual(['education', 'experience'])
    expect(unanswered(version, before)).not.toContain('qualification')
  })

  test('leaves what was written down for the other way out of what is sent', () => {
    const answers: Answers = {
      qualification: { by: 'education' },
      education: diploma,
      experience: { jobs: [job('2024-01-01', null)] },
    }
    expect(askedAnswers(version, answers)).toEqual({ qualification: { by: 'education' }, education: diploma })
    expect(askedAnswers(version, { ...answers, qualification: { by: 'both' } }).experience).toEqual(answers.experience)
  })

  test('falls short by the way chosen, after its last question', () => {
    const jobs = { jobs: [job('2020-01-01', null)] }
    const bySchool: Answers = { qualification: { by: 'education' }, education: diploma, experience: jobs }
    expect(shortfallOf(pact, bySchool, 'education', today)).toEqual({
      requirement: 'education-or-experience',
      from: null,
    })
    const byWork: Answers = { ...bySchool, qualification: { by: 'experience' } }
    expect(shortfallOf(pact, { ...byWork, education: undefined }, 'experience', today)).toBeNull()
    expect(shortfallOf(pact, byWork, 'education', today)).toBeNull()
    const recent: Answers = { ...byWork, experience: { jobs: [job('2025-03-05', null)] } }
    expect(shortfallOf(pact, recent, 'education', today)?.from).toBe('2027-03-04')
  })
})

describe('the jobs given', () => {
  const sum = (...jobs: ReturnType<typeof job>[]) => givenExperience(version, { experience: { jobs } }, today)

  test('count days that overlap once, and only work in behavioral health', () => {
    expect(sum(job('2025-01-01', '2025-01-10'), job('2025-01-06', '2025-01-15'))).toEqual({
      given: 15,
      needed: 730,
      from: null,
    })
    expect(sum(job('2020-01-01', null, false))).toEqual({ given: 0, needed: 730, from: null })
  })

  test('are enough from the 730th day, in the past or, staying in the job, in the time to come', () => {
    expect(sum(job('2020-01-01', '2022-12-31'))).toEqual({ given: 1096, needed: 730, from: '2021-12-30' })
    expect(sum(job('2025-03-05', null))).toEqual({ given: 363, needed: 730, from: '2027-03-04' })
  })

  test('are not summed where the position asks for none', () => {
    const specialist = builtInPosition('certified-peer-specialist')
    if (!specialist) throw new Error('no position')
    expect(givenExperience(versionOn(specialist, today), { experience: { jobs: [] } }, today)).toBeNull()
  })
})

test.each([
  [730, '2 years', '2 años'],
  [729, '1 year and 11 months', '1 año y 11 meses'],
  [608, '1 year and 7 months', '1 año y 7 meses'],
  [365, '1 year', '1 año'],
  [31, '1 month', '1 mes'],
  [30, '30 days', '30 días'],
  [1, '1 day', '1 día'],
])('%i days are %s, never more than was worked', (days, english, spanish) => {
  expect([lengthInWords(days, 'en'), lengthInWords(days, 'es')]).toEqual([english, spanish])
})
