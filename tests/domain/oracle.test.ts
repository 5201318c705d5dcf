import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#domain/calendar/dates.ts'
import { factSchema } from '#domain/facts.ts'
import { positionSchema } from '#domain/positions/index.ts'
import { read } from '#domain/problems.ts'
import { type Span, standingOf } from '#domain/standing.ts'
import { askedDay, someRecords, WINDOW } from './arbitraries.ts'
import { Oracle } from './oracle.ts'

/** The days of the window that the runs hold; some begin with a birthday before it. */
function daysIn(spans: Span[]): string[] {
  const days: string[] = []
  for (const [from, through] of spans) {
    const first = from !== null && from > WINDOW.first ? from : WINDOW.first
    const last = through !== null && through < WINDOW.last ? through : WINDOW.last
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  }
  return days
}

/** How many random people; more than the usual for a longer hunt. */
const runs = Number(process.env.ORACLE_RUNS ?? 80)

test('the engine answers as the contract read day by day', { timeout: 120_000 + runs * 1000 }, () => {
  const people = fc.property(someRecords, fc.array(askedDay, { minLength: 5, maxLength: 5 }), (records, days) => {
    expect(read(positionSchema, records.position)).toEqual({ value: records.position })
    for (const fact of records.facts) expect(read(factSchema, fact)).toEqual({ value: fact })
    const oracle = new Oracle({ ...records, ...WINDOW })
    const standing = standingOf(records)
    for (const day of days) {
      const [answer, expected] = [standing.at(day), oracle.at(day)]
      expect(answer).toEqual(expected)
      expect(Object.keys(answer.gates)).toEqual(Object.keys(expected.gates))
      expect(Object.keys(answer.requirements)).toEqual(Object.keys(expected.requirements))
    }
    for (const [name, spans] of Object.entries(standing.gates)) expect(daysIn(spans)).toEqual(oracle.clearedDays(name))
    for (const [name, spans] of Object.entries(standing.requirements)) {
      expect(daysIn(spans)).toEqual(oracle.metDaysOf(name))
    }
  })
  fc.assert(people, { numRuns: runs })
})
