import { describe, expect, it } from 'vitest'
import type { Fact } from '#domain/facts.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { type AutomaticCheck, automaticChecks } from '#domain/review-checks.ts'
import { mayStillUndo, undoSecondsLeft } from '#domain/review-desk.ts'
import { sendBackReasons } from '#domain/reviewing.ts'
import { comparableNumber } from '#domain/sending/card-number.ts'
import type { SendingForm } from '#domain/sending/forms.ts'

const course: SendingForm = {
  form: 'card',
  of: 'cpr',
  states: null,
  state: 'none',
  through: 'optional',
  number: 'optional',
  level: false,
  restriction: false,
  also: null,
}
const cpr: Fact = { kind: 'credential', of: ['cpr'], from: '2026-02-01', through: '2028-02-01' }

function looks(more: Partial<Parameters<typeof automaticChecks>[0]>): AutomaticCheck['check'][] {
  const checks = automaticChecks({
    fact: cpr,
    details: {},
    form: course,
    today: '2026-03-02',
    otherPending: 0,
    sameFile: 0,
    sameNumber: null,
    differences: null,
    read: { name: false, issuers: [] },
    onlineOnly: defaultPolicies.courses.onlineOnly,
    ...more,
  })
  return checks.filter(({ finding }) => finding === 'look').map(({ check }) => check)
}

describe('what is checked for the reviewer', () => {
  it('a card in order needs no look', () => expect(looks({})).toEqual([]))

  it.each(['National ONLINE CPR Inc', 'Curso en línea de RCP', 'First-Aid e-learning: internet course'])(
    'an issuer that says so may be online-only: %s (law, case 6)',
    (issuer) => {
      expect(looks({ details: { issuer } })).toEqual(['online-only'])
      expect(looks({ read: { name: false, issuers: [issuer] } })).toEqual(['online-only'])
    },
  )

  it('a sender who says that all of a course was online has it looked at, whoever issued it; other answers do not', () => {
    expect(looks({ details: { handsOn: 'online', issuer: 'American Red Cross' } })).toEqual(['online-only'])
    expect(looks({ details: { handsOn: 'yes' } })).toEqual([])
    expect(looks({ details: { handsOn: 'unsure' } })).toEqual([])
    expect(looks({ details: { handsOn: 'yes', issuer: 'National Online CPR' } })).toEqual(['online-only'])
  })

  it('a name that only holds the word is none, and other cards are not asked', () => {
    expect(looks({ details: { issuer: 'Onlinesborough Fire Department' } })).toEqual([])
    expect(looks({ form: { form: 'training', course: 'x' }, details: { issuer: 'Online' } })).toEqual([])
  })

  it('such a course is sent back with a reason of its own, the first of the list', () => {
    expect(sendBackReasons(course)[0]).toBe('online-only')
    expect(sendBackReasons({ form: 'birth-date' })).not.toContain('online-only')
  })

  it('dates that cannot be, and what is over', () => {
    expect(looks({ fact: { ...cpr, from: '2028-03-01' } })).toEqual(['order', 'future'])
    expect(looks({ fact: { ...cpr, from: '2023-01-01', through: '2025-01' } })).toEqual(['ended'])
  })

  it('a skin test read after one day or four, not after two or three', () => {
    const tb: Fact = { kind: 'check', of: 'tuberculosis', on: '2026-02-20', outcome: 'clear' }
    const placed = (placedOn: string) =>
      looks({ form: { form: 'tuberculosis' } as SendingForm, fact: tb, details: { test: 'skin', placedOn } })
    expect(['2026-02-19', '2026-02-18', '2026-02-17', '2026-02-16'].map(placed)).toEqual([
      ['skin-test'],
      [],
      [],
      ['skin-test'],
    ])
  })

  it('what reads otherwise: the name by itself, the rest together', () => {
    const differences = [
      { field: 'name', read: 'Ann Other', typed: 'Ana Flores' },
      { field: 'through', read: '2027-02-01', typed: '2028-02-01' },
    ] as const
    expect(looks({ differences, read: { name: true, issuers: [] } })).toEqual(['name', 'proposals'])
  })

  it('the number of another person, the same file, and another that waits', () => {
    expect(looks({ sameNumber: 1, sameFile: 2, otherPending: 1 })).toEqual([
      'same-number',
      'same-file',
      'other-pending',
    ])
  })
})

it('numbers are compared by their letters and digits, where there are enough of them', () => {
  expect(['az-12 34', 'AZ1234', '１２34', '#123', undefined].map(comparableNumber)).toEqual([
    'AZ1234',
    'AZ1234',
    '1234',
    null,
    null,
  ])
})

it('ten seconds are offered, and five more are allowed for the click to arrive', () => {
  const decided = new Date('2026-03-02T12:00:00Z')
  const after = (seconds: number) => new Date(decided.getTime() + seconds * 1000)
  expect([0, 4, 10, 11].map((seconds) => undoSecondsLeft(decided, after(seconds)))).toEqual([10, 6, 0, 0])
  expect([10, 15, 15.1].map((seconds) => mayStillUndo(decided, after(seconds)))).toEqual([true, true, false])
})
