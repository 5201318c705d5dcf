import { describe, expect, test } from 'vitest'
import {
  type EligibilityRecord,
  type Hiring,
  possibleResults,
  type RecordedStep,
  situationAfter,
  standingSteps,
} from '#domain/eligibility.ts'
import { dueOf, keptUntil, lastDays, urgencyOf } from '#domain/eligibility-due.ts'
import { possibleSteps, problemAmong } from '#domain/eligibility-steps.ts'
import { defaultPolicies as policies } from '#domain/policies.ts'

const hiring: Hiring = { acceptedOn: '2026-11-20', firstDay: '2026-12-07', lastDay: null, earlier: null }
const one = (on: string): EligibilityRecord => ({ step: 'section-1', on })
const two = (on: string, authorizedThrough: string | null = null): EligibilityRecord => ({
  step: 'section-2',
  on,
  authorizedThrough,
})
const opened = (on: string): EligibilityRecord => ({ step: 'case-opened', on, caseNumber: '2026341123456AB' })
const result = (
  on: string,
  given: 'employment-authorized' | 'tentative-nonconfirmation' | 'final-nonconfirmation' | 'closed',
) => ({ step: 'case-result', on, result: given }) satisfies EligibilityRecord
const choice = (on: string, chosen: 'contest' | 'no-contest') =>
  ({ step: 'case-choice', on, choice: chosen }) satisfies EligibilityRecord

const problem = (records: EligibilityRecord[], today = '2026-12-31', at = hiring) =>
  problemAmong(records, at, { today, years: 3 })?.problem ?? null

describe('the last day', () => {
  test.each([
    ['a Monday', '2026-12-07', '2026-12-10'],
    ['a Wednesday: over the weekend', '2026-12-09', '2026-12-14'],
    ['a Friday', '2026-12-11', '2026-12-16'],
    ['a Saturday, which is no working day itself', '2026-12-12', '2026-12-16'],
    ['the day before Thanksgiving', '2026-11-25', '2026-12-01'],
    ['three days before the observed Independence Day', '2026-07-01', '2026-07-07'],
  ])('of section 2 and of opening the case, after a first day on %s', (_, firstDay, by) => {
    expect(lastDays(firstDay, policies)).toEqual({ 'section-1': firstDay, 'section-2': by, case: by })
  })

  test('follows the agency’s own figure and its own holidays', () => {
    const own = {
      eligibility: { ...policies.eligibility, workingDays: 2 },
      holidays: { days: [{ on: '2026-12-08', name: 'Ours' }] },
    }
    expect(lastDays('2026-12-07', own)['section-2']).toBe('2026-12-10')
  })
})

describe('what is due', () => {
  const due = (records: EligibilityRecord[], today: string, at = hiring) => dueOf(records, at, policies, today)

  test('is all of it in the beginning, the person’s part first', () => {
    expect(due([], '2026-11-23')).toEqual([
      { what: 'section-1', by: '2026-12-07' },
      { what: 'section-2', by: '2026-12-10' },
      { what: 'case', by: '2026-12-10' },
    ])
  })

  test('moves with the first day', () => {
    expect(due([], '2026-11-23', { ...hiring, firstDay: '2026-12-09' })[1]).toEqual({
      what: 'section-2',
      by: '2026-12-14',
    })
  })

  test('is nothing before an accepted offer, after the last day, and once all is done', () => {
    expect(due([], '2026-11-23', { ...hiring, acceptedOn: null })).toEqual([])
    expect(due([], '2027-02-01', { ...hiring, lastDay: '2027-01-31' })).toEqual([])
    const done = [
      one('2026-12-07'),
      two('2026-12-08'),
      opened('2026-12-08'),
      result('2026-12-08', 'employment-authorized'),
    ]
    expect(due(done, '2026-12-31')).toEqual([])
  })

  test('is the reverification of papers that run out, 90 days ahead and until it is done', () => {
    const papers = [
      one('2026-12-07'),
      two('2026-12-08', '2027-06-30'),
      opened('2026-12-08'),
      result('2026-12-08', 'closed'),
    ]
    expect(due(papers, '2027-03-31')).toEqual([])
    expect(due(papers, '2027-04-01')).toEqual([{ what: 'reverification', by: '2027-06-30' }])
    const again: EligibilityRecord = { step: 'reverification', on: '2027-06-01', authorizedThrough: null }
    expect(due([...papers, again], '2027-06-30')).toEqual([])
  })

  test('after a tentative nonconfirmation is the choice within ten working days, then the call within eight', () => {
    const tentative = [
      one('2026-12-07'),
      two('2026-12-08'),
      opened('2026-12-08'),
      result('2026-12-09', 'tentative-nonconfirmation'),
    ]
    expect(due(tentative, '2026-12-10')).toEqual([{ what: 'choice', by: '2026-12-23' }])
    // Christmas and the New Year's day are no working days.
    expect(due([...tentative, choice('2026-12-21', 'contest')], '2026-12-22')).toEqual([
      { what: 'contact', by: '2027-01-04' },
    ])
    expect(due([...tentative, choice('2026-12-21', 'no-contest')], '2026-12-22')).toEqual([])
  })

  test('presses within the last three working days, and is overdue the day after the last one', () => {
    const section2 = { what: 'section-2', by: '2026-12-10' } as const
    expect(urgencyOf(section2, policies, '2026-12-04')).toEqual({ urgency: 'later', workingDays: 4 })
    expect(urgencyOf(section2, policies, '2026-12-07')).toEqual({ urgency: 'soon', workingDays: 3 })
    expect(urgencyOf(section2, policies, '2026-12-10')).toEqual({ urgency: 'soon', workingDays: 0 })
    expect(urgencyOf(section2, policies, '2026-12-12')).toEqual({ urgency: 'overdue', workingDays: 1 })
    expect(urgencyOf(section2, policies, '2026-12-14')).toEqual({ urgency: 'overdue', workingDays: 2 })
  })
})

