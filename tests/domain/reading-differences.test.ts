import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '#domain/facts.ts'
import { differencesOf } from '#domain/reading/differences.ts'
import { type Proposals, proposedFields } from '#domain/reading/proposals.ts'
import { isNameOf } from '#domain/reading/same-name.ts'
import type { SentDetails } from '#domain/sending/forms.ts'

const card: Fact = { kind: 'credential', of: ['cpr'], from: '2025-01-10', through: '2027-01' }

function differing(proposals: Proposals, fact: Fact = card, details: SentDetails = {}, names = ['Rosa Benítez']) {
  return differencesOf({ proposals, fact, details, names }).map(
    ({ field, read, typed }) => `${field}: ${read} / ${typed}`,
  )
}

describe('where a paper reads otherwise than what was typed', () => {
  test('the same dates, names and issuers are none, however they are written', () => {
    const proposals = { name: 'BENITEZ, ROSA M', issuer: 'American Heart Association', from: '2025-01-10' }
    expect(differing({ ...proposals, through: '2027-01' }, card, { issuer: 'AHA' })).toEqual([])
    expect(differing({ issuer: 'Red Cross' }, card, { issuer: 'the american red cross' })).toEqual([])
    expect(differing({ state: 'AZ' }, { ...card, state: 'AZ' })).toEqual([])
  })

  test('another day, month, state, issuer or person is one, with both sides', () => {
    const proposals = { name: 'Marta Solano', issuer: 'Red Cross', from: '2025-01-11', through: '2027-02', state: 'NM' }
    expect(differing(proposals, { ...card, state: 'AZ' }, { issuer: 'AHA' })).toEqual([
      'name: Marta Solano / Rosa Benítez',
      'from: 2025-01-11 / 2025-01-10',
      'through: 2027-02 / 2027-01',
      'state: NM / AZ',
      'issuer: Red Cross / AHA',
    ])
  })

  test('a month that was read is any day of it; a month that was typed is its last day', () => {
    expect(differing({ through: '2027-01' }, { ...card, through: '2027-01-10' })).toEqual([])
    expect(differing({ through: '2027-01-31' })).toEqual([])
    expect(differing({ through: '2027-01-10' })).toEqual(['through: 2027-01-10 / 2027-01'])
  })

  test('an end that the card shows and nobody typed is told; an issuer that was left out is not', () => {
    const { through: _, ...open } = card as Extract<Fact, { kind: 'credential' }>
    expect(differing({ through: '2027-01', issuer: 'Red Cross' }, open)).toEqual(['through: 2027-01 / null'])
  })

  test('of a skin test both days count; of a blood test the day it was taken or that of its result', () => {
    const result: Fact = { kind: 'check', of: 'tuberculosis', on: '2026-03-04', outcome: 'clear' }
    const skin = { test: 'skin', placedOn: '2026-03-02' } as const
    expect(differing({ test: 'skin', from: '2026-03-02', on: '2026-03-04' }, result, skin)).toEqual([])
    expect(differing({ from: '2026-03-01', on: '2026-03-05' }, result, skin)).toEqual([
      'from: 2026-03-01 / 2026-03-02',
      'on: 2026-03-05 / 2026-03-04',
    ])
    expect(differing({ from: '2026-03-04', on: '2026-03-06' }, result, { test: 'blood' })).toEqual([])
    expect(differing({ from: '2026-03-01', on: '2026-03-04' }, result, { test: 'blood' })).toEqual([])
    expect(differing({ test: 'blood', from: '2026-03-01', on: '2026-03-06' }, result, { test: 'statement' })).toEqual([
      'test: blood / statement',
      'on: 2026-03-06 / 2026-03-04',
    ])
  })

  test('it never throws, and what was not read is never a difference', () => {
    const proposals = fc.dictionary(fc.constantFrom(...proposedFields), fc.string())
    fc.assert(
      fc.property(proposals, fc.string(), fc.array(fc.string()), (read: Proposals, issuer, names) => {
        const found = differencesOf({ proposals: read, fact: card, details: { issuer }, names })
        for (const { field } of found) expect(read[field]).toBeDefined()
      }),
    )
  })
})

describe('one name', () => {
  const known = ['María José Ruiz Ortega', 'Majo Ruiz']

  test.each([
    'MARIA JOSE RUIZ ORTEGA',
    'Ruiz Ortega, Maria Jose',
    'Maria J. Ruiz',
    'MARlA RU1Z',
    'Maria-José Ruiz-Ortega',
    'majo ruiz',
    'Maria de la Ruiz Jr',
  ])('%s', (read) => expect(isNameOf(read, known)).toBe(true))

  test.each(['Jose Ortiz', 'Ana Ruiz Vega', 'Ruiz', 'J. R.', 'M', '', '...'])('and not %s', (read) =>
    expect(isNameOf(read, known)).toBe(false),
  )

  test('written in one word', () => expect(isNameOf('ANA DELACRUZ', ['Ana de la Cruz'])).toBe(true))
})
