import { describe, expect, test } from 'vitest'
import { boxesIn, boxesOfAnswer, boxesOfKeptJob, boxesOfQuestion, readAnswer, readJob } from '#domain/answering.ts'
import type { Answers } from '#domain/application.ts'

const today = '2026-03-02'
const wrong = (read: ReturnType<typeof readJob> | ReturnType<typeof readAnswer>) =>
  read.ok ? [] : read.errors.map(({ box, error }) => `${box} ${error}`)

describe('a question is read', () => {
  test('T18 from its own boxes only: a date of birth or a medical word posted beside them is not there', () => {
    const posted: [string, string][] = [
      ['oldEnough', 'yes'],
      ['birthDate.year', '2004'],
      ['tuberculosis', 'clear'],
      ['personId', 'x'],
    ]
    const boxes = boxesIn(posted, boxesOfQuestion.age)
    expect(boxes).toEqual({ oldEnough: 'yes' })
    expect(readAnswer('age', boxes, today)).toEqual({ ok: true, answer: { oldEnough: true } })
  })

  test('with every error at its box at once', () => {
    expect(wrong(readAnswer('name', {}, today))).toEqual(['givenName name.firstMissing', 'familyName name.lastMissing'])
    expect(wrong(readAnswer('contact', { phone: '12' }, today))).toEqual(['phone phone.invalid'])
    expect(wrong(readAnswer('age', { oldEnough: 'perhaps' }, today))).toEqual(['oldEnough choice.yesOrNo'])
    expect(wrong(readAnswer('license', { holds: 'yes', state: 'XX' }, today))).toEqual(['state state.missing'])
    expect(wrong(readAnswer('enrollment', { enrolled: 'yes', college: ' ' }, today))).toEqual([
      'college college.missing',
    ])
    expect(wrong(readAnswer('lived-experience', { agrees: '' }, today))).toEqual(['agrees choice.yesOrNo'])
  })

  test.each([
    [{}, 'date.missing'],
    [{ 'on.month': '5' }, 'date.yearMissing'],
    [{ 'on.year': '2020' }, 'date.monthMissing'],
    [{ 'on.month': '13', 'on.year': '2020' }, 'date.impossible'],
    [{ 'on.month': '5', 'on.year': '20' }, 'date.yearFourDigits'],
    [{ 'on.month': '4', 'on.year': '2026' }, 'date.future'],
  ])('a month typed as %j is %s', (typed, error) => {
    expect(wrong(readAnswer('training', { graduated: 'yes', ...typed }, today))).toEqual([`on ${error}`])
  })

  test('what hangs on a yes is not asked, and not kept, with a no', () => {
    const boxes = { holds: 'no', state: 'AZ', 'through.month': '99' }
    expect(readAnswer('peer-credential', boxes, today)).toEqual({
      ok: true,
      answer: { holds: false, state: '', through: null },
    })
    const none = { level: 'none', behavioralHealth: 'on', 'completedOn.month': '99' }
    expect(readAnswer('education', none, today)).toEqual({
      ok: true,
      answer: { level: 'none', behavioralHealth: false, completedOn: null },
    })
  })
})

describe('a job is read', () => {
  const whole = {
    employer: 'Desert Recovery House',
    title: 'Aide',
    behavioralHealth: 'yes',
    'from.month': '2',
    'from.day': '1',
    'from.year': '2024',
  }

  test('that goes on, and one that ended', () => {
    expect(readJob({ ...whole, still: 'on' }, today)).toMatchObject({
      ok: true,
      answer: { from: '2024-02-01', through: null },
    })
    const ended = { ...whole, 'through.month': '3', 'through.day': '2', 'through.year': '2026' }
    expect(readJob(ended, today)).toMatchObject({ ok: true, answer: { through: today } })
  })

  test('with each mistake at its box', () => {
    const all = ['employer job.employerMissing', 'title job.titleMissing', 'behavioralHealth choice.yesOrNo']
    expect(wrong(readJob({}, today))).toEqual([...all, 'from job.fromMissing', 'through job.throughMissing'])
    const backwards = { ...whole, 'through.month': '1', 'through.day': '31', 'through.year': '2024' }
    expect(wrong(readJob(backwards, today))).toEqual(['through through.beforeFrom'])
    const ahead = { ...whole, 'from.year': '2027', still: 'on' }
    expect(wrong(readJob(ahead, today))).toEqual(['from date.future'])
  })

  test('back from its boxes', () => {
    const job = { employer: 'A', title: 'B', behavioralHealth: false, from: '2020-02-29', through: '2021-01-31' }
    expect(readJob(boxesOfKeptJob(job), today)).toEqual({ ok: true, answer: job })
    const goingOn = { ...job, through: null }
    expect(readJob(boxesOfKeptJob(goingOn), today)).toEqual({ ok: true, answer: goingOn })
  })
})

test('every kept answer fills its boxes so that reading them gives it again', () => {
  const answers: Required<Omit<Answers, 'experience'>> = {
    name: { givenName: 'María', familyName: 'Etchegaray-Wilson', otherNames: 'Lopez' },
    contact: { phone: '602 555 0142' },
    age: { oldEnough: false },
    qualification: { by: 'experience' },
    education: { level: 'associate', behavioralHealth: true, completedOn: '2020-10-01' },
    license: { holds: true, state: 'AZ' },
    'peer-credential': { holds: true, state: 'MO', through: '2058-01-09' },
    training: { graduated: true, on: '2025-05-01' },
    enrollment: { enrolled: true, college: 'Cactus College' },
    'lived-experience': { agrees: true },
  }
  for (const question of Object.keys(answers) as (keyof typeof answers)[]) {
    const read = readAnswer(question, boxesOfAnswer(question, answers), today)
    expect(read).toEqual({ ok: true, answer: answers[question] })
  }
})
