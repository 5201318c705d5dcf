import { expect, test } from 'vitest'
import type { StaffRole } from '#domain/authority.ts'
import type { Fact } from '#domain/facts.ts'
import { lapsesOf } from '#domain/lapses.ts'
import { defaultPolicies } from '#domain/policies.ts'
import { builtInPosition, type Position } from '#domain/positions/index.ts'
import { standingOf } from '#domain/standing.ts'
import { isNear, isNeglected, type Listener, mayHearOf, mayHearOfNoAction } from '#domain/told-of-lapses.ts'
import { everythingInOrder } from '../support/agency-facts.ts'

const position = builtInPosition('pact-peer-support-specialist') as Position
const listener = (front: Listener['front'], ...roles: StaffRole[]): Listener => ({
  viewer: { kind: 'account', accountId: 'a', personId: 'staff', roles },
  front,
})
const manager = listener('team', 'manager')
const hr = listener('hr', 'hr')
const medical = listener('hr', 'hr', 'medical')
const everybody = { manager, hr, medical }

/** Who may be told of what lapses for someone hired a year ago, by requirement. */
function heard(facts: readonly Fact[], today: string, of: typeof mayHearOf) {
  const records = { position, facts, employments: [{ hiredOn: '2026-01-12' }] }
  const standing = standingOf(records)
  return Object.fromEntries(
    lapsesOf(records, today, 30).map((lapse) => [
      lapse.requirement,
      Object.entries(everybody).flatMap(([name, each]) =>
        of(each, { personId: 'p', standing, lapse, today }) ? [name] : [],
      ),
    ]),
  )
}

const facts = everythingInOrder('2026-01-10')
const without = (course: string) => facts.filter((fact) => fact.kind !== 'training' || fact.course !== course)

test('before it lapses everybody is told of what their pages say: met through that day', () => {
  expect(heard(facts, '2027-01-05', mayHearOf)).toEqual({
    'driving-record': ['manager', 'hr', 'medical'],
    tuberculosis: ['manager', 'hr', 'medical'],
  })
})

test('once it has lapsed, and that nothing came, is told to those alone who see the requirement in full', () => {
  const full = { 'driving-record': ['hr', 'medical'], tuberculosis: ['medical'] }
  expect(heard(facts, '2027-01-12', mayHearOf)).toEqual(full)
  expect(heard(facts, '2027-01-05', mayHearOfNoAction)).toEqual(full)
  const handedIn: Fact[] = [
    ...facts,
    { kind: 'check', of: 'tuberculosis', on: '2027-01-04', outcome: 'clear', review: 'pending' },
  ]
  for (const day of ['2027-01-05', '2027-01-12'])
    expect(heard(handedIn, day, mayHearOf)).toEqual(heard(facts, day, mayHearOf))
})

test('a year of grace that ends is told of as the pages tell of it', () => {
  expect(heard(without('peer-support'), '2027-01-06', mayHearOf)['peer-support-training']).toEqual([
    ...['manager', 'hr', 'medical'],
  ])
})

test('it is near for 30 days, and neglected three days after a warning of the last 14', () => {
  const { warnings } = defaultPolicies
  const lapse = { requirement: 'cpr', through: '2027-03-31' }
  const near = (day: string) => isNear(lapse, day, warnings)
  expect(['2027-02-28', '2027-03-01', '2027-03-31', '2027-04-01'].map(near)).toEqual([false, true, true, false])
  const neglected = (day: string, warned: string[]) => isNeglected(lapse, day, warned, warnings)
  expect(neglected('2027-03-19', ['2027-03-01', '2027-03-17'])).toBe(false)
  expect(neglected('2027-03-20', ['2027-03-01', '2027-03-17'])).toBe(true)
  expect(neglected('2027-03-20', ['2027-03-01'])).toBe(false)
  expect(neglected('2027-04-20', [])).toBe(false)
})
