import { describe, expect, test } from 'vitest'
import { gateSentence, limitInSentence, positionTitle, requirementName, statusWords } from '#app/wording/standing.ts'
import type { Fact } from '#domain/facts.ts'
import { builtInPositions } from '#domain/positions/index.ts'
import { renewed } from '#domain/renewal.ts'
import { evaluate } from '#domain/standing.ts'

const today = '2026-11-22'

const facts: Fact[] = [
  { kind: 'birth-date', on: '1990-05-04' },
  { kind: 'education', level: 'associate', field: 'behavioral-health', on: '2015-06-01' },
  { kind: 'attestation', statement: 'lived-experience', on: '2026-01-02' },
  { kind: 'check', of: 'leadership', on: '2026-01-10', outcome: 'clear' },
  { kind: 'training', course: 'peer-support', on: '2026-02-01' },
  { kind: 'credential', of: ['driver-license'], state: 'AZ', from: '2020-01-01', through: '2058-01-01' },
  { kind: 'driving-record', on: '2026-11-01', state: 'AZ', violations: [], suspensions: [] },
  { kind: 'credential', of: ['cpr'], from: '2025-06-03', through: '2027-06-02' },
  { kind: 'credential', of: ['first-aid'], from: '2026-06-03', through: '2028-06-02' },
  { kind: 'check', of: 'tuberculosis', on: '2026-03-14', outcome: 'clear' },
  { kind: 'credential', of: ['fingerprint-clearance'], state: 'AZ', from: '2024-01-01' },
]
const records = {
  position: builtInPositions['pact-peer-support-specialist'],
  facts,
  employments: [{ hiredOn: '2026-01-15' }],
  asOf: today,
}

describe('a gate in a sentence', () => {
  const answer = evaluate(records).gates.hospital
  if (!answer) throw new Error('no hospital gate')

  test('says through when, what lapses first, and what renewing that leads to', () => {
    const renewal = renewed(records, 'hospital', answer)
    expect(gateSentence(answer, 'hospital', today, 'en', renewal)).toBe(
      'Cleared for the hospital through 14 March 2027; TB lapses first. Renewing it takes this to 2 June 2027 (CPR).',
    )
  })

  test('promises nothing from a renewal where the employment ends it', () => {
    const leaving = { ...records, employments: [{ hiredOn: '2026-01-15', lastDay: '2026-12-01' }] }
    const ending = evaluate(leaving).gates.hospital
    if (!ending) throw new Error('no hospital gate')
    expect(renewed(leaving, 'hospital', ending)).toBeNull()
    expect(gateSentence(ending, 'hospital', today, 'en')).toBe(
      'Cleared for the hospital through 1 December 2026; the employment ends then.',
    )
  })

  test('says that a renewal leaves no end where nothing else ends', () => {
    const lasting = { ...records, facts: facts.filter((fact) => fact.kind !== 'driving-record') }
    const answer = evaluate({ ...lasting, asOf: today }).gates.transport
    expect(answer?.cleared).toBe(false)
    const license: Fact[] = [{ kind: 'credential', of: ['driver-license'], from: '2026-01-01', through: '2027-01-01' }]
    const driver = {
      position: builtInPositions['peer-specialist-mental-health-program'],
      facts: license,
      employments: [{ hiredOn: '2026-01-15' }],
      asOf: today,
    }
    const gate = evaluate(driver).gates.transport
    if (!gate) throw new Error('no transport gate')
    expect(gateSentence(gate, 'transport', today, 'en', renewed(driver, 'transport', gate))).toBe(
      'Cleared to drive members through 1 January 2027; the driver license lapses first. Renewing it leaves no end date.',
    )
  })

  test('says what blocks, and from when it will be yes', () => {
    const blocked = evaluate({ ...records, employments: [{ hiredOn: '2026-12-01' }] }).gates.work
    if (!blocked) throw new Error('no work gate')
    expect(gateSentence(blocked, 'work', today, 'en')).toBe(
      'Not cleared for work: there is no employment on this day. On what we know today, the answer will be yes again from 1 December 2026.',
    )
  })
})

describe('a status in words', () => {
  test('marks what lapses within 30 days, the 30th included', () => {
    const met = (through: string) =>
      statusWords({ seen: 'full', status: { status: 'met', through } }, 'cpr', today, 'en')
    expect(met('2026-12-22')).toEqual({
      kind: 'lapsing',
      word: 'In order',
      detail: 'through 22 December 2026, 30 days left',
    })
    expect(met('2026-12-23').kind).toBe('met')
  })

  test('shows a masked requirement by one word and nothing else', () => {
    expect(statusWords({ seen: 'masked', status: 'not cleared yet' }, 'tuberculosis', today, 'en')).toEqual({
      kind: 'not-cleared',
      word: 'Not cleared yet',
      detail: null,
    })
  })

  test('never shows the unknown as cleared', () => {
    expect(statusWords(null, 'cpr', today, 'en')).toEqual({ kind: 'unknown', word: 'Not verified', detail: null })
  })

  test('tells since when something lapsed and that something new is being checked', () => {
    const lapsed = { status: 'lapsed', since: '2026-11-01', again: null, pending: true } as const
    expect(statusWords({ seen: 'full', status: lapsed }, 'cpr', today, 'en')).toEqual({
      kind: 'pending',
      word: 'Being checked',
      detail: 'until then lapsed since 1 November 2026',
    })
  })
})

test('what the texts do not know is called by its id', () => {
  expect(requirementName('night-vision', 'en')).toBe('night vision')
  expect(limitInSentence('night-vision', 'es')).toBe('night vision')
  expect(positionTitle('river-guide', 'en')).toBe('river guide')
})
