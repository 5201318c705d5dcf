import { describe, expect, test } from 'vitest'
import type { Fact, FactOf } from '#domain/facts.ts'
import { builtInPosition } from '#domain/positions/index.ts'
import { evaluate } from '#domain/standing.ts'
import {
  askedFrom,
  descriptionNumber,
  jobDescriptionStatement,
  positionOfStatement,
  standingOfStatement,
  statementsAsked,
  withdrawn,
} from '#domain/statements.ts'
import { versionOn } from '#domain/versions.ts'

const today = '2026-03-02'
const ethics = 'code-of-ethics'
const certified = 'certified-peer-specialist'
const made = (on: string, more: Partial<FactOf<'attestation'>> = {}): FactOf<'attestation'> => ({
  kind: 'attestation',
  statement: ethics,
  on,
  ...more,
})

function position(id: string) {
  const found = builtInPosition(id)
  if (!found) throw new Error(`no position ${id}`)
  return found
}

describe('what is asked to be signed', () => {
  test('is what the position requires, and that its job description was read', () => {
    const version = versionOn(position(certified), today)
    expect(statementsAsked(certified, version)).toEqual([
      { statement: ethics, requirement: ethics },
      { statement: `job-description:${certified}`, requirement: null },
    ])
  })

  test('is asked once where a position requires that its own description was read', () => {
    const statement = jobDescriptionStatement('own')
    const version = { requirements: { description: { needs: 'attestation', statement } } } as never
    expect(statementsAsked('own', version)).toEqual([{ statement, requirement: 'description' }])
    expect(positionOfStatement(statement)).toBe('own')
    expect(positionOfStatement(ethics)).toBe(null)
  })

  test('of a job description gets a number of its own with each version that has begun', () => {
    const version = versionOn(position(certified), today)
    const later = (effectiveFrom: string) => ({ ...version, effectiveFrom })
    const versions = [later('2026-01-01'), later('2026-03-02'), later('2026-03-03')]
    expect(descriptionNumber({ versions }, '2026-03-01')).toBe(1)
    expect(descriptionNumber({ versions }, today)).toBe(2)
    expect(descriptionNumber({ versions }, '2025-01-01')).toBe(1)
  })
})

describe('how somebody stands to a statement', () => {
  const signed = [{ statement: ethics, version: 1 }]

  test('after signing: signed, until a wording asks again', () => {
    const wordings = [
      { statement: ethics, version: 2, asksAgain: false },
      { statement: ethics, version: 3, asksAgain: true },
      { statement: 'lived-experience', version: 9, asksAgain: true },
    ]
    expect(askedFrom(wordings.slice(0, 1), ethics)).toBe(0)
    expect(askedFrom(wordings, ethics)).toBe(3)
    expect(standingOfStatement(ethics, [made('2026-01-01')], signed, 0)).toBe('signed')
    expect(standingOfStatement(ethics, [made('2026-01-01')], signed, 3)).toBe('again')
    const both = [...signed, { statement: ethics, version: 4 }]
    expect(standingOfStatement(ethics, [made('2026-01-01')], both, 3)).toBe('signed')
  })

  test('without a statement that stands: unsigned, whatever was signed', () => {
    const gone: Fact[] = [
      made('2026-01-01', { withdrawnOn: '2026-02-01' }),
      made('2026-01-01', { retractedAt: '2026-02-01T00:00:00Z' }),
      made('2026-01-01', { review: 'pending' }),
      made('2026-01-01', { statement: 'lived-experience' }),
    ]
    expect(standingOfStatement(ethics, gone, signed, 0)).toBe('unsigned')
  })

  test('of a statement that came with a personnel file: signed, and asked for a new wording', () => {
    expect(standingOfStatement(ethics, [made('2020-01-01')], [], 0)).toBe('signed')
    expect(standingOfStatement(ethics, [made('2020-01-01')], [], 2)).toBe('again')
  })
})

describe('a withdrawn statement', () => {
  const answer = (facts: Fact[], asOf: string) =>
    evaluate({ position: position(certified), facts, employments: [], asOf }).requirements[ethics]

  test('stands through the day before', () => {
    const fact = withdrawn(made('2026-01-01'), today)
    expect(answer([fact], '2026-03-01')).toEqual({ status: 'met', through: '2026-03-01' })
    expect(answer([fact], today)?.status).toBe('failed')
  })

  test('can be made again on the same day, and made and withdrawn on one day', () => {
    expect(answer([withdrawn(made('2026-01-01'), today), made(today)], today)).toEqual({ status: 'met', through: null })
    expect(answer([withdrawn(made(today), today)], today)?.status).toBe('failed')
    expect(withdrawn(made('2026-03-09'), today).withdrawnOn).toBe('2026-03-09')
    expect(() => withdrawn(made(today), 'soon')).toThrow(RangeError)
  })
})