describe('the order of steps', () => {
  test.each<[string, EligibilityRecord[], string]>([
    ['a day to come', [one('2027-01-01')], 'future'],
    ['before the offer was accepted', [one('2026-11-19')], 'before-offer'],
    ['section 2 without section 1', [two('2026-12-07')], 'section-1-first'],
    ['section 1 twice', [one('2026-12-07'), one('2026-12-08')], 'recorded'],
    ['a case before the form is finished (law case 11)', [one('2026-12-07'), opened('2026-12-07')], 'section-2-first'],
    [
      'a result without a case',
      [one('2026-12-07'), two('2026-12-07'), result('2026-12-08', 'employment-authorized')],
      'case-first',
    ],
    [
      'a choice without a tentative nonconfirmation',
      [one('2026-12-07'), two('2026-12-07'), opened('2026-12-07'), choice('2026-12-08', 'contest')],
      'no-choice',
    ],
    [
      'a final nonconfirmation out of the blue',
      [one('2026-12-07'), two('2026-12-07'), opened('2026-12-07'), result('2026-12-08', 'final-nonconfirmation')],
      'result',
    ],
    [
      'a second case beside an open one',
      [one('2026-12-07'), two('2026-12-07'), opened('2026-12-07'), opened('2026-12-08')],
      'case-open',
    ],
    [
      'reverification of papers without an end',
      [one('2026-12-07'), two('2026-12-07'), { step: 'reverification', on: '2026-12-08', authorizedThrough: null }],
      'no-end-known',
    ],
    [
      'an earlier form that there is not',
      [{ step: 'earlier-form', on: '2026-12-07', authorizedThrough: null }],
      'no-earlier-form',
    ],
  ])('refuses %s', (_, records, expected) => {
    expect(problem(records)).toBe(expected)
  })

  test('refuses everything before an accepted offer, E-Verify too (law case 11)', () => {
    const before = { ...hiring, acceptedOn: null }
    for (const record of [one('2026-12-07'), two('2026-12-07'), opened('2026-12-07')])
      expect(problem([record], '2026-12-31', before)).toBe('no-offer')
    expect(possibleSteps(situationAfter([], before), before, 3)).toEqual([])
  })

  test('after a tentative nonconfirmation the person chooses before any result', () => {
    const tentative = [
      one('2026-12-07'),
      two('2026-12-08'),
      opened('2026-12-08'),
      result('2026-12-09', 'tentative-nonconfirmation'),
    ]
    expect(problem([...tentative, result('2026-12-10', 'final-nonconfirmation')])).toBe('choice-first')
    const chosen = [...tentative, choice('2026-12-10', 'contest')]
    expect(possibleResults(situationAfter(chosen, hiring))).toEqual([
      'employment-authorized',
      'final-nonconfirmation',
      'closed',
    ])
    expect(problem([...chosen, result('2026-12-18', 'employment-authorized')])).toBeNull()
  })

  test('takes all of it on one day, from the acceptance on', () => {
    expect(problem([one('2026-11-20'), two('2026-11-20'), opened('2026-11-20')])).toBeNull()
  })

  test('an earlier form counts within three years of it, with its case', () => {
    const again: Hiring = { ...hiring, earlier: { completedOn: '2023-12-08', authorized: true } }
    const record: EligibilityRecord = { step: 'earlier-form', on: '2026-12-07', authorizedThrough: null }
    expect(problem([record], '2026-12-31', again)).toBeNull()
    expect(dueOf([record], again, policies, '2026-12-31')).toEqual([])
    const late = { ...again, earlier: { completedOn: '2023-12-07', authorized: true } }
    expect(problem([record], '2026-12-31', late)).toBe('no-earlier-form')
  })
})

test('a correction stands in the place of what it corrects, or takes it away', () => {
  const rows: RecordedStep[] = [
    { id: 'a', seq: 0, corrects: null, record: one('2026-12-05') },
    { id: 'b', seq: 1, corrects: null, record: two('2026-12-07') },
    { id: 'c', seq: 2, corrects: 'a', record: one('2026-12-07') },
  ]
  expect(standingSteps(rows).map(({ id }) => id)).toEqual(['c', 'b'])
  const gone: RecordedStep = { id: 'd', seq: 3, corrects: 'b', record: null }
  expect(standingSteps([...rows, gone]).map(({ id }) => id)).toEqual(['c'])
})

test.each([
  ['three years from hire while one works, at the least', null, { until: '2029-12-07', settled: false }],
  ['three years from hire after a short employment', '2027-01-31', { until: '2029-12-07', settled: true }],
  ['a year after the end of a long one', '2031-03-31', { until: '2032-03-31', settled: true }],
] as const)('the form is kept %s', (_, lastDay, expected) => {
  expect(keptUntil({ ...hiring, lastDay }, policies)).toEqual(expected)
})
